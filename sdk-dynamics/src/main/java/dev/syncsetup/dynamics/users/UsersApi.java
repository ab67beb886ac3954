package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.UUID;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The tables systemuser and usersettings. */
interface UsersApi {
  String COLUMNS =
      "$select=systemuserid,fullname,domainname,internalemailaddress,azureactivedirectoryobjectid,"
          + "applicationid,isdisabled,accessmode,deletedstate,_businessunitid_value";

  String WITH_ROLES =
      COLUMNS
          + "&$expand=systemuserroles_association("
          + "$select=roleid,name,_businessunitid_value,_roletemplateid_value),"
          + "user_settings($select=uilanguageid)";

  @Headers(DataverseHeaders.FRESH)
  @GET("systemusers?" + WITH_ROLES)
  Call<ODataList<SystemUserJson>> find(@Query(value = "$filter", encoded = true) String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET("systemusers({id})?" + WITH_ROLES)
  Call<SystemUserJson> get(@Path("id") UUID id);

  @Headers(DataverseHeaders.RETURN_ROW)
  @POST("systemusers?" + COLUMNS)
  Call<SystemUserJson> create(@Body NewApplicationUserJson user);

  @Headers(DataverseHeaders.UPDATE_ONLY)
  @CallPolicy(repeatable = true)
  @PATCH("usersettingscollection({id})")
  Call<Void> setLanguage(@Path("id") UUID id, @Body LanguageJson language);
}

package dev.syncsetup.dynamics.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/** The tables systemuser and usersettings, and two functions about users. */
interface UsersApi {
  String COLUMNS =
      "$select=systemuserid,fullname,domainname,internalemailaddress,azureactivedirectoryobjectid,"
          + "applicationid,isdisabled,accessmode,deletedstate,_businessunitid_value";

  String WITH_ROLES =
      COLUMNS
          + "&$expand=systemuserroles_association("
          + "$select=roleid,name,_businessunitid_value,_roletemplateid_value),"
          + "user_settings($select=uilanguageid)";

  String PAGE_SIZE = "Prefer: odata.maxpagesize=1000";

  @Headers(DataverseHeaders.FRESH)
  @GET("systemusers?" + WITH_ROLES)
  Call<ODataList<SystemUserJson>> find(@Query(value = "$filter", encoded = true) String filter);

  @Headers({DataverseHeaders.FRESH, PAGE_SIZE})
  @GET("systemusers?" + WITH_ROLES)
  Call<ODataList<SystemUserJson>> list(
      @Query(value = "$filter", encoded = true) @Nullable String filter);

  @Headers({DataverseHeaders.FRESH, PAGE_SIZE})
  @GET
  Call<ODataList<SystemUserJson>> next(@Url String nextLink);

  @Headers(DataverseHeaders.FRESH)
  @GET("systemusers?$select=systemuserid&$count=true")
  Call<CountJson> count(@Query(value = "$filter", encoded = true) String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET("systemusers({id})?" + WITH_ROLES)
  Call<SystemUserJson> get(@Path("id") UUID id);

  @Headers(DataverseHeaders.RETURN_ROW)
  @POST("systemusers?" + COLUMNS)
  Call<SystemUserJson> create(@Body NewApplicationUserJson user);

  @Headers(DataverseHeaders.UPDATE_ONLY)
  @CallPolicy(repeatable = true)
  @PATCH("systemusers({id})")
  Call<Void> change(@Path("id") UUID id, @Body Map<String, Object> columns);

  /** Never repeated: the second deletion of the same row is the one that cannot be undone. */
  @DELETE("systemusers({id})")
  Call<Void> delete(@Path("id") UUID id);

  @CallPolicy(repeatable = true)
  @DELETE("systemusers({id})")
  Call<Void> purge(@Path("id") UUID id);

  @Headers(DataverseHeaders.FRESH)
  @GET("usersettingscollection({id})?$select=uilanguageid,helplanguageid,localeid,timezonecode")
  Call<SettingsJson> settings(@Path("id") UUID id);

  @Headers(DataverseHeaders.UPDATE_ONLY)
  @CallPolicy(repeatable = true)
  @PATCH("usersettingscollection({id})")
  Call<Void> changeSettings(@Path("id") UUID id, @Body SettingsJson settings);

  @Headers(DataverseHeaders.UPDATE_ONLY)
  @CallPolicy(repeatable = true)
  @PATCH("usersettingscollection({id})")
  Call<Void> setLanguage(@Path("id") UUID id, @Body LanguageJson language);

  @Headers(DataverseHeaders.FRESH)
  @GET("RetrieveOrganizationResources()")
  Call<ResourcesJson> resources();

  @Headers(DataverseHeaders.FRESH)
  @GET("WhoAmI")
  Call<MeJson> whoAmI();

  /** A systemuser row for an app; name and e-mail address are filled in by the service. */
  record NewApplicationUserJson(
      UUID applicationid,
      int accessmode,
      boolean isdisabled,
      @JsonProperty("businessunitid@odata.bind") String businessUnit) {}

  /** The languages in a user's settings, as LCIDs. */
  record LanguageJson(int uilanguageid, int helplanguageid) {}

  /** A usersettings row. */
  record SettingsJson(int uilanguageid, int helplanguageid, int localeid, int timezonecode) {}

  /** A list of which only the length matters. */
  record CountJson(@JsonProperty("@odata.count") int count) {}

  /** Answer of WhoAmI. */
  record MeJson(@JsonProperty("UserId") UUID userId) {}

  /** Answer of RetrieveOrganizationResources. */
  record ResourcesJson(@JsonProperty("OrganizationResources") @Nullable Resources resources) {

    /** How many users are non-interactive, and how many may be. */
    record Resources(
        @JsonProperty("CurrentNumberOfNonInteractiveUsers") int nonInteractive,
        @JsonProperty("MaxNumberOfNonInteractiveUsers") int nonInteractiveAllowed) {}
  }
}

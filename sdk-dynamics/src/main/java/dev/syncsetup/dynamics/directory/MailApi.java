package dev.syncsetup.dynamics.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.ODataList;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Mail of one sender in Microsoft Graph. Names in paths come encoded. */
interface MailApi {
  @GET("users/{sender}/mailFolders/sentitems/messages?$select=id&$top=1")
  Call<ODataList<JsonNode>> sent(
      @Path(value = "sender", encoded = true) String sender,
      @Query(value = "$filter", encoded = true) String filter);

  @CallPolicy(time = CallPolicy.Time.SLOW)
  @POST("users/{sender}/sendMail")
  Call<Void> send(@Path(value = "sender", encoded = true) String sender, @Body MailJson mail);
}

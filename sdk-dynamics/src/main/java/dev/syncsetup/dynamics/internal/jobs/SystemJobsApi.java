package dev.syncsetup.dynamics.internal.jobs;

import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.UUID;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The table asyncoperation. */
interface SystemJobsApi {
  String COLUMNS =
      "$select=asyncoperationid,statecode,statuscode,message,friendlymessage,createdon";

  @Headers(DataverseHeaders.FRESH)
  @GET("asyncoperations({id})?" + COLUMNS)
  Call<SystemJob> get(@Path("id") UUID id);

  @Headers(DataverseHeaders.FRESH)
  @GET("asyncoperations?" + COLUMNS + "&$orderby=createdon desc&$top=1")
  Call<ODataList<SystemJob>> latest(@Query(value = "$filter", encoded = true) String filter);
}

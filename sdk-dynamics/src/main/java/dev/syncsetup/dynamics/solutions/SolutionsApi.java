package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The tables solution, importjob, solutioncomponent and sdkmessageprocessingstep. */
interface SolutionsApi {
  @Headers(DataverseHeaders.FRESH)
  @GET(
      "solutions?$select=solutionid,uniquename,friendlyname,version,ismanaged,installedon,"
          + "modifiedon")
  Call<ODataList<SolutionJson>> find(@Query(value = "$filter", encoded = true) String filter);

  @CallPolicy(time = CallPolicy.Time.LONG)
  @POST("ImportSolutionAsync")
  Call<ImportJson.Started> startImport(@Body ImportJson.Request request);

  @Headers(DataverseHeaders.FRESH)
  @GET("importjobs?$select=importjobid&$filter=completedon eq null&$orderby=createdon desc&$top=1")
  Call<ODataList<ImportJson.Job>> unfinished();

  @Headers(DataverseHeaders.FRESH)
  @GET("importjobs({id})?$select=importjobid,progress,completedon")
  Call<ImportJson.Job> job(@Path("id") UUID id);

  @Headers(DataverseHeaders.FRESH)
  @GET("importjobs({id})?$select=importjobid,data")
  Call<ImportJson.Job> jobWithLog(@Path("id") UUID id);

  @Headers(DataverseHeaders.FRESH)
  @GET("RetrieveSolutionImportResult(ImportJobId={id})")
  Call<ImportJson.Result> result(@Path("id") UUID id);

  @Headers(DataverseHeaders.FRESH)
  @GET("solutioncomponents?$select=objectid")
  Call<ODataList<ComponentJson>> components(
      @Query(value = "$filter", encoded = true) String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET("sdkmessageprocessingsteps?$select=sdkmessageprocessingstepid,name,statecode")
  Call<ODataList<StepJson>> steps(@Query(value = "$filter", encoded = true) String filter);

  /** A solutioncomponent row; for a step its object is the step's id. */
  record ComponentJson(UUID objectid) {}

  /** An sdkmessageprocessingstep row by its wire names. */
  record StepJson(UUID sdkmessageprocessingstepid, @Nullable String name, int statecode) {

    PluginStep step() {
      return new PluginStep(
          sdkmessageprocessingstepid, Objects.requireNonNullElse(name, ""), statecode == 0);
    }
  }
}

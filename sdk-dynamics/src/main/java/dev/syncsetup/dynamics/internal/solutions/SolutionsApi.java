package dev.syncsetup.dynamics.internal.solutions;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
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

/** The tables solution, importjob, solutioncomponent and sdkmessageprocessingstep, and actions. */
public interface SolutionsApi {
  String SOLUTION =
      "$select=solutionid,uniquename,friendlyname,version,ismanaged,installedon,modifiedon";
  String STEP = "$select=sdkmessageprocessingstepid,name,statecode";
  String IMPORT = "$select=importjobid,solutionname";

  @Headers(DataverseHeaders.FRESH)
  @GET("solutions?" + SOLUTION)
  Call<ODataList<SolutionJson>> find(
      @Query(value = "$filter", encoded = true) @Nullable String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET
  Call<ODataList<SolutionJson>> next(@Url String nextLink);

  @CallPolicy(repeatable = true, time = CallPolicy.Time.LONG)
  @POST("StageSolution")
  Call<StageJson.Answer> stage(@Body StageJson.Request request);

  @CallPolicy(time = CallPolicy.Time.LONG)
  @POST("ImportSolutionAsync")
  Call<ImportJson.Started> startImport(@Body ImportJson.Request request);

  @CallPolicy(time = CallPolicy.Time.LONG)
  @POST("StageAndUpgradeAsync")
  Call<ImportJson.Started> stageAndUpgrade(@Body ImportJson.Request request);

  @CallPolicy(time = CallPolicy.Time.LONG)
  @POST("DeleteAndPromoteAsync")
  Call<UpgradeJson.Promoting> promote(@Body UpgradeJson.Promote request);

  @CallPolicy(time = CallPolicy.Time.LONG)
  @DELETE("solutions({id})")
  Call<Void> uninstall(@Path("id") UUID id);

  @Headers(DataverseHeaders.FRESH)
  @GET("RetrieveVersion()")
  Call<UpgradeJson.Version> version();

  @Headers(DataverseHeaders.FRESH)
  @GET("importjobs?" + IMPORT + "&$filter=completedon eq null&$orderby=createdon desc&$top=1")
  Call<ODataList<ImportJson.Job>> unfinished();

  @Headers(DataverseHeaders.FRESH)
  @GET("importjobs?" + IMPORT + "&$orderby=createdon desc&$top=1")
  Call<ODataList<ImportJson.Job>> latest(@Query(value = "$filter", encoded = true) String filter);

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
  @GET("solutioncomponents?$select=componenttype,objectid")
  Call<ODataList<ContentsJson.Component>> components(
      @Query(value = "$filter", encoded = true) String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET
  Call<ODataList<ContentsJson.Component>> nextComponents(@Url String nextLink);

  @Headers(DataverseHeaders.FRESH)
  @GET("sdkmessageprocessingsteps?" + STEP)
  Call<ODataList<ContentsJson.Step>> steps(@Query(value = "$filter", encoded = true) String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET("sdkmessageprocessingsteps({id})?" + STEP)
  Call<ContentsJson.Step> step(@Path("id") UUID id);

  @CallPolicy(repeatable = true)
  @Headers(DataverseHeaders.UPDATE_ONLY)
  @PATCH("sdkmessageprocessingsteps({id})")
  Call<Void> setStep(@Path("id") UUID id, @Body ContentsJson.StepState state);
}

package dev.syncsetup.dynamics.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.HeaderMap;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Url;

/** Operations by themselves and in batches. Addresses are relative to the root of the Web API. */
interface OperationsApi {
  String CONTINUE_ON_ERROR = "Prefer: odata.continue-on-error";

  @Headers(CONTINUE_ON_ERROR)
  @CallPolicy(repeatable = true, time = CallPolicy.Time.LONG)
  @POST("$batch")
  Call<ResponseBody> repeatableBatch(
      @Header("Content-Type") String contentType, @Body RequestBody parts);

  @Headers(CONTINUE_ON_ERROR)
  @CallPolicy(time = CallPolicy.Time.LONG)
  @POST("$batch")
  Call<ResponseBody> batch(@Header("Content-Type") String contentType, @Body RequestBody parts);

  @Headers(DataverseHeaders.FRESH)
  @GET
  Call<ResponseBody> read(@Url String path, @HeaderMap Map<String, String> headers);

  @POST
  Call<ResponseBody> create(
      @Url String path, @HeaderMap Map<String, String> headers, @Body JsonNode body);

  @CallPolicy(repeatable = true, time = CallPolicy.Time.LONG)
  @POST
  Call<ResponseBody> repeatableAction(
      @Url String path, @HeaderMap Map<String, String> headers, @Body JsonNode body);

  @CallPolicy(repeatable = true)
  @PATCH
  Call<ResponseBody> update(
      @Url String path, @HeaderMap Map<String, String> headers, @Body JsonNode body);

  @PATCH
  Call<ResponseBody> updateOnce(
      @Url String path, @HeaderMap Map<String, String> headers, @Body JsonNode body);

  @CallPolicy(repeatable = true)
  @DELETE
  Call<ResponseBody> delete(@Url String path, @HeaderMap Map<String, String> headers);

  @DELETE
  Call<ResponseBody> deleteOnce(@Url String path, @HeaderMap Map<String, String> headers);
}

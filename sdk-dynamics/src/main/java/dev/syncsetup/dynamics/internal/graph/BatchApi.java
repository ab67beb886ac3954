package dev.syncsetup.dynamics.internal.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.spi.CallPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Many requests in one. */
interface BatchApi {
  @CallPolicy(time = CallPolicy.Time.LONG)
  @POST("$batch")
  Call<Answers> send(@Body Requests requests);

  @CallPolicy(repeatable = true, time = CallPolicy.Time.LONG)
  @POST("$batch")
  Call<Answers> sendRepeatable(@Body Requests requests);

  /** The requests, in any order. */
  record Requests(List<Request> requests) {}

  /** One request; the service demands a content type where there is a body. */
  record Request(
      String id,
      String method,
      String url,
      @Nullable Map<String, String> headers,
      @Nullable Object body,
      @Nullable List<String> dependsOn) {}

  /** The answers, in any order. */
  record Answers(@Nullable List<Answer> responses) {}

  /** One answer. */
  record Answer(
      String id, int status, @Nullable Map<String, String> headers, @Nullable JsonNode body) {}
}

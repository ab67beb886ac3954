package dev.syncsetup.testing.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.internal.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls a remote control. */
final class ControlCalls {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http = new OkHttpClient();
  private final URI control;

  ControlCalls(URI control) {
    this.control = control;
  }

  JsonNode get(String path) {
    return send(request(path).build()).orElseThrow();
  }

  /** The answer, if it has a body. */
  Optional<JsonNode> post(String path, String body) {
    return send(request(path).post(RequestBody.create(body, JSON)).build());
  }

  private Request.Builder request(String path) {
    return new Request.Builder().url(control + "/" + path);
  }

  private Optional<JsonNode> send(Request request) {
    try (Response response = http.newCall(request).execute()) {
      String body = response.body().string();
      if (!response.isSuccessful()) {
        throw new IllegalArgumentException(body);
      }
      return body.isEmpty() ? Optional.empty() : Optional.of(Json.parse(body));
    } catch (IOException e) {
      throw new UncheckedIOException("The simulators at " + control + " do not answer.", e);
    }
  }
}

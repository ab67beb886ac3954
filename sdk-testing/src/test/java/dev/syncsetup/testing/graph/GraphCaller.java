package dev.syncsetup.testing.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.internal.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls the simulated Graph over plain HTTP. */
final class GraphCaller {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  record Answer(int status, Map<String, List<String>> headers, JsonNode body) {
    String code() {
      return body.path("error").path("code").asText();
    }

    String message() {
      return body.path("error").path("message").asText();
    }

    String text(String name) {
      return body.path(name).asText();
    }

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }

    /** One property of every object in a list. */
    List<String> all(String property) {
      List<String> values = new ArrayList<>();
      body.path("value").forEach(each -> values.add(each.path(property).asText()));
      return values;
    }
  }

  private final SimulatedCloud cloud;
  private final String token;

  private GraphCaller(SimulatedCloud cloud, String token) {
    this.cloud = cloud;
    this.token = token;
  }

  /** The administrator app with all it was granted. */
  static GraphCaller administrator(SimulatedCloud cloud) {
    return with(
        cloud,
        cloud
            .tenant()
            .application(SimulatedCloud.ADMINISTRATOR)
            .orElseThrow()
            .applicationPermissions());
  }

  /** The administrator app with these permissions only. */
  static GraphCaller with(SimulatedCloud cloud, Set<String> permissions) {
    return withToken(
        cloud,
        cloud
            .tenant()
            .issue(
                cloud.graphUrl().toString(),
                SimulatedCloud.ADMINISTRATOR,
                Optional.empty(),
                permissions));
  }

  static GraphCaller withToken(SimulatedCloud cloud, String token) {
    return new GraphCaller(cloud, token);
  }

  Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  Answer post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  Answer patch(String path, String body, String... headers) {
    return send("PATCH", path, body, headers);
  }

  Answer delete(String path) {
    return send("DELETE", path, "");
  }

  /** Sends single quotes in the body as double ones. */
  Answer send(String method, String path, String body, String... headers) {
    URI target =
        path.startsWith("http")
            ? URI.create(path)
            : URI.create(cloud.graphUrl() + "/v1.0" + path.replace(" ", "%20"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.ofString(body.replace("'", "\"")));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      JsonNode json = response.body().isEmpty() ? Json.object() : Json.parse(response.body());
      return new Answer(response.statusCode(), response.headers().map(), json);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

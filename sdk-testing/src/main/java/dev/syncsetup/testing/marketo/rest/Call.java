package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.marketo.gate.ApiUser;
import dev.syncsetup.testing.marketo.gate.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One admitted call.
 *
 * @param method the verb meant, GET for a POST with {@code _method=GET}
 * @param parameters query, and the form of a {@code _method=GET}
 * @param name the last path segment without .json
 */
record Call(
    ApiUser user, String method, Map<String, String> parameters, String name, Request request) {

  static Call of(ApiUser user, Request request) {
    Map<String, String> parameters = new LinkedHashMap<>(request.query());
    String method = request.method();
    if (method.equals("POST") && "GET".equals(parameters.remove("_method"))) {
      method = "GET";
      if (contentType(request).startsWith("application/x-www-form-urlencoded")) {
        parameters.putAll(request.form());
      }
    }
    String path = request.decodedPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return new Call(user, method, parameters, last.replaceAll("\\.json$", ""), request);
  }

  Optional<String> parameter(String key) {
    return Optional.ofNullable(parameters.get(key)).filter(value -> !value.isEmpty());
  }

  List<String> list(String key) {
    return parameter(key).map(value -> List.of(value.split(",", -1))).orElse(List.of());
  }

  /** The body, which has to be a JSON object. */
  ObjectNode body() {
    if (!contentType(request).startsWith("application/json")) {
      throw new Refusal(612, "Invalid Content Type");
    }
    try {
      if (Json.parse(request.body()) instanceof ObjectNode object) {
        return object;
      }
    } catch (IllegalArgumentException notJson) {
      throw new Refusal(609, "Invalid JSON: " + notJson.getMessage());
    }
    throw new Refusal(609, "Invalid JSON: an object is expected");
  }

  private static String contentType(Request request) {
    return request.header("Content-Type").orElse("");
  }
}

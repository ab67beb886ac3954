package dev.syncsetup.testing.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One request inside a batch.
 *
 * @param dependsOn ids of the requests that have to succeed first
 */
record BatchItem(String id, Request request, List<String> dependsOn) {
  private static final int MOST = 20;

  /** All items of a batch; a malformed one spoils it as a whole. */
  static List<BatchItem> readAll(ObjectNode json, URI origin) {
    JsonNode requests = json.path("requests");
    if (!requests.isArray() || requests.isEmpty()) {
      throw invalid("Invalid batch payload format.");
    }
    if (requests.size() > MOST) {
      throw invalid("Number of batch request steps exceeds the maximum value of " + MOST + ".");
    }
    List<BatchItem> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode each : requests) {
      BatchItem item = read(each, origin);
      if (!ids.add(item.id())) {
        throw invalid("Request Id : " + item.id() + " is not unique.");
      }
      items.add(item);
    }
    for (BatchItem item : items) {
      if (!ids.containsAll(item.dependsOn())) {
        throw invalid("Request Id : " + item.id() + " depends on a request that does not exist.");
      }
    }
    return items;
  }

  private static BatchItem read(JsonNode json, URI origin) {
    String id = json.path("id").asText();
    String method = json.path("method").asText();
    String url = json.path("url").asText();
    if (id.isEmpty() || method.isEmpty() || url.isEmpty()) {
      throw invalid("A request of the batch lacks its id, method or url.");
    }
    if (url.contains("://") || url.contains("$batch")) {
      throw invalid("Request Id : " + id + " must have a url relative to the version.");
    }
    Map<String, String> headers = headers(json);
    JsonNode body = json.path("body");
    boolean hasBody = !body.isMissingNode() && !body.isNull();
    if (hasBody && !headers.containsKey("Content-Type")) {
      throw invalid("Write request id : " + id + " does not contain Content-Type header or body.");
    }
    String path = "/v1.0" + (url.startsWith("/") ? "" : "/") + url;
    int mark = path.indexOf('?');
    Request request =
        new Request(
            origin,
            method,
            mark < 0 ? path : path.substring(0, mark),
            mark < 0 ? "" : path.substring(mark + 1),
            headers,
            hasBody ? Json.text(body) : "");
    List<String> dependsOn = new ArrayList<>();
    json.path("dependsOn").forEach(each -> dependsOn.add(each.asText()));
    return new BatchItem(id, request, dependsOn);
  }

  private static Map<String, String> headers(JsonNode json) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    json.path("headers").forEachEntry((name, value) -> headers.put(name, value.asText()));
    return headers;
  }

  static GraphError invalid(String message) {
    return new GraphError(400, "BadRequest", message);
  }
}

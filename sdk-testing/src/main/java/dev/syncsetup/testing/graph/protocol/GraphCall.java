package dev.syncsetup.testing.graph.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.tenant.Token;
import java.util.List;
import java.util.Locale;

/**
 * One authorised call.
 *
 * @param variables the variable segments of its path
 */
public record GraphCall(Request request, Token token, List<String> variables) {

  /** The first variable segment of the path. */
  public String key() {
    return variables.get(0);
  }

  /** Address of an object below the version. */
  public String url(String path) {
    return request.origin() + "/v1.0" + path;
  }

  public boolean hasHeader(String name, String value) {
    return request.header(name).filter(value::equalsIgnoreCase).isPresent();
  }

  /** The body, which has to be a JSON object. */
  public ObjectNode body() {
    if (request.body().isEmpty()) {
      throw GraphError.badRequest("Empty Payload. JSON content expected.");
    }
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/json")) {
      throw new GraphError(
          415,
          "Request_BadRequest",
          "A supported MIME type could not be found that matches the content type of the request.");
    }
    try {
      if (request.json() instanceof ObjectNode object) {
        return object;
      }
    } catch (IllegalArgumentException notJson) {
      // Refused below, like JSON that is no object.
    }
    throw GraphError.badRequest(
        "Unable to read JSON request payload. Please ensure Content-Type header is set and payload"
            + " is of valid JSON format.");
  }

  /** The body as far as it is optional. */
  public ObjectNode bodyOrNothing() {
    return request.body().isEmpty() ? Json.object() : body();
  }
}

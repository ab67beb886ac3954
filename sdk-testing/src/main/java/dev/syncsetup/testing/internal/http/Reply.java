package dev.syncsetup.testing.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer of a simulator. Immutable.
 *
 * @param status HTTP status
 * @param headers in the order they are sent
 * @param body text, empty for none
 */
public record Reply(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json; charset=utf-8";

  public Reply {
    headers = new LinkedHashMap<>(headers);
  }

  public static Reply json(int status, JsonNode body) {
    return new Reply(status, Map.of("Content-Type", JSON), Json.text(body));
  }

  public static Reply empty(int status) {
    return new Reply(status, Map.of(), "");
  }

  public static Reply text(int status, String contentType, String body) {
    return new Reply(status, Map.of("Content-Type", contentType), body);
  }

  /** The same answer with one header more. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }
}

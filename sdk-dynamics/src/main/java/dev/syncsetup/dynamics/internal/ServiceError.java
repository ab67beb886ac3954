package dev.syncsetup.dynamics.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.spi.WireJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Microsoft service wrote into the body of a failure.
 *
 * @param code its code, or null when there is none
 * @param message its text, possibly empty
 * @param details more exact codes, outermost first
 */
record ServiceError(@Nullable String code, String message, List<String> details) {
  private static final int LONGEST_MESSAGE = 600;

  /** Reads the OData form, the older form with capital letters, or nothing from anything else. */
  static ServiceError parse(String body) {
    JsonNode root;
    try {
      root = WireJson.mapper().readTree(body);
    } catch (JsonProcessingException e) {
      return new ServiceError(null, "", List.of());
    }
    JsonNode error = root.path("error");
    return error.isObject()
        ? new ServiceError(text(error, "code"), message(error, "message"), details(error))
        : new ServiceError(text(root, "ErrorCode"), olderMessage(root), List.of());
  }

  private static String olderMessage(JsonNode root) {
    String inner = message(root, "ExceptionMessage");
    String outer = message(root, "Message");
    return inner.isEmpty() || inner.equals(outer) ? outer : (outer + " " + inner).strip();
  }

  private static List<String> details(JsonNode error) {
    List<String> codes = new ArrayList<>();
    for (JsonNode detail : error.path("details")) {
      add(codes, detail);
    }
    JsonNode inner = error;
    while (inner.has("innerError") || inner.has("innererror")) {
      inner = inner.has("innerError") ? inner.path("innerError") : inner.path("innererror");
      add(codes, inner);
    }
    return List.copyOf(codes);
  }

  private static void add(List<String> codes, JsonNode node) {
    String code = text(node, "code");
    if (code != null) {
      codes.add(code);
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    String text = node.path(name).asText("");
    return text.isBlank() ? null : text;
  }

  private static String message(JsonNode node, String name) {
    String text = node.path(name).asText("").strip();
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "..." : text;
  }
}

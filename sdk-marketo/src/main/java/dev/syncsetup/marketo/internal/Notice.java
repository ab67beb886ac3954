package dev.syncsetup.marketo.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.spi.text.OneLine;

/**
 * An error, a warning or a reason. Marketo sends them as objects whose code is a text or a number,
 * and some warnings as plain text.
 *
 * @param code empty for a plain text
 */
public record Notice(String code, String message) {

  public Notice {
    code = OneLine.of(code);
    message = OneLine.of(message);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Notice of(JsonNode node) {
    return node.isObject()
        ? new Notice(node.path("code").asText(""), node.path("message").asText(""))
        : new Notice("", node.asText(""));
  }

  @Override
  public String toString() {
    return code.isEmpty() ? message : code + " " + message;
  }
}

package dev.syncsetup.examples.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.syncsetup.examples.services.RecordedExchange;

/** One exchange as one line of JSON. */
final class TranscriptLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TranscriptLine() {}

  static String of(RecordedExchange exchange) {
    ObjectNode line = JSON.createObjectNode();
    line.put("service", exchange.service());
    line.put("method", exchange.method());
    line.put("path", exchange.path());
    line.put("status", exchange.status());
    line.set("request", body(exchange.request()));
    line.set("response", body(exchange.response()));
    return line.toString();
  }

  /** JSON as JSON, a form or a message as text, nothing as null. */
  private static JsonNode body(String body) {
    if (body.isEmpty()) {
      return NullNode.getInstance();
    }
    try {
      JsonNode json = JSON.readTree(body);
      return json.isContainerNode() ? json : TextNode.valueOf(body);
    } catch (JsonProcessingException notJson) {
      return TextNode.valueOf(body);
    }
  }
}

package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.marketo.gate.Refusal;
import java.util.Collection;
import java.util.Optional;

/** The frame of every answer of Marketo's REST API. */
final class Envelope {
  private Envelope() {}

  static ObjectNode success(Collection<? extends JsonNode> result) {
    ObjectNode envelope = Json.object().put("success", true);
    envelope.putArray("result").addAll(result);
    return envelope;
  }

  static ObjectNode refused(Refusal refusal) {
    ObjectNode envelope = Json.object().put("success", false);
    envelope.putArray("errors").add(error(refusal.code(), refusal.message()));
    return envelope;
  }

  /** A record that was left alone. */
  static ObjectNode skipped(int code, String message) {
    ObjectNode row = Json.object().put("status", "skipped");
    row.putArray("reasons").add(error(String.valueOf(code), message));
    return row;
  }

  /** The code in {@code errors[]}, if the call failed as a whole. */
  static Optional<String> errorCode(ObjectNode envelope) {
    return envelope.path("errors") instanceof ArrayNode errors
        ? Optional.of(errors.path(0).path("code").asText())
        : Optional.empty();
  }

  private static ObjectNode error(String code, String message) {
    return Json.object().put("code", code).put("message", message);
  }
}

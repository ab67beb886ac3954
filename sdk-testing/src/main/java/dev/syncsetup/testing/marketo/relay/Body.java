package dev.syncsetup.testing.marketo.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JSON object sent to the relay, read strictly: a property the contract lacks is an error. */
final class Body {
  private final ObjectNode object;

  private Body(ObjectNode object) {
    this.object = object;
  }

  static Body of(Request request, Set<String> properties) {
    String type = request.header("Content-Type").orElse("");
    if (!type.startsWith("application/json")) {
      throw Problem.of(
          415, "unsupportedMediaType", "Only application/json is understood", "Got: " + type);
    }
    ObjectNode object = parse(request.body());
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!properties.contains(property.getKey())) {
        throw Problem.malformed("Unknown property " + property.getKey());
      }
    }
    return new Body(object);
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> Problem.malformed(name + " is missing"));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw Problem.malformed(name + " must be a text that is not empty");
    }
    return Optional.of(value.textValue());
  }

  boolean bool(String name) {
    JsonNode value = object.path(name);
    if (!value.isBoolean()) {
      throw Problem.malformed(name + " must be true or false");
    }
    return value.booleanValue();
  }

  ObjectNode object(String name) {
    if (object.path(name) instanceof ObjectNode inner) {
      return inner;
    }
    throw Problem.malformed(name + " must be an object");
  }

  private static ObjectNode parse(String text) {
    try {
      if (Json.parse(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (IllegalArgumentException notJson) {
      throw Problem.malformed("The body is not JSON");
    }
    throw Problem.malformed("The body must be a JSON object");
  }
}

package dev.syncsetup.testing.marketo.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The part of JSON Schema that the contract uses; undeclared properties are violations. */
final class SchemaCheck {
  private final UnaryOperator<JsonNode> resolve;

  SchemaCheck(UnaryOperator<JsonNode> resolve) {
    this.resolve = resolve;
  }

  void check(JsonNode schemaOrRef, JsonNode value, String at, List<String> found) {
    JsonNode schema = resolve.apply(schemaOrRef);
    String type = schema.path("type").asText();
    if (!fits(type, value)) {
      found.add(at + " is no " + type);
      return;
    }
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      found.add(at + " is none of " + schema.path("enum"));
    }
    switch (type) {
      case "object" -> checkObject(schema, value, at, found);
      case "array" -> checkArray(schema, value, at, found);
      case "string" -> checkText(schema, value, at, found);
      case "integer" -> checkRange(schema, value.asInt(), "minimum", "maximum", at, found);
      default -> {}
    }
  }

  private void checkObject(JsonNode schema, JsonNode value, String at, List<String> found) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        found.add(at + " lacks " + name.asText());
      }
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      JsonNode declared = schema.path("properties").path(property.getKey());
      if (declared.isMissingNode()) {
        found.add(at + " has undeclared " + property.getKey());
      } else {
        check(declared, property.getValue(), at + "." + property.getKey(), found);
      }
    }
  }

  private void checkArray(JsonNode schema, JsonNode value, String at, List<String> found) {
    checkRange(schema, value.size(), "minItems", "maxItems", at, found);
    for (int i = 0; i < value.size(); i++) {
      check(schema.path("items"), value.path(i), at + "[" + i + "]", found);
    }
  }

  private static void checkText(JsonNode schema, JsonNode value, String at, List<String> found) {
    String text = value.textValue();
    checkRange(schema, text.length(), "minLength", "maxLength", at, found);
    try {
      switch (schema.path("format").asText()) {
        case "date-time" -> Instant.parse(text);
        case "uri" -> URI.create(text);
        default -> {}
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      found.add(at + " is no " + schema.path("format").asText());
    }
  }

  private static void checkRange(
      JsonNode schema, int value, String least, String most, String at, List<String> found) {
    if (value < schema.path(least).asInt(Integer.MIN_VALUE)
        || value > schema.path(most).asInt(Integer.MAX_VALUE)) {
      found.add(at + " is out of range: " + value);
    }
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      default -> throw new IllegalStateException("The contract uses type '" + type + "'");
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode each : values) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }
}

package dev.syncsetup.testing.graph.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A request body read strictly: unknown names and wrong types are refused. */
public final class Body {
  private final ObjectNode json;
  private final String resource;

  /**
   * Takes the object apart.
   *
   * @param resource name the service uses in its messages, for example User
   * @param names all properties it may have
   */
  public Body(ObjectNode json, String resource, Set<String> names) {
    this.json = json;
    this.resource = resource;
    for (String name : names(json)) {
      if (!names.contains(name)) {
        throw GraphError.badRequest("Invalid property '" + name + "'.");
      }
    }
  }

  public boolean has(String name) {
    return json.has(name);
  }

  /** The names present, annotations left out. */
  public static List<String> names(ObjectNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> name.contains("@"));
    return names;
  }

  /** A text, empty when it is absent or null. */
  public Optional<String> text(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw wrongType("Edm.String");
    }
    return Optional.of(value.textValue());
  }

  /** A text that has to be there and not blank. */
  public String required(String name) {
    return text(name).filter(value -> !value.isBlank()).orElseThrow(() -> missing(name));
  }

  public Optional<Boolean> flag(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw wrongType("Edm.Boolean");
    }
    return Optional.of(value.booleanValue());
  }

  public Optional<ObjectNode> object(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value instanceof ObjectNode object) {
      return Optional.of(object);
    }
    throw GraphError.badRequest("A complex value was expected for property '" + name + "'.");
  }

  public Optional<ArrayNode> array(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value instanceof ArrayNode array) {
      return Optional.of(array);
    }
    throw GraphError.badRequest("A collection was expected for property '" + name + "'.");
  }

  public GraphError missing(String name) {
    return GraphError.badRequest(
        "A value is required for property '" + name + "' of resource '" + resource + "'.");
  }

  public GraphError invalid(String name) {
    return GraphError.badRequest(
        "Invalid value specified for property '" + name + "' of resource '" + resource + "'.");
  }

  /** The text as an id. */
  public static UUID guid(JsonNode value) {
    if (value.isTextual()) {
      Optional<UUID> id = guid(value.textValue());
      if (id.isPresent()) {
        return id.get();
      }
    }
    throw wrongType("Edm.Guid");
  }

  /** The text as an id, when it is one. */
  public static Optional<UUID> guid(String text) {
    try {
      UUID id = UUID.fromString(text);
      return text.length() == 36 ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException noGuid) {
      return Optional.empty();
    }
  }

  private static GraphError wrongType(String type) {
    return GraphError.badRequest(
        "Cannot convert a primitive value to the expected type '"
            + type
            + "'. See the inner exception for more details.");
  }
}

package dev.syncsetup.dynamics.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the Dataverse Web API, read from lists that lie beside the repository. */
final class RealNames {
  private static final Path FOLDER = Path.of("..", "..", "shared", "specs", "dataverse");
  private static final Pattern COLLECTION = Pattern.compile("Collection\\((\\w+)\\)");

  /** Types of definitions by the name of the collection that holds them. */
  private static final Map<String, String> DEFINITIONS =
      Map.of(
          "EntityDefinitions", "EntityMetadata",
          "Attributes", "AttributeMetadata",
          "ManyToOneRelationships", "OneToManyRelationshipMetadata");

  /** Names that the lists lack, with the page that has them. */
  private static final Set<String> NEWER =
      Set.of(
          // Reference of the table systemuser: column DeletedState, "User state", 0 not deleted.
          "systemuser.deletedstate",
          // Reference of AttributeMetadata: the samples' base class leaves these to its subclasses.
          "AttributeMetadata.AttributeType",
          "AttributeMetadata.CreatedOn",
          "AttributeMetadata.ModifiedOn");

  private final JsonNode tables = read("dataverse-entitytypes.json").path("entityTypes");
  private final JsonNode types = read("dataverse-webapi-types.json").path("types");
  private final JsonNode enums = read("dataverse-webapi-types.json").path("enums");
  private final JsonNode operations = read("dataverse-operations.json").path("operations");

  static boolean areHere() {
    return Files.isDirectory(FOLDER);
  }

  boolean isOperation(String name) {
    return operations.has(name);
  }

  /** Whether the operation belongs to rows of the table, or to all of them. */
  boolean isBound(String operation, String table) {
    String bound = operations.path(operation).path("bound").asText();
    return bound.equals(table) || bound.equals("Collection(<entity>)");
  }

  boolean hasParameter(String operation, String name) {
    return operations.path(operation).path("parameters").has(name);
  }

  /** Type of a parameter's value, or of its members. */
  String typeOfParameter(String operation, String name) {
    return member(operations.path(operation).path("parameters").path(name).path("type").asText());
  }

  /** Whether there is a type of definitions, or of their parts, of this name. */
  boolean isType(String name) {
    return types.has(name);
  }

  boolean extendsType(String name, String base) {
    String each = name;
    while (types.has(each) && !each.equals(base)) {
      each = types.path(each).path("base").asText();
    }
    return each.equals(base);
  }

  boolean isMember(String enumeration, String member) {
    return enums.path(enumeration).has(member);
  }

  /** The table or type of definition behind the name of a set or collection. */
  Optional<String> typeOf(String set) {
    if (DEFINITIONS.containsKey(set)) {
      return Optional.ofNullable(DEFINITIONS.get(set));
    }
    return tables.properties().stream()
        .filter(table -> table.getValue().path("entitySet").asText().equals(set))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  boolean hasProperty(String type, String property) {
    return isNewer(type, property)
        || tables.path(type).path("properties").has(property)
        || tables.path(type).path("complexProperties").has(property)
        || !typeOfProperty(type, property).isEmpty();
  }

  private boolean isNewer(String type, String property) {
    String base = types.path(type).path("base").asText();
    return NEWER.contains(type + "." + property) || (!base.isEmpty() && isNewer(base, property));
  }

  /** Type of a part of a definition, or of its members; empty when there is no such part. */
  String typeOfProperty(String type, String property) {
    for (String each = type; types.has(each); each = types.path(each).path("base").asText()) {
      JsonNode properties = types.path(each).path("properties");
      if (properties.has(property)) {
        return member(properties.path(property).path("type").asText());
      }
    }
    return "";
  }

  /** What a navigation property leads to. */
  Optional<String> navigation(String type, String name) {
    if (types.has(type)) {
      String part = typeOfProperty(type, name);
      return part.isEmpty() ? Optional.empty() : typeOf(name).or(() -> Optional.of(part));
    }
    JsonNode table = tables.path(type);
    JsonNode one = table.path("singleNavigation").path(name);
    JsonNode many = table.path("collectionNavigation").path(name);
    return Optional.of(one.asText(many.asText())).filter(target -> !target.isEmpty());
  }

  private static String member(String type) {
    Matcher collection = COLLECTION.matcher(type);
    return collection.matches() ? collection.group(1) : type;
  }

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

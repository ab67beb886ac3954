package dev.syncsetup.setup.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of the Dataverse Web API, read from lists that lie beside the repository. */
final class RealNames {
  private static final Path FOLDER = Path.of("..", "..", "shared", "specs", "dataverse");

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
          "AttributeMetadata.CreatedOn");

  private final JsonNode tables = read("dataverse-entitytypes.json").path("entityTypes");
  private final JsonNode types = read("dataverse-webapi-types.json").path("types");
  private final JsonNode operations = read("dataverse-operations.json").path("operations");

  static boolean areHere() {
    return Files.isDirectory(FOLDER);
  }

  boolean isOperation(String name) {
    return operations.has(name);
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
    return NEWER.contains(type + "." + property)
        || tables.path(type).path("properties").has(property)
        || tables.path(type).path("complexProperties").has(property)
        || inherits(type, property);
  }

  /** What a navigation property leads to. */
  Optional<String> navigation(String type, String name) {
    if (types.has(type)) {
      return inherits(type, name) ? typeOf(name) : Optional.empty();
    }
    JsonNode table = tables.path(type);
    JsonNode one = table.path("singleNavigation").path(name);
    JsonNode many = table.path("collectionNavigation").path(name);
    return Optional.of(one.asText(many.asText())).filter(target -> !target.isEmpty());
  }

  private boolean inherits(String type, String property) {
    for (String each = type; types.has(each); each = types.path(each).path("base").asText()) {
      if (types.path(each).path("properties").has(property)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

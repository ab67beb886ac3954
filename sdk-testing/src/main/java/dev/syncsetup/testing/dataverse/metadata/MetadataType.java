package dev.syncsetup.testing.dataverse.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.syncsetup.testing.dataverse.odata.Item;
import dev.syncsetup.testing.dataverse.odata.Kind;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.Shape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names a query of definitions may use.
 *
 * @param comparable properties a filter can compare
 * @param managed properties of the form Value, CanBeChanged
 * @param opaque properties that can be shown only, labels among them
 */
record MetadataType(
    String name, Map<String, Kind> comparable, Set<String> managed, Set<String> opaque)
    implements Shape {

  static final MetadataType TABLE =
      new MetadataType(
          "EntityMetadata",
          Map.ofEntries(
              Map.entry("MetadataId", Kind.GUID),
              Map.entry("LogicalName", Kind.TEXT),
              Map.entry("SchemaName", Kind.TEXT),
              Map.entry("EntitySetName", Kind.TEXT),
              Map.entry("LogicalCollectionName", Kind.TEXT),
              Map.entry("PrimaryIdAttribute", Kind.TEXT),
              Map.entry("PrimaryNameAttribute", Kind.TEXT),
              Map.entry("OwnershipType", Kind.ENUM),
              Map.entry("ObjectTypeCode", Kind.NUMBER),
              Map.entry("IsCustomEntity", Kind.BOOLEAN),
              Map.entry("IsManaged", Kind.BOOLEAN),
              Map.entry("IsIntersect", Kind.BOOLEAN),
              Map.entry("IsActivity", Kind.BOOLEAN),
              Map.entry("IsPrivate", Kind.BOOLEAN),
              Map.entry("IsValidForAdvancedFind", Kind.BOOLEAN),
              Map.entry("IsOptimisticConcurrencyEnabled", Kind.BOOLEAN),
              Map.entry("CreatedOn", Kind.DATE),
              Map.entry("ModifiedOn", Kind.DATE)),
          Set.of("IsCustomizable", "CanCreateAttributes"),
          Set.of("DisplayName", "DisplayCollectionName", "Description", "Privileges"));

  static final MetadataType COLUMN =
      new MetadataType(
          "AttributeMetadata",
          Map.ofEntries(
              Map.entry("MetadataId", Kind.GUID),
              Map.entry("LogicalName", Kind.TEXT),
              Map.entry("SchemaName", Kind.TEXT),
              Map.entry("EntityLogicalName", Kind.TEXT),
              Map.entry("AttributeType", Kind.ENUM),
              Map.entry("IsCustomAttribute", Kind.BOOLEAN),
              Map.entry("IsManaged", Kind.BOOLEAN),
              Map.entry("IsPrimaryId", Kind.BOOLEAN),
              Map.entry("IsPrimaryName", Kind.BOOLEAN),
              Map.entry("IsSecured", Kind.BOOLEAN),
              Map.entry("IsValidForCreate", Kind.BOOLEAN),
              Map.entry("IsValidForRead", Kind.BOOLEAN),
              Map.entry("IsValidForUpdate", Kind.BOOLEAN),
              Map.entry("IsValidODataAttribute", Kind.BOOLEAN),
              Map.entry("CreatedOn", Kind.DATE),
              Map.entry("ModifiedOn", Kind.DATE)),
          Set.of("IsCustomizable"),
          Set.of("DisplayName", "Description", "AttributeTypeName", "RequiredLevel"));

  static final MetadataType RELATIONSHIP =
      new MetadataType(
          "OneToManyRelationshipMetadata",
          Map.ofEntries(
              Map.entry("MetadataId", Kind.GUID),
              Map.entry("SchemaName", Kind.TEXT),
              Map.entry("RelationshipType", Kind.ENUM),
              Map.entry("ReferencedEntity", Kind.TEXT),
              Map.entry("ReferencedAttribute", Kind.TEXT),
              Map.entry("ReferencingEntity", Kind.TEXT),
              Map.entry("ReferencingAttribute", Kind.TEXT),
              Map.entry("ReferencingEntityNavigationPropertyName", Kind.TEXT),
              Map.entry("IsCustomRelationship", Kind.BOOLEAN),
              Map.entry("IsManaged", Kind.BOOLEAN)),
          Set.of(),
          Set.of());

  /** The column type after a cast, which has more names. */
  MetadataType cast(String derived) {
    return switch (derived) {
      case "BooleanAttributeMetadata" -> with(derived, Map.of("DefaultValue", Kind.BOOLEAN), "");
      case "LookupAttributeMetadata" -> with(derived, Map.of(), "Targets");
      default -> with(derived, Map.of(), "");
    };
  }

  private MetadataType with(String derived, Map<String, Kind> more, String shown) {
    Map<String, Kind> all = new LinkedHashMap<>(comparable);
    all.putAll(more);
    Set<String> allShown = new LinkedHashSet<>(opaque);
    allShown.add(shown);
    return new MetadataType(derived, all, managed, allShown);
  }

  boolean has(String property) {
    return comparable.containsKey(property)
        || managed.contains(property)
        || opaque.contains(property);
  }

  @Override
  public Kind kind(List<String> path) {
    String property = path.get(0);
    if (managed.contains(property) && path.size() == 2 && path.get(1).equals("Value")) {
      return Kind.BOOLEAN;
    }
    Kind kind = comparable.get(property);
    if (kind != null && path.size() == 1) {
      return kind;
    }
    if (has(property)) {
      throw ODataError.badRequest(
          "The property '" + String.join("/", path) + "' cannot be used to filter definitions.");
    }
    throw ODataError.unknownProperty(property, name);
  }

  @Override
  public Shape members(String navigation) {
    throw ODataError.badRequest("Definitions cannot be filtered through '" + navigation + "'.");
  }

  /** A rendered definition as a filter sees it. */
  static Item item(JsonNode definition) {
    return new Item() {
      @Override
      public JsonNode value(List<String> path) {
        JsonNode node = definition;
        for (String name : path) {
          node = node.path(name);
        }
        return node instanceof MissingNode ? NullNode.getInstance() : node;
      }

      @Override
      public List<Item> members(String navigation) {
        return List.of();
      }
    };
  }
}

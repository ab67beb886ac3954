package dev.syncsetup.dynamics.columns;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.dynamics.internal.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An EntityDefinition by its wire names. */
record TableJson(
    @JsonProperty("LogicalName") String logicalName,
    @JsonProperty("EntitySetName") @Nullable String entitySetName,
    @JsonProperty("PrimaryIdAttribute") @Nullable String idColumn,
    @JsonProperty("PrimaryNameAttribute") @Nullable String nameColumn,
    @JsonProperty("DisplayName") @Nullable LabelJson displayName,
    @JsonProperty("ManyToOneRelationships") @Nullable List<RelationshipJson> relationships,
    @JsonProperty("Attributes") @Nullable List<ColumnJson> columns) {

  /** A relationship seen from the table that points. */
  record RelationshipJson(
      @JsonProperty("ReferencingAttribute") String column,
      @JsonProperty("ReferencedEntity") String target,
      @JsonProperty("ReferencingEntityNavigationPropertyName") @Nullable String navigation) {}

  /** The id of a definition. */
  record IdJson(@JsonProperty("MetadataId") UUID metadataId) {}

  /** A column definition; which of the fields are there depends on the request. */
  record ColumnJson(
      @JsonProperty("LogicalName") String logicalName,
      @JsonProperty("AttributeType") @Nullable String type,
      @JsonProperty("DisplayName") @Nullable LabelJson displayName,
      @JsonProperty("IsCustomAttribute") @Nullable Boolean custom,
      @JsonProperty("CreatedOn") @Nullable String createdOn,
      @JsonProperty("MetadataId") @Nullable UUID metadataId) {

    Column column() {
      return new Column(
          logicalName,
          Objects.requireNonNullElse(type, "Virtual"),
          Times.parse(createdOn),
          LabelJson.texts(displayName),
          Boolean.TRUE.equals(custom));
    }
  }

  boolean isLabelled(String label) {
    return LabelJson.texts(displayName).stream().anyMatch(label::equalsIgnoreCase);
  }

  TableDefinition definition() {
    return new TableDefinition(
        logicalName,
        Objects.requireNonNullElse(entitySetName, ""),
        Objects.requireNonNullElse(idColumn, ""),
        Objects.requireNonNullElse(nameColumn, ""),
        LabelJson.texts(displayName),
        lookups());
  }

  private List<Lookup> lookups() {
    if (relationships == null) {
      return List.of();
    }
    List<ColumnJson> all = columns == null ? List.of() : columns;
    Map<String, ColumnJson> byName =
        all.stream().collect(Collectors.toMap(ColumnJson::logicalName, Function.identity()));
    return relationships.stream()
        .filter(relationship -> relationship.navigation() != null)
        .map(relationship -> lookup(relationship, byName.get(relationship.column())))
        .toList();
  }

  private static Lookup lookup(RelationshipJson relationship, @Nullable ColumnJson column) {
    return new Lookup(
        relationship.column(),
        column == null ? List.of() : LabelJson.texts(column.displayName()),
        relationship.target(),
        Objects.requireNonNullElse(relationship.navigation(), ""),
        column != null && Boolean.TRUE.equals(column.custom()));
  }
}

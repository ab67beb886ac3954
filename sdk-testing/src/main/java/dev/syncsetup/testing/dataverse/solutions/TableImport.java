package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.organization.Components;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.packages.Xml;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.dataverse.store.TableNames;
import dev.syncsetup.testing.internal.http.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Brings the tables, columns and lookups of a package into the schema. */
final class TableImport {
  private final Organization organization;
  private final Row solution;
  private final Origin origin;
  private final Instant at;
  private final Components components;

  TableImport(
      Organization organization, Row solution, Origin origin, Instant at, Components components) {
    this.organization = organization;
    this.solution = solution;
    this.origin = origin;
    this.at = at;
    this.components = components;
  }

  void run(SolutionPackage content) {
    content.entities().forEach(this::entity);
    content.relationships().forEach(this::relationship);
  }

  private void entity(Element entity) {
    Element definition = Xml.first(entity, "EntityInfo", "entity").orElseThrow();
    String schemaName = definition.getAttribute("Name");
    Optional<Table> known = organization.schema().find(schemaName.toLowerCase(Locale.ROOT));
    Table table = known.orElseGet(() -> create(schemaName, definition));
    if (known.isEmpty() || table.origin().isCustom()) {
      components.add(solution, Components.TABLE, Schema.metadataId(table));
    }
    for (Element attribute : Xml.all(definition, "attributes", "attribute")) {
      column(table, attribute);
    }
  }

  private Table create(String schemaName, Element definition) {
    Table table =
        new Table(
            new TableNames(
                schemaName,
                Xml.text(definition, "EntitySetName"),
                attribute(definition, "Type", "primarykey"),
                attribute(definition, "DisplayMask", "PrimaryName"),
                schemaName),
            Xml.labels(definition, "LocalizedNames", "LocalizedName"),
            origin,
            at);
    organization.schema().add(table);
    for (String time : new String[] {"CreatedOn", "ModifiedOn"}) {
      table.add(platformColumn(time, ColumnType.DATETIME));
    }
    table.add(platformColumn("VersionNumber", ColumnType.BIGINT));
    table.add(platformColumn("statecode", ColumnType.STATE));
    table.add(platformColumn("statuscode", ColumnType.STATUS));
    Privileges.of(table).forEach(organization.roles()::privilege);
    return table;
  }

  private Column platformColumn(String schemaName, ColumnType type) {
    return new Column(
        schemaName, type, Map.of(1033, schemaName), Origin.SYSTEM, at, at, Json.object());
  }

  /** Logical name of the attribute one of whose properties has a value. */
  private static String attribute(Element definition, String property, String value) {
    return Xml.all(definition, "attributes", "attribute").stream()
        .filter(attribute -> Xml.text(attribute, property).contains(value))
        .map(attribute -> Xml.text(attribute, "LogicalName"))
        .findFirst()
        .orElse("");
  }

  private void column(Table table, Element attribute) {
    String schemaName = attribute.getAttribute("PhysicalName");
    Optional<Column> known = table.column(schemaName.toLowerCase(Locale.ROOT));
    if (known.isPresent()) {
      own(table, known.get());
      return;
    }
    ColumnType type = ColumnType.ofPackage(Xml.text(attribute, "Type"));
    Column column =
        new Column(
            schemaName,
            type,
            Xml.labels(attribute, "displaynames", "displayname"),
            origin,
            at,
            at,
            Json.object());
    if (type.isLookup()) {
      column.details().putArray("Targets");
    }
    table.add(column);
    own(table, column);
  }

  /** A column that somebody added to a table of the platform is a component of its own. */
  private void own(Table table, Column column) {
    if (!table.origin().isCustom() && column.origin().isCustom()) {
      components.add(solution, Components.COLUMN, Schema.metadataId(table, column));
    }
  }

  private void relationship(Element relationship) {
    Table table = table(Xml.text(relationship, "ReferencingEntityName"));
    Table target = table(Xml.text(relationship, "ReferencedEntityName"));
    String column = Xml.text(relationship, "ReferencingAttributeName").toLowerCase(Locale.ROOT);
    String name =
        Xml.all(relationship, "EntityRelationshipRoles", "EntityRelationshipRole").stream()
            .filter(role -> Xml.text(role, "RelationshipRoleType").equals("1"))
            .map(role -> Xml.text(role, "NavigationPropertyName"))
            .findFirst()
            .orElseThrow();
    if (table.navigation(name).isEmpty()) {
      table.add(new Navigation(name, Navigation.Kind.LOOKUP, column, target.logicalName()));
      table.column(column).orElseThrow().details().withArray("Targets").add(target.logicalName());
    }
  }

  private Table table(String schemaName) {
    return organization.schema().table(schemaName.toLowerCase(Locale.ROOT));
  }
}

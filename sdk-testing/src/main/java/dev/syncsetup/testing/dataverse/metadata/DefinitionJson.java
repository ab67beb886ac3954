package dev.syncsetup.testing.dataverse.metadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Writes definitions with all their properties.
 *
 * @param language of the caller
 */
record DefinitionJson(Organization organization, int language) {

  ObjectNode table(Table table) {
    ObjectNode node = Json.object();
    node.put("MetadataId", Schema.metadataId(table).toString());
    node.put("LogicalName", table.logicalName());
    node.put("SchemaName", table.schemaName());
    node.put("EntitySetName", table.entitySet());
    node.put("LogicalCollectionName", table.entitySet());
    node.put("PrimaryIdAttribute", table.primaryId());
    node.put("PrimaryNameAttribute", table.primaryName());
    node.put("OwnershipType", ownership(table));
    node.put("ObjectTypeCode", 1 + organization.schema().tables().indexOf(table));
    node.put("IsCustomEntity", table.origin().isCustom());
    node.put("IsManaged", table.origin().isManaged());
    node.put("IsIntersect", false);
    node.put("IsActivity", false);
    node.put("IsPrivate", false);
    node.put("IsValidForAdvancedFind", true);
    node.put("IsOptimisticConcurrencyEnabled", true);
    node.put("CreatedOn", time(table.createdOn()));
    node.put("ModifiedOn", time(table.createdOn()));
    node.set("IsCustomizable", managedProperty(true, "iscustomizable"));
    node.set("CanCreateAttributes", managedProperty(true, "cancreateattributes"));
    node.set("DisplayName", Labels.json(table.labels(), language));
    node.set("DisplayCollectionName", Labels.json(table.labels(), language));
    node.set("Description", Labels.json(Map.of(), language));
    privileges(node, table);
    return node;
  }

  private static String ownership(Table table) {
    return table.column("ownerid").filter(c -> c.type() == ColumnType.OWNER).isPresent()
        ? "UserOwned"
        : "OrganizationOwned";
  }

  private void privileges(ObjectNode node, Table table) {
    var list = node.putArray("Privileges");
    for (String name : Privileges.of(table)) {
      list.addObject()
          .put("Name", name)
          .put("PrivilegeId", organization.roles().privilege(name).id().toString())
          .put("CanBeGlobal", true);
    }
  }

  ObjectNode column(Table table, Column column) {
    ObjectNode node = Json.object();
    node.put("@odata.type", "#Microsoft.Dynamics.CRM." + column.type().metadataType());
    node.put("MetadataId", Schema.metadataId(table, column).toString());
    node.put("LogicalName", column.logicalName());
    node.put("SchemaName", column.schemaName());
    node.put("EntityLogicalName", table.logicalName());
    node.put("AttributeType", column.type().code());
    node.putObject("AttributeTypeName").put("Value", column.type().code() + "Type");
    node.put("IsCustomAttribute", column.origin().isCustom());
    node.put("IsManaged", column.origin().isManaged());
    node.put("IsPrimaryId", column.logicalName().equals(table.primaryId()));
    node.put("IsPrimaryName", column.logicalName().equals(table.primaryName()));
    node.put("IsSecured", false);
    node.put("IsValidForCreate", true);
    node.put("IsValidForRead", true);
    node.put("IsValidForUpdate", true);
    node.put("IsValidODataAttribute", true);
    node.put("CreatedOn", time(column.createdOn()));
    node.put("ModifiedOn", time(column.createdOn()));
    node.set("IsCustomizable", managedProperty(column.origin() != Origin.SYSTEM, "iscustomizable"));
    node.set("DisplayName", Labels.json(column.labels(), language));
    node.set("Description", Labels.json(Map.of(), language));
    node.putObject("RequiredLevel")
        .put("Value", "None")
        .put("CanBeChanged", true)
        .put("ManagedPropertyLogicalName", "canmodifyrequirementlevelsettings");
    node.setAll(column.details().deepCopy());
    return node;
  }

  ObjectNode relationship(Table table, Navigation navigation) {
    Table target = organization.schema().table(navigation.target());
    String name = target.logicalName() + "_" + table.logicalName() + "_" + navigation.column();
    boolean custom =
        table.column(navigation.column()).filter(c -> c.origin().isCustom()).isPresent();
    return Json.object()
        .put("MetadataId", Tenant.named(name).toString())
        .put("SchemaName", name)
        .put("RelationshipType", "OneToManyRelationship")
        .put("ReferencedEntity", target.logicalName())
        .put("ReferencedAttribute", target.primaryId())
        .put("ReferencingEntity", table.logicalName())
        .put("ReferencingAttribute", navigation.column())
        .put("ReferencingEntityNavigationPropertyName", navigation.name())
        .put("IsCustomRelationship", custom)
        .put("IsManaged", table.origin().isManaged());
  }

  private static ObjectNode managedProperty(boolean value, String name) {
    return Json.object()
        .put("Value", value)
        .put("CanBeChanged", value)
        .put("ManagedPropertyLogicalName", name);
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

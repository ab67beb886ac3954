package dev.syncsetup.testing.dataverse.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Components;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Creating and deleting columns; of the types only Boolean can be created. */
final class ColumnChanges {
  private static final String BOOLEAN = "Microsoft.Dynamics.CRM.BooleanAttributeMetadata";
  private static final Set<String> PROPERTIES =
      Set.of(
          "@odata.type",
          "AttributeType",
          "AttributeTypeName",
          "DefaultValue",
          "Description",
          "DisplayName",
          "IsAuditEnabled",
          "IsSecured",
          "IsValidForAdvancedFind",
          "LogicalName",
          "OptionSet",
          "RequiredLevel",
          "SchemaName");

  private final Call call;
  private final Jobs jobs;
  private final Components components;

  ColumnChanges(Call call, Jobs jobs) {
    this.call = call;
    this.jobs = jobs;
    this.components = new Components(call.store());
  }

  Reply create(Table table) {
    call.caller().require(Privileges.CREATE_ATTRIBUTE);
    jobs.requireNoOther("EntityCustomization");
    ObjectNode body = call.body();
    requireBoolean(body);
    String schemaName = body.path("SchemaName").asText("");
    Row solution = solution(prefix(schemaName));
    if (table.column(schemaName.toLowerCase(Locale.ROOT)).isPresent()) {
      throw new ODataError(
          400,
          "0x80047013",
          "Attribute with name "
              + schemaName
              + " already exists in entity "
              + table.logicalName()
              + ".");
    }
    Column column = column(schemaName, body);
    table.add(column);
    components.add(solution, Components.COLUMN, Schema.metadataId(table, column));
    return Reply.empty(204)
        .with(
            "OData-EntityId",
            call.root()
                + "/EntityDefinitions(LogicalName='"
                + table.logicalName()
                + "')/Attributes("
                + Schema.metadataId(table, column)
                + ")");
  }

  Reply delete(Table table, Column column) {
    call.caller().require(Privileges.DELETE_ATTRIBUTE);
    jobs.requireNoOther("EntityCustomization");
    if (column.origin() != Origin.UNMANAGED) {
      throw new ODataError(
          405, "", "The column " + column.logicalName() + " belongs to a managed solution.");
    }
    if (call.organization()
        .settings()
        .customizing()
        .isColumnInUse(table.logicalName(), column.logicalName())) {
      throw new ODataError(
          400,
          "0x8004f01f",
          "The Attribute("
              + Schema.metadataId(table, column)
              + ") component cannot be deleted because it is referenced by 1 other components.");
    }
    table.removeColumn(column.logicalName());
    components.forget(Schema.metadataId(table, column));
    return Reply.empty(204);
  }

  private static void requireBoolean(ObjectNode body) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!PROPERTIES.contains(name)) {
                throw ODataError.badPayload(
                    "An undeclared property '" + name + "' was found in the payload.");
              }
            });
    String type = body.path("@odata.type").asText("").replaceFirst("^#", "");
    if (!type.equals(BOOLEAN)) {
      throw ODataError.badPayload(
          "The @odata.type must be " + BOOLEAN + ", the only one simulated, not '" + type + "'.");
    }
  }

  private static String prefix(String schemaName) {
    if (!schemaName.matches("[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]+")) {
      throw new ODataError(
          400, "0x8004431a", "The schema name '" + schemaName + "' has no publisher's prefix.");
    }
    return schemaName.substring(0, schemaName.indexOf('_'));
  }

  /** The solution of the header, whose publisher must own the prefix; else the default one. */
  private Row solution(String prefix) {
    Optional<String> header = call.request().header("MSCRM.SolutionUniqueName");
    String name = header.orElse("Default");
    Row solution =
        call.store()
            .first("solution", "uniquename", name)
            .orElseThrow(
                () -> new ODataError(404, "0x80040217", "There is no solution " + name + "."));
    if (header.isPresent() && solution.flag("ismanaged")) {
      throw ODataError.badRequest("The managed solution " + name + " cannot be changed.");
    }
    boolean fits =
        call.store().rows("publisher").stream()
            .filter(p -> header.isEmpty() || solution.refersTo("publisherid", p.id()))
            .anyMatch(p -> p.text("customizationprefix").equalsIgnoreCase(prefix));
    if (!fits) {
      throw new ODataError(
          400, "0x8004431a", "The prefix " + prefix + " does not belong to the publisher.");
    }
    return solution;
  }

  private Column column(String schemaName, ObjectNode body) {
    Instant now = call.organization().now();
    ObjectNode details = Json.object();
    details.put("DefaultValue", body.path("DefaultValue").asBoolean(false));
    JsonNode options = body.path("OptionSet");
    Labels.read(options.path("TrueOption").path("Label"));
    Labels.read(options.path("FalseOption").path("Label"));
    details.set("OptionSet", options.isObject() ? options : Json.object());
    return new Column(
        schemaName,
        ColumnType.BOOLEAN,
        Labels.read(body.path("DisplayName")),
        Origin.UNMANAGED,
        now,
        now.plus(call.organization().settings().columnDelay()),
        details);
  }
}

package dev.syncsetup.testing.dataverse.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replacing the definition of a Boolean column by a whole one. */
final class ColumnUpdate {
  /** What makes a definition a whole one, as far as it is simulated. */
  private static final List<String> REQUIRED =
      List.of(
          "@odata.type",
          "AttributeType",
          "DefaultValue",
          "DisplayName",
          "LogicalName",
          "MetadataId",
          "OptionSet",
          "RequiredLevel",
          "SchemaName");

  private final Call call;
  private final Jobs jobs;

  ColumnUpdate(Call call, Jobs jobs) {
    this.call = call;
    this.jobs = jobs;
  }

  Reply put(Table table, Column column) {
    call.caller().require(Privileges.WRITE_ATTRIBUTE);
    jobs.requireNoOther("EntityCustomization");
    ObjectNode body = call.body();
    requireWhole(body);
    requireSame(table, column, body);
    if (column.origin() == Origin.MANAGED) {
      throw ODataError.badRequest(
          "The managed column " + column.logicalName() + " cannot be changed.");
    }
    ObjectNode details = column.details().deepCopy();
    details.put("DefaultValue", body.path("DefaultValue").booleanValue());
    details.set("OptionSet", body.path("OptionSet"));
    table.add(
        new Column(
            column.schemaName(),
            column.type(),
            labels(column, body.path("DisplayName")),
            column.origin(),
            column.createdOn(),
            column.visibleFrom(),
            details));
    return Reply.empty(204);
  }

  private static void requireWhole(ObjectNode body) {
    MetadataType type = MetadataType.COLUMN.cast("BooleanAttributeMetadata");
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!type.has(name) && !REQUIRED.contains(name)) {
                throw ODataError.badPayload(
                    "An undeclared property '" + name + "' was found in the payload.");
              }
            });
    for (String name : REQUIRED) {
      if (body.path(name).isMissingNode() || body.path(name).isNull()) {
        throw ODataError.badPayload(
            "A definition is replaced as a whole; this one lacks '" + name + "'.");
      }
    }
  }

  private void requireSame(Table table, Column column, ObjectNode body) {
    ObjectNode now =
        new DefinitionJson(call.organization(), Organization.BASE_LANGUAGE).column(table, column);
    boolean sameType =
        column.type() == ColumnType.BOOLEAN
            && body.path("@odata.type")
                .asText()
                .replaceFirst("^#", "")
                .equals("Microsoft.Dynamics.CRM.BooleanAttributeMetadata");
    if (!sameType) {
      throw ODataError.badRequest("The type of a column cannot be changed.");
    }
    for (String name : List.of("LogicalName", "MetadataId", "SchemaName")) {
      if (!body.path(name).equals(now.path(name))) {
        throw ODataError.badRequest("The property '" + name + "' of a column cannot be changed.");
      }
    }
  }

  /** Without the header that merges them, labels in languages that are not sent are gone. */
  private Map<Integer, String> labels(Column column, JsonNode sent) {
    boolean merge = call.request().header("MSCRM.MergeLabels").filter("true"::equals).isPresent();
    Map<Integer, String> labels = new LinkedHashMap<>(merge ? column.labels() : Map.of());
    labels.putAll(Labels.read(sent));
    return labels;
  }
}

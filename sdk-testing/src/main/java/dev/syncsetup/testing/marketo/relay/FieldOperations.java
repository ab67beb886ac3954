package dev.syncsetup.testing.marketo.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.marketo.crm.CrmSettings;
import dev.syncsetup.testing.marketo.crm.FieldSelection;
import dev.syncsetup.testing.marketo.instance.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Select Fields to Sync" and "Field Sync Details". */
final class FieldOperations {
  private final Instance instance;
  private final CrmSettings crm;

  FieldOperations(Instance instance) {
    this.instance = instance;
    this.crm = instance.crm();
  }

  Reply read(Request request) {
    UsableConnection.of(crm);
    return Reply.json(200, json());
  }

  Reply select(Request request) {
    ObjectNode fields = Body.of(request, Set.of("fields")).object("fields");
    UsableConnection.of(crm);
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    fields.properties().forEach(table -> wanted.put(table.getKey(), names(table.getValue())));
    if (wanted.isEmpty()) {
      throw Problem.malformed("fields names no table");
    }
    requireKnown(wanted);
    requireNoneQueued(wanted);
    wanted.forEach(crm::select);
    return Reply.json(200, json());
  }

  private static List<String> names(JsonNode list) {
    if (!(list instanceof ArrayNode)) {
      throw Problem.malformed("Each table needs a list of field names");
    }
    List<String> names = new ArrayList<>();
    for (JsonNode name : list) {
      if (!name.isTextual()) {
        throw Problem.malformed("A field name must be a text");
      }
      names.add(name.textValue());
    }
    return names;
  }

  private void requireKnown(Map<String, List<String>> wanted) {
    List<String> unknown = new ArrayList<>();
    wanted.forEach(
        (table, names) -> {
          List<String> known =
              FieldSelection.TABLES.contains(table) ? crm.columns(table) : List.of();
          if (!FieldSelection.TABLES.contains(table)) {
            unknown.add(table);
          }
          names.stream()
              .filter(name -> !known.contains(name))
              .forEach(name -> unknown.add(table + "." + name));
        });
    if (!unknown.isEmpty()) {
      throw Problem.of(
          422,
          "unknownField",
          "The sync user cannot read these fields",
          "Nothing was saved. Unknown: " + String.join(", ", unknown));
    }
  }

  private void requireNoneQueued(Map<String, List<String>> wanted) {
    List<String> queued = new ArrayList<>();
    wanted.forEach(
        (table, names) ->
            crm.selection().columns(table).stream()
                .filter(column -> !names.contains(column))
                .filter(column -> crm.selection().isQueued(table, column))
                .forEach(column -> queued.add(table + "." + column)));
    if (!queued.isEmpty()) {
      throw Problem.of(
          409,
          "fieldQueued",
          "A field that is queued for sync cannot be deselected",
          "Nothing was saved. Wait until they are synced: " + String.join(", ", queued));
    }
  }

  private ObjectNode json() {
    ObjectNode tables = Json.object();
    for (String table : FieldSelection.TABLES) {
      ArrayNode rows = tables.putArray(table);
      for (String column : crm.columns(table)) {
        rows.addObject()
            .put("name", column)
            .put("displayName", instance.fields().label(table, column))
            .put("selected", isTicked(table, column))
            .put("queued", crm.selection().isQueued(table, column));
      }
    }
    ObjectNode body = Json.object().put("selectionSaved", crm.selection().isSaved());
    body.set("fields", tables);
    return body;
  }

  private boolean isTicked(String table, String column) {
    if (crm.selection().isSaved()) {
      return crm.selection().columns(table).contains(column);
    }
    return instance.open().fieldsPreselected()
        && instance.fields().defaultColumns(table).contains(column);
  }
}

package dev.syncsetup.dynamics.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns the JSON of one table's rows into values. */
final class RowReader {
  private static final String MODIFIED = "modifiedon";

  private final TableDefinition table;
  private final List<String> lookups;

  /**
   * A reader for one request.
   *
   * @param lookups logical names of the lookups to read
   */
  RowReader(TableDefinition table, List<String> lookups) {
    this.table = table;
    this.lookups = lookups;
  }

  /** What to select, so that {@link #row} finds everything. */
  String columns() {
    StringBuilder columns = new StringBuilder(table.idColumn());
    if (!table.nameColumn().isEmpty()) {
      columns.append(',').append(table.nameColumn());
    }
    columns.append(',').append(MODIFIED);
    lookups.forEach(lookup -> columns.append(',').append(wireName(lookup)));
    return columns.toString();
  }

  Row row(JsonNode json) {
    Map<String, UUID> targets = new LinkedHashMap<>();
    for (String lookup : lookups) {
      JsonNode target = json.path(wireName(lookup));
      if (target.isTextual()) {
        targets.put(lookup, id(target));
      }
    }
    return new Row(
        id(json.path(table.idColumn())),
        json.path("@odata.etag").asText(""),
        json.path(table.nameColumn()).asText(""),
        targets,
        Times.parse(json.path(MODIFIED).asText(null)));
  }

  private UUID id(JsonNode node) {
    try {
      return UUID.fromString(node.asText());
    } catch (IllegalArgumentException e) {
      throw new UnexpectedResponseException(
          "Dataverse answered a row of " + table.logicalName() + " with an id that is none.", e);
    }
  }

  private static String wireName(String lookup) {
    return "_" + lookup + "_value";
  }
}

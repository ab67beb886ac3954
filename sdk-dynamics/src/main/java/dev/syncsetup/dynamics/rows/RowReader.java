package dev.syncsetup.dynamics.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.Times;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the JSON of one table's rows into values. */
final class RowReader {
  static final String MODIFIED = "modifiedon";

  private final TableDefinition table;
  private final Set<String> plain = new LinkedHashSet<>();
  private final Set<String> lookups;

  /**
   * A reader for one request.
   *
   * @param columns logical names of the columns to read, beside id and name
   * @param lookups logical names of the lookups among them that the definition does not tell
   */
  RowReader(TableDefinition table, Collection<String> columns, Collection<String> lookups) {
    this.table = table;
    this.lookups = new LinkedHashSet<>(lookups);
    Set<String> known =
        table.lookups().stream().map(Lookup::logicalName).collect(Collectors.toSet());
    if (!table.nameColumn().isEmpty()) {
      plain.add(table.nameColumn());
    }
    for (String column : columns) {
      if (known.contains(column) || this.lookups.contains(column)) {
        this.lookups.add(column);
      } else {
        plain.add(column);
      }
    }
    plain.remove(table.idColumn());
  }

  /** What to select, so that {@link #row} finds everything. */
  String columns() {
    return Stream.of(
            Stream.of(table.idColumn()), plain.stream(), lookups.stream().map(RowReader::wireName))
        .flatMap(names -> names)
        .collect(Collectors.joining(","));
  }

  /** The property that shows a column. */
  String property(String column) {
    return lookups.contains(column)
            || table.lookups().stream().anyMatch(known -> known.logicalName().equals(column))
        ? wireName(column)
        : column;
  }

  Row row(JsonNode json) {
    Map<String, UUID> targets = new LinkedHashMap<>();
    Map<String, Optional<Object>> values = new LinkedHashMap<>();
    for (String lookup : lookups) {
      JsonNode target = json.path(wireName(lookup));
      if (target.isTextual()) {
        targets.put(lookup, id(target));
      }
      values.put(lookup, Optional.ofNullable(targets.get(lookup)));
    }
    plain.forEach(column -> values.put(column, value(json.path(column))));
    return new Row(
        id(json.path(table.idColumn())),
        json.path("@odata.etag").asText(""),
        json.path(table.nameColumn()).asText(""),
        targets,
        Times.parse(json.path(MODIFIED).asText(null)),
        new RowValues(values));
  }

  private static Optional<Object> value(JsonNode json) {
    if (json.isNumber()) {
      return Optional.of(json.decimalValue());
    }
    if (json.isBoolean()) {
      return Optional.of(json.booleanValue());
    }
    return json.isTextual() ? Optional.of(json.textValue()) : Optional.empty();
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

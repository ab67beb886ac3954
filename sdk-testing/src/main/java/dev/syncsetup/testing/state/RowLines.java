package dev.syncsetup.testing.state;

import dev.syncsetup.testing.dataverse.DataverseSimulator;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rows that people and programs write: those of custom tables, and of the tables of sales. */
final class RowLines {
  private static final Set<String> SALES = Set.of("lead", "contact", "account", "opportunity");

  private RowLines() {}

  static Stream<String> of(DataverseSimulator dataverse) {
    return dataverse.tables().stream()
        .filter(table -> table.origin().isCustom() || SALES.contains(table.logicalName()))
        .flatMap(
            table ->
                dataverse.rows(table.logicalName()).stream()
                    .map(row -> "row of " + table.logicalName() + ": " + values(table, row)));
  }

  private static Map<String, String> values(Table table, Row row) {
    Map<String, String> values = new TreeMap<>();
    table.columns(Instant.MAX).stream()
        .map(column -> column.logicalName())
        .filter(name -> !name.equals(table.primaryId()) && !name.equals("versionnumber"))
        .filter(name -> !row.get(name).isNull())
        .forEach(name -> values.put(name, row.text(name)));
    return values;
  }
}

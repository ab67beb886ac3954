package dev.syncsetup.dynamics.columns;

import java.util.List;

/**
 * A table as far as reading and writing its rows needs it.
 *
 * @param logicalName name in lower case
 * @param entitySetName name used in addresses
 * @param idColumn column that holds the row id
 * @param nameColumn column that holds a row's name
 * @param labels display names in all languages
 * @param lookups columns that point to other tables; empty in lists of tables
 */
public record TableDefinition(
    String logicalName,
    String entitySetName,
    String idColumn,
    String nameColumn,
    List<String> labels,
    List<Lookup> lookups) {

  public TableDefinition {
    labels = List.copyOf(labels);
    lookups = List.copyOf(lookups);
  }
}

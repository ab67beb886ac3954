package dev.syncsetup.testing.dataverse.store;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All tables of an organisation. */
public final class Schema {
  private final Map<String, Table> tables = new LinkedHashMap<>();

  public void add(Table table) {
    tables.put(table.logicalName(), table);
  }

  public void remove(Table table) {
    tables.remove(table.logicalName());
  }

  public List<Table> tables() {
    return List.copyOf(tables.values());
  }

  public Optional<Table> find(String logicalName) {
    return Optional.ofNullable(tables.get(logicalName));
  }

  /** A table that is known to exist. */
  public Table table(String logicalName) {
    return find(logicalName)
        .orElseThrow(() -> new IllegalArgumentException("There is no table " + logicalName));
  }

  public Optional<Table> byEntitySet(String entitySet) {
    return tables.values().stream()
        .filter(table -> table.entitySet().equals(entitySet))
        .findFirst();
  }

  /** MetadataId of a table. */
  public static UUID metadataId(Table table) {
    return named("table " + table.logicalName());
  }

  /** MetadataId of a column. */
  public static UUID metadataId(Table table, Column column) {
    return named("column " + table.logicalName() + "." + column.logicalName());
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}

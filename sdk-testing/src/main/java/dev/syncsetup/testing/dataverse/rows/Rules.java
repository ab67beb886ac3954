package dev.syncsetup.testing.dataverse.rows;

import dev.syncsetup.testing.dataverse.store.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which table has which rules of its own. */
public final class Rules {
  private static final TableRules PLAIN = new TableRules();

  private final Map<String, TableRules> byTable = new LinkedHashMap<>();

  public void put(String table, TableRules rules) {
    byTable.put(table, rules);
  }

  TableRules of(Table table) {
    return byTable.getOrDefault(table.logicalName(), PLAIN);
  }
}

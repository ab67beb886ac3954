package dev.syncsetup.dynamics.columns;

import java.util.List;
import java.util.Optional;

/** Table and column definitions of one organisation. Immutable and thread-safe. */
public interface ColumnsClient {

  Optional<TableDefinition> table(String logicalName);

  List<TableDefinition> tablesLabelled(String label);

  Optional<Column> find(String table, String column);

  void create(TwoOptionsColumn column, int languageCode);

  /** Whether some publisher of the organisation has this prefix, without underscore. */
  boolean publisherPrefixExists(String prefix);
}

package dev.syncsetup.dynamics.rows;

import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import java.util.List;
import java.util.UUID;

/** Rows of any table of one organisation. Immutable and thread-safe. */
public interface RowsClient {

  /** All rows of a small table, with the values of the given lookups. */
  List<Row> all(TableDefinition table, List<Lookup> lookups);

  /** Points a lookup of a row to a row of its target table; refused when the row has changed. */
  Row setLookup(TableDefinition table, Row row, Lookup lookup, String targetEntitySet, UUID target);
}

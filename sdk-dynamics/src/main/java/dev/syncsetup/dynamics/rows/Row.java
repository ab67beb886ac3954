package dev.syncsetup.dynamics.rows;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of some table.
 *
 * @param id row id
 * @param version ETag for optimistic concurrency
 * @param name value of the table's name column
 * @param lookups ids of the rows it points to, by logical name of the column; without empty ones
 * @param modifiedAt when it was last changed, where that was read
 * @param values all columns that were read, lookups and empty ones included
 */
public record Row(
    UUID id,
    String version,
    String name,
    Map<String, UUID> lookups,
    Optional<Instant> modifiedAt,
    RowValues values) {

  public Row {
    lookups = Map.copyOf(lookups);
  }

  /** A row of which no further column was read. */
  public Row(
      UUID id,
      String version,
      String name,
      Map<String, UUID> lookups,
      Optional<Instant> modifiedAt) {
    this(id, version, name, lookups, modifiedAt, RowValues.NONE);
  }
}

package dev.syncsetup.dynamics.columns;

import java.time.Instant;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param logicalName name in lower case, as used in queries
 * @param type the service's name for the type, for example Boolean, Lookup, String
 * @param createdAt when it was created, where the server tells
 */
public record Column(String logicalName, String type, Optional<Instant> createdAt) {

  /** Whether this is a Two Options column. */
  public boolean isTwoOptions() {
    return type.equals("Boolean");
  }
}

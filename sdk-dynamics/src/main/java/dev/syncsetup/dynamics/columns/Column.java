package dev.syncsetup.dynamics.columns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param logicalName name in lower case, as used in queries
 * @param type the service's name for the type, for example Boolean, Lookup, String
 * @param createdAt when it was created, where the server tells
 * @param labels display names in all languages
 * @param custom whether somebody added it, as opposed to the platform's own
 */
public record Column(
    String logicalName,
    String type,
    Optional<Instant> createdAt,
    List<String> labels,
    boolean custom) {

  public Column {
    labels = List.copyOf(labels);
  }

  /** A column of which labels and origin are not known. */
  public Column(String logicalName, String type, Optional<Instant> createdAt) {
    this(logicalName, type, createdAt, List.of(), false);
  }

  /** Whether this is a Two Options column. */
  public boolean isTwoOptions() {
    return type.equals("Boolean");
  }
}

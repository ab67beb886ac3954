package dev.syncsetup.dynamics.columns;

import java.util.List;

/**
 * A column that points to a row of another table.
 *
 * @param logicalName name of the column in lower case
 * @param labels display names in all languages
 * @param target logical name of the table it points to
 * @param navigationName name to bind a row with; the service is strict about its case
 * @param custom whether it came with a solution, as opposed to the platform's own such as owner
 */
public record Lookup(
    String logicalName, List<String> labels, String target, String navigationName, boolean custom) {

  public Lookup {
    labels = List.copyOf(labels);
  }
}

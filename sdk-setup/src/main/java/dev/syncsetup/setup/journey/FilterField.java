package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.columns.Column;
import java.util.LinkedHashSet;
import java.util.Set;

/** Looks for the person field that a ticked filter column should become in Marketo. */
final class FilterField {
  private FilterField() {}

  /**
   * What shows. How Marketo names the field, and when it makes it, is not documented, so its
   * absence is no contradiction.
   */
  static String seen(MarketoJourney journey) {
    if (journey.wishes().filterTables().isEmpty()) {
      return "";
    }
    Set<String> names = new LinkedHashSet<>();
    names.add(journey.names().filterColumn());
    journey
        .config()
        .filterColumns()
        .values()
        .forEach(column -> column.get().map(Column::labels).ifPresent(names::addAll));
    return " Marketo's REST API, where the name of the filter field is not documented: "
        + String.join(" ", journey.marketo().observation().expectedFields(names).evidence());
  }
}

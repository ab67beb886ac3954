package dev.syncsetup.marketo.leads;

import dev.syncsetup.marketo.fields.ObjectDescription;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What somebody wants to know about which persons. */
record LeadQuery(String filterField, List<String> values, Set<String> fields) {

  /** Without values that differ in case only: each would bring the same persons again. */
  static LeadQuery of(String filterField, Collection<String> values, Collection<String> fields) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String value : values) {
      if (value.isBlank() || value.contains(",")) {
        throw new IllegalArgumentException(
            "Marketo cannot look for the value \""
                + value
                + "\" of "
                + filterField
                + ": a value must not be blank, and commas part values.");
      }
      distinct.putIfAbsent(value.toLowerCase(Locale.ROOT), value);
    }
    Set<String> wanted = new LinkedHashSet<>(List.of("id"));
    wanted.addAll(fields);
    return new LeadQuery(filterField, List.copyOf(distinct.values()), wanted);
  }

  /** Marketo's own refusals, 1006 and 1011, name neither the choice nor the way out. */
  void checkAgainst(ObjectDescription leads) {
    if (!leads.isSearchable(filterField)) {
      throw new IllegalArgumentException(
          "This instance cannot find persons by "
              + filterField
              + ". It can by "
              + leads.searchableFields()
              + ".");
    }
    List<String> unknown = fields.stream().filter(field -> !leads.has(field)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "This instance has no person field of the REST name "
              + unknown
              + ". Look it up by display name with fields().leadFieldsNamed(..).");
    }
  }
}

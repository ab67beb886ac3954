package dev.syncsetup.marketo.fields;

import java.util.List;

/**
 * How Marketo describes one of its objects.
 *
 * @param name Marketo's name of it, for example API Lead
 * @param searchableFields REST names a query may filter by; those in one list only together
 * @param fields in Marketo's order
 */
public record ObjectDescription(
    String name, List<List<String>> searchableFields, List<MarketoField> fields) {
  public ObjectDescription {
    searchableFields = searchableFields.stream().map(List::copyOf).toList();
    fields = List.copyOf(fields);
  }

  /** Whether a query may filter by this field alone, by REST name. */
  public boolean isSearchable(String field) {
    return searchableFields.contains(List.of(field));
  }

  /** Whether there is a field of this REST name. */
  public boolean has(String field) {
    return fields.stream().anyMatch(each -> each.name().equals(field));
  }

  /** The fields shown to people under this name, in any case: none, one or several. */
  public List<MarketoField> named(String displayName) {
    return fields.stream()
        .filter(field -> field.displayName().equalsIgnoreCase(displayName.strip()))
        .toList();
  }
}

package dev.syncsetup.marketo.crmsync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fields to sync, by Dynamics table and column logical names; users are the table systemuser.
 * Immutable and thread-safe.
 */
public final class FieldSelection {
  private final Map<String, Set<String>> fields;

  private FieldSelection(Map<String, Set<String>> fields) {
    this.fields = fields;
  }

  /** Nothing selected yet. */
  public static FieldSelection none() {
    return new FieldSelection(Map.of());
  }

  /** This selection and these columns of a table. */
  public FieldSelection and(String table, String... columns) {
    return and(table, List.of(columns));
  }

  /** This selection and these columns of a table. */
  public FieldSelection and(String table, Iterable<String> columns) {
    Set<String> names = new LinkedHashSet<>(fields.getOrDefault(table, Set.of()));
    columns.forEach(names::add);
    Map<String, Set<String>> more = new LinkedHashMap<>(fields);
    more.put(table, Collections.unmodifiableSet(names));
    return new FieldSelection(Collections.unmodifiableMap(more));
  }

  /** Columns by table, in the order they were added; cannot be changed. */
  public Map<String, Set<String>> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}

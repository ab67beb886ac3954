package dev.syncsetup.testing.dataverse.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Finds rows by the text of one column, in any case; kept up to date with every write. */
final class TextIndex {
  private final String column;
  private final Map<String, NavigableMap<Long, Row>> rows = new HashMap<>();

  TextIndex(String column) {
    this.column = column;
  }

  Optional<Row> first(String text) {
    NavigableMap<Long, Row> found = rows.get(key(text));
    return found == null ? Optional.empty() : Optional.of(found.firstEntry().getValue());
  }

  void add(Row row) {
    rows.computeIfAbsent(key(row.text(column)), key -> new TreeMap<>()).put(row.place(), row);
  }

  void remove(Row row) {
    rows.computeIfPresent(
        key(row.text(column)),
        (key, same) -> {
          same.remove(row.place());
          return same.isEmpty() ? null : same;
        });
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

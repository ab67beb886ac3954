package dev.syncsetup.testing.dataverse.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one table, in the order they came, found by id or by place. */
final class TableRows {
  private final Map<UUID, Row> byId = new LinkedHashMap<>();
  private final NavigableMap<Long, Row> byPlace = new TreeMap<>();
  private final Map<String, TextIndex> byText = new HashMap<>();

  private long changes;

  /** How often a row came or went. */
  long changes() {
    return changes;
  }

  @Nullable Row find(UUID id) {
    return byId.get(id);
  }

  void put(Row row) {
    changes++;
    byId.put(row.id(), row);
    byPlace.put(row.place(), row);
    byText.values().forEach(index -> index.add(row));
    row.keptIn(this);
  }

  void remove(Row row) {
    changes++;
    byId.remove(row.id());
    byPlace.remove(row.place());
    byText.values().forEach(index -> index.remove(row));
    row.keptIn(null);
  }

  /** The first row whose column has that text, in any case. */
  Optional<Row> first(String column, String text) {
    return byText.computeIfAbsent(column, this::index).first(text);
  }

  /** Writes a value of a row that is kept here. */
  void write(Row row, String column, Runnable write) {
    TextIndex index = byText.get(column);
    if (index == null) {
      write.run();
      return;
    }
    index.remove(row);
    write.run();
    index.add(row);
  }

  private TextIndex index(String column) {
    TextIndex index = new TextIndex(column);
    all().forEach(index::add);
    return index;
  }

  Collection<Row> all() {
    return byPlace.values();
  }

  Collection<Row> after(long place) {
    return byPlace.tailMap(place, false).values();
  }
}

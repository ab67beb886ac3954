package dev.syncsetup.testing.dataverse.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one table, in the order they came, found by id or by place. */
final class TableRows {
  private final Map<UUID, Row> byId = new LinkedHashMap<>();
  private final NavigableMap<Long, Row> byPlace = new TreeMap<>();

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
  }

  void remove(Row row) {
    changes++;
    byId.remove(row.id());
    byPlace.remove(row.place());
  }

  Collection<Row> all() {
    return byPlace.values();
  }

  Collection<Row> after(long place) {
    return byPlace.tailMap(place, false).values();
  }
}

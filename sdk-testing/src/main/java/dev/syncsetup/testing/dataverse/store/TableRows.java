package dev.syncsetup.testing.dataverse.store;

import dev.syncsetup.testing.internal.TextIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one table, in the order they came, found by id or by place. */
final class TableRows {
  private final Map<UUID, Row> byId = new LinkedHashMap<>();
  private final NavigableMap<Long, Row> byPlace = new TreeMap<>();
  private final Map<String, TextIndex<Row>> byText = new HashMap<>();
  private final List<Consumer<Row>> watchers = new ArrayList<>();

  /** Tells of each row that comes or goes. */
  void watch(Consumer<Row> watcher) {
    watchers.add(watcher);
  }

  @Nullable Row find(UUID id) {
    return byId.get(id);
  }

  void put(Row row) {
    watchers.forEach(watcher -> watcher.accept(row));
    byId.put(row.id(), row);
    byPlace.put(row.place(), row);
    byText.values().forEach(index -> index.add(row));
    row.keptIn(this);
  }

  void remove(Row row) {
    watchers.forEach(watcher -> watcher.accept(row));
    byId.remove(row.id());
    byPlace.remove(row.place());
    byText.values().forEach(index -> index.remove(row));
    row.keptIn(null);
  }

  /** The rows whose column has that text, in any case. */
  Collection<Row> having(String column, String text) {
    return byText.computeIfAbsent(column, this::index).all(text);
  }

  /** Writes a value of a row that is kept here. */
  void write(Row row, String column, Runnable write) {
    TextIndex<Row> index = byText.get(column);
    if (index == null) {
      write.run();
      return;
    }
    index.remove(row);
    write.run();
    index.add(row);
  }

  private TextIndex<Row> index(String column) {
    TextIndex<Row> index = new TextIndex<>(row -> row.text(column), Row::place);
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

package dev.syncsetup.testing.dataverse.store;

import com.fasterxml.jackson.databind.node.LongNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Rows of all tables and the links between them. */
public final class Store {
  private final Schema schema;
  private final Clock clock;
  private final Undo undo = new Undo();
  private final Map<String, TableRows> tables = new LinkedHashMap<>();
  private final Map<String, GeneratedRows> generated = new LinkedHashMap<>();
  private final Map<String, Map<UUID, Set<UUID>>> links = new LinkedHashMap<>();
  private long lastVersion = 1_000_000;
  private long lastPlace;
  private int idsGiven;

  public Store(Schema schema, Clock clock) {
    this.schema = schema;
    this.clock = clock;
  }

  public Schema schema() {
    return schema;
  }

  /** An id nobody has yet; the same sequence in every run. */
  public UUID newId() {
    idsGiven++;
    return UUID.nameUUIDFromBytes(("row " + idsGiven).getBytes(StandardCharsets.UTF_8));
  }

  public Row insert(String table) {
    return insert(table, newId());
  }

  public Row insert(String table, UUID id) {
    lastPlace++;
    Row row = new Row(schema.table(table), id, lastPlace, undo);
    row.set("createdon", clock.instant());
    TableRows rows = rowsOf(table);
    rows.put(row);
    undo.note(() -> rows.remove(row));
    touch(row);
    return row;
  }

  /** Counts a change of the row: new version, new modification time. */
  public void touch(Row row) {
    lastVersion++;
    row.version(lastVersion);
    row.set("versionnumber", LongNode.valueOf(lastVersion));
    row.set("modifiedon", clock.instant());
  }

  public void delete(Row row) {
    TableRows rows = rowsOf(row.table().logicalName());
    rows.remove(row);
    undo.note(() -> rows.put(row));
    for (String relationship : links.keySet()) {
      List.copyOf(partners(relationship, row.id()))
          .forEach(other -> unlink(relationship, row.id(), other));
    }
  }

  /** Runs work that writes; when it throws, nothing of it is left. */
  public <T> T atomically(Supplier<T> work) {
    return undo.orUndo(work);
  }

  public Optional<Row> find(String table, UUID id) {
    Optional<Row> kept = Optional.ofNullable(rowsOf(table).find(id));
    GeneratedRows more = generated.get(table);
    return kept.isEmpty() && more != null ? more.find(id) : kept;
  }

  /**
   * Lets lists of a table show so many rows more, which are made anew whenever they are read and
   * never kept.
   *
   * @param fill sets the values of the row with that number, the same ones each time
   */
  public void generate(String table, int count, ObjIntConsumer<Row> fill) {
    generated.put(table, new GeneratedRows(schema.table(table), count, fill));
  }

  /** A row that is known to exist. */
  public Row row(String table, UUID id) {
    return find(table, id)
        .orElseThrow(() -> new IllegalArgumentException("No " + table + " has the id " + id));
  }

  /** Tells of each row of a table that comes or goes. */
  public void watch(String table, Consumer<Row> watcher) {
    rowsOf(table).watch(watcher);
  }

  public List<Row> rows(String table) {
    return List.copyOf(rowsOf(table).all());
  }

  /** The rows behind a place, live, generated ones at the end; 0 is before the first one. */
  public Collection<Row> rowsAfter(String table, long place) {
    Collection<Row> kept = rowsOf(table).after(place);
    GeneratedRows more = generated.get(table);
    return more == null ? kept : more.after(place, kept);
  }

  public List<Row> rows(String table, Predicate<Row> condition) {
    return rowsOf(table).all().stream().filter(condition).toList();
  }

  /** The first row whose column has that text, in any case. */
  public Optional<Row> first(String table, String column, String text) {
    return rowsOf(table).having(column, text).stream().findFirst();
  }

  public void link(String relationship, UUID one, UUID other) {
    if (connect(relationship, one, other)) {
      undo.note(() -> disconnect(relationship, one, other));
    }
  }

  public void unlink(String relationship, UUID one, UUID other) {
    if (disconnect(relationship, one, other)) {
      undo.note(() -> connect(relationship, one, other));
    }
  }

  public boolean linked(String relationship, UUID one, UUID other) {
    return partners(relationship, one).contains(other);
  }

  /** Rows a navigation property leads to. */
  public List<Row> follow(Row row, Navigation navigation) {
    return switch (navigation.kind()) {
      case LOOKUP ->
          row.guid(navigation.column())
              .flatMap(id -> find(navigation.target(), id))
              .map(List::of)
              .orElse(List.of());
      case LIST ->
          List.copyOf(rowsOf(navigation.target()).having(navigation.column(), row.id().toString()));
      case LINK -> linkedRows(navigation.name(), row.id(), navigation.target());
    };
  }

  /** Rows of a table that are linked to an id. */
  public List<Row> linkedRows(String relationship, UUID id, String table) {
    List<Row> result = new ArrayList<>();
    links
        .getOrDefault(relationship, Map.of())
        .getOrDefault(id, Set.of())
        .forEach(other -> find(table, other).ifPresent(result::add));
    return result;
  }

  private Set<UUID> partners(String relationship, UUID id) {
    return links
        .computeIfAbsent(relationship, name -> new LinkedHashMap<>())
        .computeIfAbsent(id, key -> new LinkedHashSet<>());
  }

  private boolean connect(String relationship, UUID one, UUID other) {
    partners(relationship, other).add(one);
    return partners(relationship, one).add(other);
  }

  private boolean disconnect(String relationship, UUID one, UUID other) {
    partners(relationship, other).remove(one);
    return partners(relationship, one).remove(other);
  }

  private TableRows rowsOf(String table) {
    return tables.computeIfAbsent(table, name -> new TableRows());
  }
}

package dev.syncsetup.testing.dataverse.store;

import com.fasterxml.jackson.databind.node.LongNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/** Rows of all tables and the links between them. */
public final class Store {
  private final Schema schema;
  private final Clock clock;
  private final Map<String, Map<UUID, Row>> tables = new LinkedHashMap<>();
  private final Map<String, GeneratedRows> generated = new LinkedHashMap<>();
  private final Map<String, Map<UUID, Set<UUID>>> links = new LinkedHashMap<>();
  private long lastVersion = 1_000_000;
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
    Row row = new Row(schema.table(table), id);
    row.set("createdon", clock.instant());
    rowsById(table).put(id, row);
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
    rowsById(row.table().logicalName()).remove(row.id());
    for (Map<UUID, Set<UUID>> pairs : links.values()) {
      pairs.remove(row.id());
      pairs.values().forEach(others -> others.remove(row.id()));
    }
  }

  public Optional<Row> find(String table, UUID id) {
    Optional<Row> kept = Optional.ofNullable(rowsById(table).get(id));
    GeneratedRows more = generated.get(table);
    return kept.isEmpty() && more != null ? more.find(id) : kept;
  }

  /**
   * Lets a table have so many rows more that are made anew whenever they are read and never kept.
   *
   * @param fill sets the values of the row with that number, the same ones each time
   */
  public void generate(String table, int count, ObjIntConsumer<Row> fill) {
    generated.put(table, new GeneratedRows(schema.table(table), count, fill));
  }

  /** All rows a list shows: those that are kept, then the generated ones. */
  public List<Row> listed(String table) {
    GeneratedRows more = generated.get(table);
    return more == null ? rows(table) : more.after(rows(table));
  }

  /** A row that is known to exist. */
  public Row row(String table, UUID id) {
    return find(table, id)
        .orElseThrow(() -> new IllegalArgumentException("No " + table + " has the id " + id));
  }

  public List<Row> rows(String table) {
    return List.copyOf(rowsById(table).values());
  }

  public List<Row> rows(String table, Predicate<Row> condition) {
    return rowsById(table).values().stream().filter(condition).toList();
  }

  /** The first row whose column has that text, in any case. */
  public Optional<Row> first(String table, String column, String text) {
    return rowsById(table).values().stream()
        .filter(row -> row.text(column).equalsIgnoreCase(text))
        .findFirst();
  }

  public void link(String relationship, UUID one, UUID other) {
    partners(relationship, one).add(other);
    partners(relationship, other).add(one);
  }

  public void unlink(String relationship, UUID one, UUID other) {
    partners(relationship, one).remove(other);
    partners(relationship, other).remove(one);
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
          rows(navigation.target(), other -> other.refersTo(navigation.column(), row.id()));
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

  private Map<UUID, Row> rowsById(String table) {
    return tables.computeIfAbsent(table, name -> new LinkedHashMap<>());
  }
}

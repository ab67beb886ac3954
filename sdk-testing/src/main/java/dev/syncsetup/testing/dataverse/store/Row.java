package dev.syncsetup.testing.dataverse.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row; values by logical name of the column, ids and times as text. */
public final class Row {
  private final Table table;
  private final UUID id;
  private final long place;
  private final Undo undo;
  private final Map<String, JsonNode> values = new LinkedHashMap<>();
  private long version;
  private @Nullable TableRows home;

  Row(Table table, UUID id, long place, Undo undo) {
    this.table = table;
    this.id = id;
    this.place = place;
    this.undo = undo;
    set(table.primaryId(), id);
  }

  public Table table() {
    return table;
  }

  public UUID id() {
    return id;
  }

  /** Where it stands among all rows; later ones have greater places. */
  public long place() {
    return place;
  }

  /** Number that stands in the ETag. */
  public long version() {
    return version;
  }

  void version(long value) {
    long before = version;
    undo.note(() -> version = before);
    version = value;
  }

  /** The value, a JSON null when there is none. */
  public JsonNode get(String column) {
    return values.getOrDefault(column, NullNode.getInstance());
  }

  /** The value as text, empty when there is none. */
  public String text(String column) {
    return get(column).asText("");
  }

  public boolean flag(String column) {
    return get(column).asBoolean(false);
  }

  public int number(String column) {
    return get(column).asInt(0);
  }

  public Optional<UUID> guid(String column) {
    return Optional.of(get(column))
        .filter(JsonNode::isTextual)
        .map(v -> UUID.fromString(v.textValue()));
  }

  /** Whether the column holds that id. */
  public boolean refersTo(String column, UUID target) {
    return guid(column).filter(target::equals).isPresent();
  }

  public Row set(String column, JsonNode value) {
    JsonNode before = get(column);
    undo.note(() -> write(column, before));
    write(column, value);
    return this;
  }

  /** Tells the row which table's rows it belongs to, which then hear of every write. */
  void keptIn(@Nullable TableRows rows) {
    home = rows;
  }

  private void write(String column, JsonNode value) {
    if (home == null) {
      values.put(column, value);
    } else {
      home.write(this, column, () -> values.put(column, value));
    }
  }

  public Row set(String column, String value) {
    return set(column, new TextNode(value));
  }

  public Row set(String column, boolean value) {
    return set(column, BooleanNode.valueOf(value));
  }

  public Row set(String column, int value) {
    return set(column, new IntNode(value));
  }

  public Row set(String column, UUID value) {
    return set(column, value.toString());
  }

  /** Sets a time, cut to whole seconds as on the wire. */
  public Row set(String column, Instant value) {
    return set(column, value.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  public Row clear(String column) {
    return set(column, NullNode.getInstance());
  }
}

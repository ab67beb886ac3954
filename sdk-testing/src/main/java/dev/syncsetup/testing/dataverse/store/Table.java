package dev.syncsetup.testing.dataverse.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Definition of a table. Columns and navigation properties can be added later. */
public final class Table {
  private final TableNames names;
  private final Map<Integer, String> labels;
  private final Origin origin;
  private final Instant createdOn;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Navigation> navigations = new LinkedHashMap<>();

  public Table(TableNames names, Map<Integer, String> labels, Origin origin, Instant createdOn) {
    this.names = names;
    this.labels = Map.copyOf(labels);
    this.origin = origin;
    this.createdOn = createdOn;
  }

  public String logicalName() {
    return names.schemaName().toLowerCase(Locale.ROOT);
  }

  public String schemaName() {
    return names.schemaName();
  }

  public String entitySet() {
    return names.entitySet();
  }

  public String primaryId() {
    return names.primaryId();
  }

  public String primaryName() {
    return names.primaryName();
  }

  /** What follows prvRead, prvWrite and so on in the names of its privileges. */
  public String privilegeNoun() {
    return names.privilegeNoun();
  }

  public Map<Integer, String> labels() {
    return labels;
  }

  public Origin origin() {
    return origin;
  }

  public Instant createdOn() {
    return createdOn;
  }

  public void add(Column column) {
    columns.put(column.logicalName(), column);
  }

  public void add(Navigation navigation) {
    navigations.put(navigation.name(), navigation);
  }

  public void removeColumn(String logicalName) {
    columns.remove(logicalName);
  }

  /** Columns the servers know at that time. */
  public List<Column> columns(Instant horizon) {
    return columns.values().stream()
        .filter(column -> !column.visibleFrom().isAfter(horizon))
        .toList();
  }

  /** The column with that logical name, whether all servers know it yet or not. */
  public Optional<Column> column(String logicalName) {
    return Optional.ofNullable(columns.get(logicalName));
  }

  /** The column shown under that property name, if the servers know it at that time. */
  public Optional<Column> property(String property, Instant horizon) {
    String logicalName =
        property.startsWith("_") && property.endsWith("_value")
            ? property.substring(1, property.length() - "_value".length())
            : property;
    return column(logicalName)
        .filter(column -> column.property().equals(property))
        .filter(column -> !column.visibleFrom().isAfter(horizon));
  }

  public Optional<Navigation> navigation(String name) {
    return Optional.ofNullable(navigations.get(name));
  }

  public List<Navigation> navigations() {
    return List.copyOf(navigations.values());
  }
}

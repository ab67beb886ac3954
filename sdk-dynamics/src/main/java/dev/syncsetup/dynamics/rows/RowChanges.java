package dev.syncsetup.dynamics.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.syncsetup.dynamics.columns.Lookup;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Values to write into columns, by their logical names. Immutable; each method returns other
 * changes. Columns that are not named are left as they are.
 */
public final class RowChanges {
  private static final RowChanges NONE = new RowChanges(Map.of(), Set.of());

  private final Map<String, JsonNode> properties;
  private final Set<String> lookups;

  private RowChanges(Map<String, JsonNode> properties, Set<String> lookups) {
    this.properties = properties;
    this.lookups = lookups;
  }

  /** No change yet. */
  public static RowChanges none() {
    return NONE;
  }

  public RowChanges text(String column, String value) {
    return with(column, TextNode.valueOf(value));
  }

  /** A whole number, or the value of a choice. */
  public RowChanges number(String column, long value) {
    return with(column, LongNode.valueOf(value));
  }

  /** A decimal or an amount of money. */
  public RowChanges number(String column, BigDecimal value) {
    return with(column, DecimalNode.valueOf(value));
  }

  public RowChanges flag(String column, boolean value) {
    return with(column, BooleanNode.valueOf(value));
  }

  /** A point in time; the service keeps whole seconds. */
  public RowChanges instant(String column, Instant value) {
    return with(column, TextNode.valueOf(value.toString()));
  }

  /** A date without time. */
  public RowChanges date(String column, LocalDate value) {
    return with(column, TextNode.valueOf(value.toString()));
  }

  /** Empties a column other than a lookup. */
  public RowChanges clear(String column) {
    return with(column, NullNode.getInstance());
  }

  /**
   * Points a lookup to a row.
   *
   * @param lookup lookup of the table, with the target table that is meant
   * @param targetEntitySet entity set of the target table, for example systemusers
   */
  public RowChanges lookup(Lookup lookup, String targetEntitySet, UUID target) {
    return bound(lookup, TextNode.valueOf("/" + targetEntitySet + "(" + target + ")"));
  }

  /** Empties a lookup. */
  public RowChanges clear(Lookup lookup) {
    return bound(lookup, NullNode.getInstance());
  }

  /** Logical names of the columns that are written, lookups left out. */
  Set<String> columns() {
    return properties.keySet().stream()
        .filter(name -> !name.contains("@"))
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  /** Logical names of the lookups that are written. */
  Set<String> lookups() {
    return lookups;
  }

  ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().setAll(properties);
  }

  private RowChanges bound(Lookup lookup, JsonNode value) {
    Set<String> more = new LinkedHashSet<>(lookups);
    more.add(lookup.logicalName());
    return new RowChanges(more(lookup.navigationName() + "@odata.bind", value), Set.copyOf(more));
  }

  private RowChanges with(String column, JsonNode value) {
    return new RowChanges(more(column, value), lookups);
  }

  private Map<String, JsonNode> more(String name, JsonNode value) {
    Map<String, JsonNode> more = new LinkedHashMap<>(properties);
    more.put(name, value);
    return more;
  }

  /** Names only: values may be personal data. */
  @Override
  public String toString() {
    return "RowChanges" + properties.keySet();
  }
}

package dev.syncsetup.marketo.internal.relay;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.syncsetup.marketo.crmsync.status.SyncField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All fields the sync user can read.
 *
 * @param selectionSaved whether the screen has ever been saved; before, ticks are suggestions
 * @param fields by table, as the screen names the tables
 */
public record FieldsJson(
    boolean selectionSaved, @JsonSetter(nulls = Nulls.SET) Map<String, List<Field>> fields)
    implements ContractAnswer {

  /** One field, by the logical name of its column. */
  public record Field(
      String name, @Nullable String displayName, boolean selected, boolean queued) {}

  @Override
  public boolean isComplete() {
    return fields != null && fields.values().stream().allMatch(FieldsJson::isWhole);
  }

  private static boolean isWhole(@Nullable List<@Nullable Field> rows) {
    return rows != null && rows.stream().allMatch(Objects::nonNull);
  }

  /** Those of the wished columns, by logical table name, that the sync user cannot read. */
  public Set<String> unknown(Map<String, Set<String>> wished) {
    return without(wished, field -> true);
  }

  /** Those of the wished columns that are not selected. */
  public Set<String> unselected(Map<String, Set<String>> wished) {
    return without(wished, Field::selected);
  }

  /**
   * What is selected and wished on the tables of the wish, so that saving it deselects nothing. A
   * wish for nothing is one for all tables as they stand.
   */
  public Map<String, Set<String>> selectedAnd(Map<String, Set<String>> wished) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    if (wished.isEmpty()) {
      fields.keySet().forEach(table -> all.put(table, names(table, Field::selected)));
    }
    wished.forEach(
        (table, columns) ->
            all.computeIfAbsent(screenName(table), t -> names(t, Field::selected)).addAll(columns));
    return all;
  }

  /**
   * What stays selected on the tables named when these fields go; on all tables, as they stand,
   * when the relay knows none of those.
   */
  public Map<String, Set<String>> selectedWithout(Map<String, Set<String>> unwished) {
    Map<String, Set<String>> left = new LinkedHashMap<>();
    unwished.forEach(
        (table, columns) -> {
          String name = screenName(table);
          if (fields.containsKey(name)) {
            left.computeIfAbsent(name, t -> names(t, Field::selected)).removeAll(columns);
          }
        });
    return left.isEmpty() ? selectedAnd(Map.of()) : left;
  }

  /** Those of the columns that are selected. */
  public Set<String> selected(Map<String, Set<String>> columns) {
    Set<String> found = new LinkedHashSet<>();
    columns.forEach(
        (table, names) -> {
          Set<String> selected = names(screenName(table), Field::selected);
          names.stream()
              .filter(selected::contains)
              .forEach(column -> found.add(table + "." + column));
        });
    return found;
  }

  /** The same as values of the SDK, table after table. */
  public List<SyncField> list() {
    List<SyncField> all = new ArrayList<>();
    fields.forEach((table, rows) -> rows.forEach(row -> all.add(value(table, row))));
    return all;
  }

  private static SyncField value(String table, Field row) {
    String label = row.displayName == null ? row.name : row.displayName;
    return new SyncField(table, row.name, label, row.selected, row.queued);
  }

  private Set<String> without(Map<String, Set<String>> wished, Predicate<Field> counts) {
    Set<String> missing = new LinkedHashSet<>();
    wished.forEach(
        (table, columns) -> {
          Set<String> there = names(screenName(table), counts);
          columns.stream()
              .filter(column -> !there.contains(column))
              .forEach(column -> missing.add(table + "." + column));
        });
    return missing;
  }

  private Set<String> names(String table, Predicate<Field> counts) {
    return fields.getOrDefault(table, List.of()).stream()
        .filter(counts)
        .map(Field::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Marketo's screen says user where Dynamics says systemuser. */
  private static String screenName(String table) {
    return table.equals("systemuser") ? "user" : table;
  }
}

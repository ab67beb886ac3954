package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.columns.Column;
import dev.syncsetup.dynamics.columns.ColumnsClient;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.Row;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.setup.engine.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is read about Marketo's configuration record and the filter columns. */
public final class ConfigView {
  private final Reading<List<TableDefinition>> tables;
  private final Reading<List<Row>> rows;
  private final Map<String, Reading<Optional<Column>>> filterColumns = new LinkedHashMap<>();
  private final MarketoNames names;

  ConfigView(DynamicsClient dynamics, Wishes wishes, SolutionView solution) {
    this.names = wishes.names();
    Optional<String> known = knownTable(wishes);
    this.tables =
        new Reading<>(
            () -> {
              if (!solution.isInstalled()) {
                return List.of();
              }
              return known
                  .map(name -> dynamics.columns().table(name).stream().toList())
                  .orElseGet(() -> search(dynamics.columns(), names.configLabel()));
            });
    this.rows =
        new Reading<>(
            () ->
                tables.get().size() == 1 && userLookups().size() == 1
                    ? dynamics.rows().all(tables.get().get(0), userLookups())
                    : List.of());
    for (String table : wishes.filterTables()) {
      filterColumns.put(
          table, new Reading<>(() -> dynamics.columns().find(table, names.filterColumn())));
    }
  }

  /** The search shows no lookups; they are needed only of the one table that is right. */
  private static List<TableDefinition> search(ColumnsClient columns, String label) {
    List<TableDefinition> found = columns.tablesLabelled(label);
    return found.size() == 1 ? columns.table(found.get(0).logicalName()).stream().toList() : found;
  }

  /** Tables that may be the configuration table. */
  public Reading<List<TableDefinition>> tables() {
    return tables;
  }

  /** Rows of the one configuration table. */
  public Reading<List<Row>> rows() {
    return rows;
  }

  /** The filter column of each wished table. */
  public Map<String, Reading<Optional<Column>>> filterColumns() {
    return filterColumns;
  }

  /**
   * Lookups of the configuration table that can name the sync user: those a solution brought, and
   * if one of them has the documented label, only that one.
   */
  public List<Lookup> userLookups() {
    List<Lookup> candidates =
        tables.get().stream()
            .flatMap(table -> table.lookups().stream())
            .filter(lookup -> lookup.custom() && lookup.target().equals("systemuser"))
            .toList();
    List<Lookup> labelled =
        candidates.stream()
            .filter(
                lookup ->
                    lookup.labels().stream().anyMatch(names.userLookupLabel()::equalsIgnoreCase))
            .toList();
    return labelled.isEmpty() ? candidates : labelled;
  }

  /** The configuration records of the documented name; there should be one. */
  public List<Row> defaults() {
    return rows.get().stream()
        .filter(row -> row.name().equalsIgnoreCase(names.configRow()))
        .toList();
  }

  /** The user that the one record names; nothing when it names nobody, or is not the only one. */
  public Optional<UUID> namedUser() {
    List<Row> records = defaults();
    return records.size() == 1
        ? Optional.ofNullable(records.get(0).lookups().get(userLookups().get(0).logicalName()))
        : Optional.empty();
  }

  public void forget() {
    tables.forget();
    rows.forget();
  }

  /** The package tells the technical name, which saves the search by label. */
  private static Optional<String> knownTable(Wishes wishes) {
    String label = wishes.names().configLabel();
    return wishes
        .names()
        .configTable()
        .or(
            () ->
                wishes.solution().stream()
                    .flatMap(zip -> zip.tables().stream())
                    .filter(table -> table.labels().stream().anyMatch(label::equalsIgnoreCase))
                    .map(SolutionPackage.Table::logicalName)
                    .findFirst());
  }
}

package dev.syncsetup.setup.canary;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.columns.Column;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.Row;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.setup.engine.Reading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The canary's lead in Dynamics, under an id that follows from its address. */
final class CanaryLead {
  private static final String TABLE = "lead";
  private static final String CREATED_BY = "createdby";
  private static final String CREATED_ON = "createdon";

  private final DynamicsClient dynamics;
  private final String filterColumn;
  private final Reading<TableDefinition> table;
  private final Reading<Optional<Column>> filter;

  CanaryLead(DynamicsClient dynamics, String filterColumn) {
    this.dynamics = dynamics;
    this.filterColumn = filterColumn;
    this.table =
        new Reading<>(
            () ->
                dynamics
                    .columns()
                    .table(TABLE)
                    .orElseThrow(
                        () -> new IllegalStateException("The organisation has no table lead.")));
    this.filter = new Reading<>(() -> dynamics.columns().find(TABLE, filterColumn));
  }

  Optional<Row> find(UUID id) {
    List<String> columns = new ArrayList<>(List.of(CREATED_ON, CREATED_BY));
    if (isFiltered()) {
      columns.add(filterColumn);
    }
    return dynamics.rows().find(table.get(), id, columns.toArray(String[]::new));
  }

  /** Creates it, with Yes in the filter column where there is one; never changes one there is. */
  Instant create(CanaryState state) {
    RowChanges values =
        RowChanges.none()
            .text("firstname", "Sync")
            .text("lastname", "Canary " + state.id())
            .text("subject", "Proves that the Marketo sync flows; to be deleted")
            .text("emailaddress1", state.email());
    dynamics
        .rows()
        .create(
            table.get(), state.leadId(), isFiltered() ? values.flag(filterColumn, true) : values);
    return dynamics.settings().clock().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  void delete(UUID id) {
    dynamics.rows().delete(table.get(), id);
  }

  static Optional<UUID> createdBy(Row row) {
    return row.values().lookup(CREATED_BY);
  }

  static Optional<Instant> createdAt(Row row) {
    return row.values().instant(CREATED_ON);
  }

  /** Whether the sync leaves this row out. */
  boolean isLeftOut(Row row) {
    return isFiltered() && row.values().flag(filterColumn).equals(Optional.of(false));
  }

  private boolean isFiltered() {
    return filter.get().isPresent();
  }
}

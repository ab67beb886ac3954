package dev.syncsetup.testing.dataverse.solutions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Components;
import dev.syncsetup.testing.dataverse.rows.TableRules;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.dataverse.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writing solutions: new unmanaged ones, and uninstalling. */
public final class SolutionRules extends TableRules {
  private final Jobs jobs;

  public SolutionRules(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Row create(Call call, Table table, UUID id, Map<String, JsonNode> changes) {
    JsonNode uniqueName = changes.get("uniquename");
    if (uniqueName == null || !changes.containsKey("publisherid")) {
      throw ODataError.badRequest("A solution needs uniquename and publisherid.");
    }
    if (call.store().first("solution", "uniquename", uniqueName.asText()).isPresent()) {
      throw new ODataError(
          400, "0x8004f023", "The solution unique name '" + uniqueName.asText() + "' is in use.");
    }
    Row solution = super.create(call, table, id, changes);
    return solution.set("ismanaged", false).set("isvisible", true);
  }

  /** Takes the components with it, and the data of its tables. */
  @Override
  public void delete(Call call, Row solution) {
    jobs.requireNoOther("Uninstall");
    Components components = new Components(call.store());
    if (solution.flag("ismanaged")) {
      removeRows(call.store(), "sdkmessageprocessingstep", solution);
      removeRows(call.store(), "role", solution);
      List<UUID> tables = components.ids(solution, Components.TABLE);
      List<UUID> columns = components.ids(solution, Components.COLUMN);
      for (Table table : call.schema().tables()) {
        if (tables.contains(Schema.metadataId(table))) {
          call.store().rows(table.logicalName()).forEach(call.store()::delete);
          call.schema().remove(table);
        }
        removeColumns(table, columns);
      }
    }
    components.of(solution).forEach(call.store()::delete);
    call.store().delete(solution);
  }

  private static void removeRows(Store store, String table, Row solution) {
    store.rows(table, row -> row.refersTo("solutionid", solution.id())).forEach(store::delete);
  }

  private static void removeColumns(Table table, List<UUID> ids) {
    table.columns(Instant.MAX).stream()
        .filter(column -> ids.contains(Schema.metadataId(table, column)))
        .forEach(column -> table.removeColumn(column.logicalName()));
  }
}

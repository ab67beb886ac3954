package dev.syncsetup.testing.dataverse.solutions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.DirectCalls;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Components;
import dev.syncsetup.testing.dataverse.rows.TableRules;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    dependency(call, solution)
        .ifPresent(
            dependent -> {
              throw new ODataError(
                  400,
                  "0x8004f01d",
                  "Solution "
                      + solution.text("friendlyname")
                      + " cannot be deleted due to dependencies from other components in the"
                      + " system: "
                      + dependent
                      + ". Remove all dependencies to allow for solution deletion.");
            });
    Reply unused =
        new DirectCalls(call.organization(), jobs)
            .run(
                "Uninstall",
                call.organization().settings().customizing().uninstallDuration(),
                end -> uninstall(call.store(), solution),
                () -> Reply.empty(204));
  }

  private static Outcome uninstall(Store store, Row solution) {
    Removal removal = new Removal(store);
    for (Row component : new Components(store).of(solution)) {
      if (solution.flag("ismanaged")) {
        removal.take(component);
      } else {
        store.delete(component);
      }
    }
    store.delete(solution);
    return Outcome.SUCCESS;
  }

  /** A column that somebody has added to a table of the solution, or a lookup that points to it. */
  private static Optional<String> dependency(Call call, Row solution) {
    if (!solution.flag("ismanaged")) {
      return Optional.empty();
    }
    List<UUID> own = new Components(call.store()).ids(solution, Components.TABLE);
    for (Table table : call.schema().tables()) {
      boolean mine = own.contains(Schema.metadataId(table));
      for (Column column : table.columns(Instant.MAX)) {
        if (mine
            ? column.origin() == Origin.UNMANAGED
            : pointsInto(call.schema(), table, column, own)) {
          return Optional.of("the column " + column.logicalName() + " of " + table.logicalName());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean pointsInto(Schema schema, Table table, Column column, List<UUID> own) {
    return table.navigations().stream()
        .filter(navigation -> navigation.column().equals(column.logicalName()))
        .filter(Navigation::isSingle)
        .map(navigation -> schema.table(navigation.target()))
        .anyMatch(target -> own.contains(Schema.metadataId(target)));
  }
}

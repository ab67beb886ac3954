package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.marketo.crmsync.status.SyncField;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Disable, delete, save, enable. */
final class FieldRemoval {
  private final CrmSyncSettings settings;
  private final PausedChange change;

  FieldRemoval(CrmSyncSettings settings, PausedChange change) {
    this.settings = settings;
    this.change = change;
  }

  ChangeProgress run(FieldSelection fields, Runnable deletion) {
    SyncStatus before = settings.status();
    if (before.isOn()) {
      Optional<List<SyncField>> selected = selected(fields);
      selected.ifPresent(FieldRemoval::requireNoneQueued);
      if (selected.filter(List::isEmpty).isPresent()) {
        deletion.run();
        return change.nothingToDo(before, "None of these fields is selected for the sync.");
      }
    }
    return change.run(
        before,
        () -> {
          deletion.run();
          return settings.deselectFields(fields);
        });
  }

  /** Nothing where a person operates the screens: nobody can tell. */
  private Optional<List<SyncField>> selected(FieldSelection fields) {
    try {
      return Optional.of(
          settings.fieldList().stream()
              .filter(SyncField::selected)
              .filter(field -> names(fields, field.table()).contains(field.name()))
              .toList());
    } catch (UnsupportedOperationException onScreenOnly) {
      return Optional.empty();
    }
  }

  /** Marketo's screen says user where Dynamics says systemuser. */
  private static Set<String> names(FieldSelection fields, String table) {
    String logicalName = table.equals("user") ? "systemuser" : table;
    return fields.fields().getOrDefault(logicalName, Set.of());
  }

  private static void requireNoneQueued(List<SyncField> selected) {
    String queued =
        selected.stream()
            .filter(SyncField::queued)
            .map(field -> field.table() + "." + field.name())
            .collect(Collectors.joining(", "));
    if (!queued.isEmpty()) {
      throw new ConflictException(
          "These fields wait to be synced and cannot be deselected until then: "
              + queued
              + ". Nothing was changed. Try again after the next cycle of the sync.",
          new ServiceException.Details(
              "Marketo's CRM settings", "removeFields", 200, "fieldQueued", null, true));
    }
  }
}

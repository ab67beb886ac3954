package dev.syncsetup.marketo.internal.screens;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sheets about the fields that are synced. Each time the sync was switched off is an occasion of
 * its own, since fields may be taken out then: what was confirmed before has to be confirmed anew.
 */
public final class FieldSheets {
  /** The vendor's pages fix this name of the column that the custom sync filter looks at. */
  private static final String FILTER = "new_synctomkto";

  private final String instance;

  public FieldSheets(String instance) {
    this.instance = instance;
  }

  public Task select(int occasion, Map<String, Set<String>> selection) {
    TaskWriter writer = new TaskWriter(instance, "Step 2: Select Fields to Sync");
    writer
        .warn(
            "Leave ticked what is ticked already. Removing a synced field later is much harder than"
                + " adding one.")
        .warn(
            "Only fields that the sync user can read are offered. Where one of this sheet is"
                + " missing, answer no.")
        .click("Admin", "CRM", "Microsoft", "Step 2: Select Fields to Sync", "Edit");
    Set<String> filtered = new TreeSet<>();
    selection.forEach((table, columns) -> tick(table, columns, filtered, writer));
    writer.click("Save");
    if (!filtered.isEmpty()) {
      writer.click("Admin", "Microsoft Dynamics", "Field Sync Details", "Edit");
      filtered.forEach(table -> filter(table, writer));
      writer.click("Save");
    }
    return writer.byContent("fields-" + occasion);
  }

  private static void tick(
      String table, Set<String> columns, Set<String> filtered, TaskWriter writer) {
    Set<String> plain = new TreeSet<>(columns);
    if (plain.remove(FILTER)) {
      filtered.add(table);
    }
    if (!plain.isEmpty()) {
      String names = String.join(", ", plain);
      writer.enter("tick in " + table, names);
      writer.confirm("fields-" + table, "Are all of these ticked in " + table + ": " + names + "?");
    }
  }

  private static void filter(String table, TaskWriter writer) {
    writer.enter("tick in " + table, FILTER);
    writer.confirm(
        "filter-" + table,
        "Open Field Sync Details again: is " + FILTER + " ticked in " + table + "?");
  }

  public Task deselect(int occasion, Map<String, Set<String>> selection) {
    TaskWriter writer = new TaskWriter(instance, "Take fields out of the sync");
    writer
        .warn("The sync must be off. Where the screen offers Disable Sync, stop.")
        .warn(
            "The values that are in Marketo stay there and go stale. Delete the columns in Dynamics"
                + " only after Save.")
        .click("Admin", "Microsoft Dynamics", "Field Sync Details", "Edit");
    new TreeMap<>(selection)
        .forEach(
            (table, columns) -> {
              String names = String.join(", ", new TreeSet<>(columns));
              writer.enter("untick in " + table, names);
              writer.confirm(
                  "fields-" + table, "Is none of these ticked in " + table + ": " + names + "?");
            });
    return writer.click("Save").byContent("deselect-" + occasion);
  }
}

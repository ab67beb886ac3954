package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.marketo.crmsync.followup.InitialSyncProgress.State;
import dev.syncsetup.marketo.crmsync.followup.NextStep.Hindrance;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether the next steps are allowed, and how they are done. */
final class NextSteps {
  private static final String PAGES =
      "https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/"
          + "microsoft-dynamics-sync/microsoft-dynamics-sync-details/";
  private static final String UPDATE =
      "Import the newest solution over it, as an Update and never as an Upgrade.";

  private final NextStepRequirements required;

  NextSteps(NextStepRequirements required) {
    this.required = required;
  }

  NextStep customTables(InitialSyncProgress copy, String plugin, List<CustomTable> tables) {
    List<Hindrance> hindrances = new ArrayList<>(hindrances(copy));
    if (compare(plugin, required.customTablesAfter()) <= 0) {
      hindrances.add(
          new Hindrance(
              "Custom tables need a plug-in after "
                  + required.customTablesAfter()
                  + "; installed is "
                  + plugin
                  + ".",
              UPDATE));
    }
    tables.forEach(table -> addHindrances(table, hindrances));
    List<String> instructions = new ArrayList<>();
    instructions.add("Switch the sync off: disableSync(). The menu entry is hidden while it runs.");
    instructions.add("Admin > Database Management > Dynamics Entities Sync > Sync schema.");
    for (CustomTable table : tables) {
      instructions.add(
          "Pick " + table.name() + " at one place of the tree only, the nearest > Enable Sync.");
      instructions.add("Tick its fields > Enable Sync.");
    }
    instructions.add("Switch the sync on: enableSync(...). All rows of the tables are loaded.");
    return new NextStep(
        "Sync custom tables",
        hindrances,
        instructions,
        URI.create(PAGES + "enable-sync-for-a-custom-entity"),
        copy.origin());
  }

  NextStep campaignSync(InitialSyncProgress copy, String plugin) {
    List<Hindrance> hindrances = new ArrayList<>(hindrances(copy));
    if (compare(plugin, required.campaignsFrom()) < 0) {
      hindrances.add(
          new Hindrance(
              "Campaigns need plug-in "
                  + required.campaignsFrom()
                  + " or later; installed is "
                  + plugin
                  + ".",
              UPDATE));
    }
    return new NextStep(
        "Sync campaigns",
        hindrances,
        List.of(
            "Admin > Microsoft Dynamics > Sync Options > Edit > Enable Microsoft Dynamics"
                + " Campaign Sync > Save."),
        URI.create(PAGES + "enable-campaign-sync"),
        copy.origin());
  }

  private static List<Hindrance> hindrances(InitialSyncProgress copy) {
    if (copy.state() == State.COMPLETE) {
      return List.of();
    }
    String remedy =
        switch (copy.state()) {
          case COMPLETE, STILL_RUNNING -> "Wait until it is: awaitInitialSync(...).";
          case WITH_PERSON ->
              "Confirm the sheet when the e-mail has come that says so, then ask again.";
          case SWITCHED_OFF -> "Enable the sync, then await the first copy.";
          case UNUSABLE -> "Nothing can be done on this instance.";
        };
    return List.of(
        new Hindrance("The first copy is not known to be complete. " + copy.evidence(), remedy));
  }

  private void addHindrances(CustomTable table, List<Hindrance> hindrances) {
    if (table.name().length() > required.longestTableName()) {
      hindrances.add(
          new Hindrance(
              "The name "
                  + table.name()
                  + " has more than "
                  + required.longestTableName()
                  + " characters.",
              "Use a table with a shorter name; the name of a table cannot be changed."));
    }
    if (table.levels() < 1 || table.levels() > required.mostLevels()) {
      hindrances.add(
          new Hindrance(
              table.name()
                  + " is not related to a lead, contact or account over at most "
                  + required.mostLevels()
                  + " levels.",
              "Add a relation to one of them."));
    }
    if (!table.readable()) {
      hindrances.add(
          new Hindrance(
              "The sync user may not read " + table.name() + ".",
              "Give the sync user a role that reads it; add the privilege to a role of your own,"
                  + " not to Marketo Sync User, which an Update would reset."));
    }
  }

  /** Compares versions number by number; a missing number counts as zero. */
  private static int compare(String one, String other) {
    int[] left = numbers(one);
    int[] right = numbers(other);
    int length = Math.max(left.length, right.length);
    return Arrays.compare(Arrays.copyOf(left, length), Arrays.copyOf(right, length));
  }

  private static int[] numbers(String version) {
    if (!version.matches("\\d{1,9}(?:\\.\\d{1,9})*+")) {
      throw new IllegalArgumentException(
          "'" + version + "' is no version of a solution, such as 5.0.2.1.");
    }
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}

package dev.syncsetup.marketo.internal.screens;

/**
 * Sheets about the switch of the sync. Each time it is switched on and off again is an occasion of
 * its own, counted from 1, so that an old confirmation cannot stand for a new one.
 */
public final class SwitchSheets {
  public static final String ON = "on";
  public static final String OFF = "off";
  public static final String ADDRESS = "address";

  private final String instance;

  public SwitchSheets(String instance) {
    this.instance = instance;
  }

  public Task enable(int occasion, String notifyAddress) {
    TaskWriter writer = new TaskWriter(instance, "Step 3: Enable Sync");
    if (occasion == 1) {
      writer
          .warn(
              "This copies the whole Dynamics database to Marketo, which takes hours to days."
                  + " Marketo does not look for duplicates while it does so.")
          .warn(
              "Read the message that pops up. Enable no custom entity before the e-mail has come"
                  + " that says the first sync is complete.")
          .click("Admin", "CRM", "Microsoft", "Step 3: Enable Sync", "Edit")
          .enter("e-mail address", notifyAddress)
          .click("Start Sync")
          .read(ADDRESS, "Which e-mail address did you enter?", notifyAddress);
    } else {
      writer
          .warn("After Reconfigure New Auth Method, wait 15 minutes before you switch the sync on.")
          .click("Admin", "Microsoft Dynamics", "Enable Sync")
          .enter("e-mail address, where the screen asks for one", notifyAddress);
    }
    return writer
        .confirm(ON, "Does Admin > Microsoft Dynamics show the sync as enabled now?")
        .called(enableId(occasion));
  }

  public String enableId(int occasion) {
    return TaskWriter.id("enable", instance) + "-" + occasion;
  }

  public Task disable(int occasion) {
    return new TaskWriter(instance, "Disable Sync")
        .warn("Dynamics keeps its changes while the sync is off; they are caught up afterwards.")
        .click("Admin", "Microsoft Dynamics", "Disable Sync")
        .confirm(OFF, "Does Admin > Microsoft Dynamics show the sync as disabled now?")
        .called(TaskWriter.id("disable", instance) + "-" + occasion);
  }

  /** There is one first copy in the life of an instance. */
  public Task initialSync() {
    return new TaskWriter(instance, "Wait for the initial sync")
        .warn(
            "No public interface tells when the first copy is complete; Marketo writes an e-mail,"
                + " after hours or days.")
        .enter("inbox", "e-mail to the address given under Step 3: Enable Sync")
        .confirm("mail", "Has Marketo's e-mail come that says the initial sync is complete?")
        .called(TaskWriter.id("initial-sync", instance));
  }
}

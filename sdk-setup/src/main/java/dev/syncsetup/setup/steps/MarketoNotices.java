package dev.syncsetup.setup.steps;

import dev.syncsetup.marketo.crmsync.ConnectionType;
import dev.syncsetup.setup.journey.SyncUserWish;
import dev.syncsetup.setup.journey.Wishes;
import dev.syncsetup.setup.report.Notice;
import java.util.ArrayList;
import java.util.List;

/** Warnings and advice of the vendors' procedure that no program can settle. */
public final class MarketoNotices {
  private MarketoNotices() {}

  /** What holds for these wishes. */
  public static List<Notice> of(Wishes wishes) {
    List<Notice> notices = new ArrayList<>();
    solution(notices);
    user(wishes, notices);
    if (!wishes.filterTables().isEmpty()) {
      filter(notices);
    }
    if (wishes.connection().isPresent()) {
      connection(wishes, notices);
    }
    return List.copyOf(notices);
  }

  private static void solution(List<Notice> notices) {
    add(
        notices,
        "update-never-upgrade",
        "A newer package is installed as an update. Never choose Upgrade in Dynamics: it can corrupt"
            + " data.");
    add(
        notices,
        "keep-steps-enabled",
        "Nobody may disable an SDK message processing step of Marketo's solution.");
    add(
        notices,
        "removal-loses-data",
        "Removing the managed solution removes its tables with all their data.");
    add(
        notices,
        "config-menu",
        "If Marketo Config is not in the Settings menu afterwards, log out of Dynamics and in again.");
  }

  private static void user(Wishes wishes, List<Notice> notices) {
    add(
        notices,
        "sync-user-changes",
        "What the sync user changes in Dynamics never reaches Marketo: run no bulk job as that user,"
            + " and let no person work as it.");
    if (wishes.user() instanceof SyncUserWish.Account) {
      add(
          notices,
          "no-mfa",
          "Multi-factor authentication must stay off for the sync user, also in conditional access;"
              + " federated tenants need a Home Realm Discovery policy with cloud passwords.");
      add(
          notices,
          "log-in-once",
          "Log in to Dynamics once as the sync user before the sync starts.");
    } else {
      add(
          notices,
          "secret-expires",
          "Client secrets expire and are shown once. Note the end date and renew the secret in"
              + " Marketo in time (disable the sync, edit credentials, validate, enable).");
    }
  }

  private static void filter(List<Notice> notices) {
    add(
        notices,
        "filter-existing-rows",
        "Existing rows have no value in the new column, and empty counts as Yes: set No on them"
            + " before the sync starts, through Dynamics and not as the sync user.");
    add(
        notices,
        "filter-stale",
        "A row that changes from Yes to No is not deleted in Marketo; it goes stale there.");
    add(
        notices,
        "filter-workflow",
        "Set the column by a workflow or by hand, never directly in the database.");
  }

  private static void connection(Wishes wishes, List<Notice> notices) {
    add(
        notices,
        "one-crm-for-good",
        "A Marketo instance that was synchronised once cannot be connected to another organisation;"
            + " a refreshed Dynamics sandbox needs a new Marketo sandbox.");
    add(
        notices,
        "no-deduplication",
        "The first sync copies everything and removes no duplicates: clean up before.");
    add(
        notices,
        "fields-only-grow",
        "Fields are easily added and hard to remove. Equal custom fields on both sides become"
            + " duplicates that only Adobe Support can merge.");
    add(
        notices,
        "delete-field-order",
        "Before a synchronised column is deleted in Dynamics: disable the sync, delete, save the"
            + " field selection, enable.");
    add(
        notices,
        "initial-sync",
        "The first sync takes hours to days; Marketo mails when it has ended. Custom entities,"
            + " campaign sync and Sales Insight come only after that.");
    if (wishes.connection().orElseThrow().credentials().type() == ConnectionType.SERVER_TO_SERVER) {
      add(
          notices,
          "s2s-user-name",
          "For the server-to-server connection Marketo's user name is the e-mail address of the"
              + " application user.");
    }
  }

  private static void add(List<Notice> notices, String id, String text) {
    notices.add(new Notice(id, text));
  }
}

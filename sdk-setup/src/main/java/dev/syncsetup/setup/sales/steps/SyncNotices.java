package dev.syncsetup.setup.sales.steps;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What to know about the connection and the synchronisation that follows it. */
final class SyncNotices {
  static final List<Notice> ALL =
      List.of(
          new Notice(
              "pop-ups",
              "Allow pop-ups from login.microsoftonline.com in the browser in which Business Central"
                  + " is connected."),
          new Notice(
              "auditing",
              "Importing Business Central's base solution may switch auditing off on tables. Look"
                  + " afterwards, and switch it on again."),
          new Notice(
              "reconnecting",
              "Connecting again through Dataverse applies the default table mappings and overwrites"
                  + " your own ones."),
          new Notice(
              "full-synchronization",
              "Run a full synchronisation only for a first integration, with data on one side;"
                  + " otherwise it makes duplicates."),
          new Notice(
              "base-currency",
              "The base currency of Dataverse must be among the currencies of Business Central, with"
                  + " an exchange rate. Amounts are synchronised one way only."),
          new Notice(
              "redeploy",
              "If permissions are missing later, choose Redeploy Integration Solution on the"
                  + " connection page in Business Central; in 2019 the solution is installed again."),
          new Notice(
              "open-in-business-central",
              "Who opens rows in Business Central from Sales needs Read on nav_connection and Read,"
                  + " Write and Delete on nav_defaultconnection."));

  private SyncNotices() {}
}

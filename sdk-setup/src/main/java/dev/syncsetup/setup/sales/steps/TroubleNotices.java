package dev.syncsetup.setup.sales.steps;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What Business Central's messages mean. */
final class TroubleNotices {
  static final List<Notice> ALL =
      List.of(
          new Notice(
              "error-missing-privilege",
              "'Principal user (Id=..., type=8) is missing ... privilege': the integration user lacks"
                  + " a privilege, for example on a custom table. Add it to one of its roles."),
          new Notice(
              "error-not-coupled",
              "A dependent record, such as a currency or a unit of measure, is not coupled: couple it"
                  + " first, then retry."),
          new Notice(
              "error-table-connection",
              "'Table connection for table type CRM must be registered using RegisterTableConnection"
                  + " or cmdlet New-NAVTableConnection before it can be used.': the session has timed"
                  + " out; refresh the page."),
          new Notice(
              "error-admin-only",
              "'User does not have required privileges (or role membership) to access the org when it"
                  + " is in Admin Only mode.': switch administration mode off in the Power Platform"
                  + " admin center."),
          new Notice(
              "error-deleted-or-conflicting",
              "Rows deleted on one side or changed on both stand under Coupled Data Synchronization"
                  + " Errors: Retry, Synchronize, Restore, Delete or Remove Coupling."),
          new Notice(
              "error-match",
              "Match-based coupling fails without criteria, without a match, with several, or on a"
                  + " coupled row: change the fields and retry."));

  private TroubleNotices() {}
}

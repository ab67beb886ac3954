package dev.syncsetup.setup.steps;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What to know about a filtered sync. */
final class FilterNotices {
  static final List<Notice> ALL =
      List.of(
          new Notice(
              "filter-existing-rows",
              "Existing rows have no value in the new column, and empty counts as Yes; only an"
                  + " explicit No is left out. Set No on them before the sync starts, through"
                  + " Dynamics with its plug-ins running, and not as the sync user."),
          new Notice(
              "filter-stale",
              "A row that changes from No to Yes is synchronised at once. One that changes from Yes"
                  + " to No is not deleted in Marketo; it goes stale there."),
          new Notice(
              "filter-workflow",
              "Set the column by hand or by an activated workflow whose default action sets No, never"
                  + " directly in the database. A workflow covers only rows that are created or"
                  + " changed after it."),
          new Notice(
              "filter-related-rows",
              "Keep the values of related rows together. Where only people with an e-mail address"
                  + " shall be synchronised: Yes on such leads, on such contacts and their accounts,"
                  + " and on opportunities of those accounts and contacts."),
          new Notice(
              "filter-qualify-merge",
              "Only the out-of-the-box Qualify of leads works with a filter: the contact is"
                  + " synchronised if its own value allows it. After a merge the winner's value"
                  + " counts."));

  private FilterNotices() {}
}

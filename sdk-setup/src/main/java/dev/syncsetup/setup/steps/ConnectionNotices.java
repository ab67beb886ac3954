package dev.syncsetup.setup.steps;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What to know before Marketo is connected. */
final class ConnectionNotices {
  static final List<Notice> ALL =
      List.of(
          new Notice(
              "marketo-administrator",
              "Whoever operates Marketo's CRM screens must be an administrator of Marketo."),
          new Notice(
              "one-crm-for-good",
              "A Marketo instance that was synchronised once cannot be connected to another"
                  + " organisation, and its changed schema stays. A refreshed Dynamics sandbox needs"
                  + " a new Marketo sandbox; an instance tied to Dynamics cannot be copied."),
          new Notice(
              "no-deduplication",
              "The first sync copies everything and removes no duplicates: clean up before."),
          new Notice(
              "fields-only-grow",
              "Fields are easily added and hard to remove. Custom fields make new fields in Marketo,"
                  + " and one that Marketo has already becomes a duplicate that only Adobe Support"
                  + " can merge."),
          new Notice(
              "lead-contact-fields",
              "A field of lead and contact becomes one Marketo field only when column name and"
                  + " display name are the same on both."),
          new Notice(
              "owners-and-customers",
              "Marketo shows owners only where a user, not a team, owns the row; of an opportunity's"
                  + " customers it knows accounts only."),
          new Notice(
              "rest-read-only",
              "Once connected, companies, opportunities, opportunity roles and sales persons cannot"
                  + " be changed through Marketo's REST API any more."),
          new Notice(
              "initial-sync",
              "The first sync takes hours to days; Marketo mails when it has ended. Custom entities,"
                  + " campaign sync and Sales Insight come only after that."));

  private ConnectionNotices() {}
}

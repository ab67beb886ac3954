package dev.syncsetup.setup.steps;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What to know once the sync runs. */
final class AfterwardsNotices {
  static final List<Notice> ALL =
      List.of(
          new Notice(
              "sync-directions",
              "Leads and contacts are synchronised both ways, everything else from Dynamics to"
                  + " Marketo. In a conflict Marketo wins for leads, Dynamics for all others."),
          new Notice(
              "sync-cycle",
              "The sync works in batches, oldest change of any table first, and pauses five minutes"
                  + " in between. Nothing can force or speed it up; Sync Person to Microsoft only"
                  + " creates. Changes made while it is disabled follow when it is enabled."),
          new Notice(
              "watch-sync",
              "Sync Status shows the backlog and the last full hour, Sync Errors what failed; Marketo"
                  + " notifies at most once a day about people it could not synchronise."),
          new Notice(
              "dynamics-validation",
              "Rules of Dynamics hold for what Marketo sends: a wrong format or a missing required"
                  + " field fails and stands in the person's activity log."),
          new Notice(
              "accounts",
              "Accounts changed in Marketo are overwritten by the next change in Dynamics. An account"
                  + " of more than 5,000 contacts logs no activity per contact."),
          new Notice(
              "deletes",
              "Deleting in Dynamics only marks the person in Marketo as deleted. Deleting in Marketo"
                  + " deletes nothing in Dynamics, and a later change there brings the person back"
                  + " under a new id."),
          new Notice(
              "add-fields-later",
              "Add fields later under Field Sync Details; a Quick Sync brings their values, empty"
                  + " ones too, may take long, and mails when it has ended. A field that is queued"
                  + " for it cannot be deselected. Marketo cannot create fields in Dynamics."),
          new Notice(
              "delete-field-order",
              "Before a synchronised column is deleted in Dynamics: disable the sync, delete, save the"
                  + " field selection, enable."),
          new Notice(
              "custom-entities",
              "Custom entities are enabled with the sync disabled, under Dynamics Entities Sync: at"
                  + " most two levels from lead, contact or account, names of at most 33 characters,"
                  + " readable by the sync user, chosen once at the nearest place. All their rows are"
                  + " copied. Marketing lists are not supported."),
          new Notice(
              "campaign-sync",
              "Campaign sync is switched on under Sync Options and needs 4.2.0.0 of the solution;"
                  + " resetting it copies all campaigns again, and it removes only members Marketo"
                  + " has added."),
          new Notice(
              "switch-authentication",
              "To change how Marketo signs in: disable the sync, Reconfigure New Auth Method, enter"
                  + " everything again, validate, switch, and wait fifteen minutes before enabling."
                  + " Instances with basic authentication need Adobe Support for it."));

  private AfterwardsNotices() {}
}

package dev.syncsetup.setup.steps;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What to know about the sync user and the app Marketo signs in with. */
final class SyncUserNotices {
  static final List<Notice> ALL =
      List.of(
          new Notice(
              "sync-user-changes",
              "What the sync user changes in Dynamics never reaches Marketo: run no bulk job as that"
                  + " user, and let no person work as it."),
          new Notice(
              "app-registration",
              "Register Marketo's app for accounts in this organizational directory only, and keep"
                  + " its client id and the tenant id."),
          new Notice(
              "app-consent",
              "Give the app the delegated permission user_impersonation of Dynamics CRM (also called"
                  + " Common Data Service or Dataverse). Grant admin consent at least ten seconds"
                  + " after that; or open the tenant's authorize address as the sync user, in a"
                  + " private window, and accept."),
          new Notice(
              "secret-expires",
              "Client secrets expire and are shown once. Note the end date and renew the secret in"
                  + " Marketo in time (disable the sync, edit credentials, validate, enable)."));

  /** For an account that signs in with a password. */
  static final List<Notice> PERSON =
      List.of(
          new Notice(
              "no-mfa",
              "Multi-factor authentication must stay off for the sync user, also in conditional"
                  + " access and security defaults."),
          new Notice(
              "password-sign-in",
              "The sync user cannot be a guest, a personal or a passwordless account, and its"
                  + " password has no blank at either end."),
          new Notice(
              "federated-tenants",
              "A federated tenant needs password hash sync and a Home Realm Discovery policy for the"
                  + " app with AllowCloudPasswordValidation."),
          new Notice(
              "log-in-once", "Log in to Dynamics once as the sync user before the sync starts."));

  /** For an application user. */
  static final List<Notice> APPLICATION =
      List.of(
          new Notice(
              "application-user-enabled",
              "Disabling the application user stops everything that signs in with its app."),
          new Notice(
              "s2s-user-name",
              "For the server-to-server connection Marketo's user name is the e-mail address of the"
                  + " application user."));

  private SyncUserNotices() {}
}

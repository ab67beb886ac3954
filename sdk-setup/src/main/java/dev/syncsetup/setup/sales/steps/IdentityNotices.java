package dev.syncsetup.setup.sales.steps;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What to know about the accounts. */
final class IdentityNotices {
  static final List<Notice> ALL =
      List.of(
          new Notice(
              "never-the-administrator",
              "Never let the administrator's account synchronise; it breaks the sync."),
          new Notice(
              "integration-user-changes",
              "What the integration account changes is not synchronised, so that nothing goes in"
                  + " circles: let no person and no other program work as it."));

  /** For an account that signs in with a password. */
  static final List<Notice> PERSON =
      List.of(
          new Notice(
              "password-connection",
              "Business Central has not supported the connection with user name and password"
                  + " (Office 365 authentication) since April 2022; only on premises without Entra"
                  + " sign-in it still needs an account. Everywhere else use an application user."),
          new Notice(
              "non-interactive-users",
              "An environment may have seven non-interactive users. They use the API only, not the"
                  + " web client, and need a licence only until they are made non-interactive. Look"
                  + " some minutes later whether the mode still is Non-interactive."),
          new Notice(
              "permissions-2019-administrator",
              "If the solution does not set them, the role Integration Administrator needs for the"
                  + " whole organisation: Model-driven App, Plug-in Assembly, Plug-in Type,"
                  + " Relationship, SDK Message, SDK Message Processing Step and its Image, Business"
                  + " Central Account Statistics: Read; System Form, Post Configuration: Write;"
                  + " Business Central Connection: Create, Read, Write, Delete."),
          new Notice(
              "permissions-2019-user",
              "If the solution does not set them, the role Integration User needs for the whole"
                  + " organisation: Account (also Assign), Contact, Opportunity, Invoice, Product:"
                  + " Create, Read, Write, Append, Append To; Order: Read, Write, Append, Append To,"
                  + " Assign; Note: Create, Read, Write, Delete, Append, Assign; Post: Create, Read,"
                  + " Append To; Currency: Create, Read, Write; User: Create, Read, Write, Append,"
                  + " Append To; User Settings: Create, Read, Write, Delete, Append To; User Entity"
                  + " UI Settings: Create, Read, Write (user level); Organization: Read, Write;"
                  + " Connection, Action Card, Property, Property Association, Property Option Set"
                  + " Item, Quote, Case, Security Role, Field, Plug-in Assembly, Plug-in Type, SDK"
                  + " Message, SDK Message Processing Step, Web Resource, Business Central"
                  + " Connection: Read; Business Central Account Statistics: Create, Read, Write,"
                  + " Append To; and Act on Behalf of Another User."),
          new Notice(
              "permissions-2019-availability",
              "Who should see product availability has the role Product Availability User: Business"
                  + " Central Account Statistics: Create, Read, Write, Append To; Business Central"
                  + " Connection: Read."));

  /** For an application user. */
  static final List<Notice> APPLICATION =
      List.of(
          new Notice(
              "administrator-today",
              "The administrator signs in to Business Central with an Essential or Premium licence,"
                  + " and to Dataverse as a licensed System Administrator who is User Administrator"
                  + " of the tenant. That second account needs no licence of Business Central, is"
                  + " used once, and may be removed afterwards."),
          new Notice(
              "certificate",
              "Business Central online signs in with a certificate; client secrets are not accepted"
                  + " there since March 2022. Only hosted and on-premises installations may keep"
                  + " secrets. Note when certificate or secret expire."),
          new Notice(
              "own-registration",
              "On premises, register an app with the delegated permissions Financials.ReadWrite.All"
                  + " (Business Central) and user_impersonation (Dataverse), a secret, and a"
                  + " redirect URL that is HTTPS."),
          new Notice(
              "consent",
              "Business Central asks for consent to the app Business Central Integration to"
                  + " Dataverse: access Dataverse as you (once), full access to Business Central,"
                  + " sign in and read your profile."));

  private IdentityNotices() {}
}

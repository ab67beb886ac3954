package dev.syncsetup.marketo.crmsync.validation;

import dev.syncsetup.marketo.crmsync.validation.CheckGuide.Cause;
import java.net.URI;
import java.util.List;

/** The seven guides, as the vendor's page has them. */
final class CheckGuides {
  private static final URI PAGE =
      URI.create(
          "https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/"
              + "microsoft-dynamics-sync/sync-setup/validate-microsoft-dynamics-sync/"
              + "fix-dynamics-validation-sync-issues");

  static final List<CheckGuide> ALL =
      List.of(
          guide(
              SevenChecks.URL_IS_VALID,
              new Cause(
                  "The URL is not that of the organisation.",
                  "Take the Organization Service URL from Settings > Customizations > Developer"
                      + " Resources > Service Endpoints.")),
          guide(
              SevenChecks.USERNAME_AND_PASSWORD,
              new Cause(
                  "The user name is another one.",
                  "With the server-to-server connection, enter the e-mail address of the application"
                      + " user; otherwise the user name of the sync user."),
              new Cause(
                  "The password, client id or client secret is wrong.",
                  "Enter them again; a secret is entered by its value, not by its id.")),
          guide(
              SevenChecks.SYNC_USER_ROLE,
              new Cause(
                  "The sync user does not have the role.",
                  "Tick Marketo Sync User under Manage Roles of the sync user."),
              new Cause(
                  "The app has no consent.",
                  "Let an administrator grant consent to the app's API permission."),
              new Cause(
                  "Marketo Config names no sync user.",
                  "Set Marketo User on Marketo Config > Default, save, and publish all"
                      + " customizations.")),
          guide(
              SevenChecks.SOLUTION_INSTALLED,
              new Cause(
                  "The solution is not in the organisation.",
                  "Look for Marketo Lead Management under Settings > Solutions; import it where it"
                      + " is missing.")),
          guide(
              SevenChecks.STEPS_ENABLED,
              new Cause(
                  "Somebody has disabled a step of the solution.",
                  "Enable every step that the solution brings.")),
          guide(
              SevenChecks.SYNC_USER_ASSIGNED,
              new Cause(
                  "Marketo Config names no sync user.",
                  "Set Marketo User on Marketo Config > Default, save, and publish all"
                      + " customizations.")),
          guide(
              SevenChecks.SYNC_USER_MATCHES,
              new Cause(
                  "Marketo Config names another user than the credentials.",
                  "Make Marketo User on Marketo Config > Default and the credentials the same"
                      + " identity.")));

  private CheckGuides() {}

  private static CheckGuide guide(String label, Cause... causes) {
    return new CheckGuide(label, List.of(causes), PAGE);
  }
}

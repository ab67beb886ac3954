package dev.syncsetup.marketo.crmsync.validation;

import java.util.List;

/**
 * The checks of "Validate Microsoft Dynamics Sync", by the exact labels of the screen, as <a
 * href="https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/microsoft-dynamics-sync/sync-setup/validate-microsoft-dynamics-sync">the
 * vendor's page</a> lists them.
 */
public final class SevenChecks {
  public static final String URL_IS_VALID = "URL is valid";
  public static final String USERNAME_AND_PASSWORD = "Username and password are valid";
  public static final String SYNC_USER_ROLE = "Sync user is assigned to the Marketo Sync User role";
  public static final String SOLUTION_INSTALLED = "Marketo solution is properly installed";
  public static final String STEPS_ENABLED = "All steps in the solution are enabled";
  public static final String SYNC_USER_ASSIGNED = "Sync user is assigned to the Marketo solution";
  public static final String SYNC_USER_MATCHES = "Sync user matches username and password";

  /** All seven, in the order of the screen: the first is check number 1. */
  public static final List<String> LABELS =
      List.of(
          URL_IS_VALID,
          USERNAME_AND_PASSWORD,
          SYNC_USER_ROLE,
          SOLUTION_INSTALLED,
          STEPS_ENABLED,
          SYNC_USER_ASSIGNED,
          SYNC_USER_MATCHES);

  private static final List<String> REMEDIES =
      List.of(
          "Take the Organization Service URL from Settings > Customizations > Developer Resources >"
              + " Service Endpoints in Dynamics.",
          "Check user name and password. For the server-to-server connection the user name is the"
              + " e-mail address of the application user, otherwise the user name of the sync user.",
          "Give the sync user the role Marketo Sync User; or grant admin consent to the app; or set"
              + " the sync user in Marketo Config.",
          "Install the Marketo solution: it must be listed under Settings > Solutions.",
          "Enable the steps of the Marketo solution that somebody has disabled.",
          "Set the sync user as Marketo User in the record Default of Marketo Config, and publish.",
          "Give the credentials of the very user that Marketo Config names, or set that user"
              + " there.");

  private SevenChecks() {}

  /** A passed check, by its label. */
  public static ValidationCheck passed(String label) {
    return new ValidationCheck(number(label), label, true, "");
  }

  /** A failed check, by its label, with the reason and the remedy. */
  public static ValidationCheck failed(String label, String message) {
    return new ValidationCheck(number(label), label, false, message);
  }

  /**
   * What the vendor's page tells to do about a red X, with every cause it names.
   *
   * @see <a
   *     href="https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/microsoft-dynamics-sync/sync-setup/fix-dynamics-validation-sync-issues">Fix
   *     Dynamics Validation Sync Issues</a>
   */
  public static String remedy(String label) {
    return REMEDIES.get(number(label) - 1);
  }

  private static int number(String label) {
    int index = LABELS.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("No check is called '" + label + "'.");
    }
    return index + 1;
  }
}

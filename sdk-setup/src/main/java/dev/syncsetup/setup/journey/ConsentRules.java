package dev.syncsetup.setup.journey;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.directory.AppConsent;
import java.util.Optional;
import java.util.UUID;

/** What Marketo's app registration needs before Marketo can sign in with it. */
public final class ConsentRules {
  /** The delegated permission of Dataverse that the vendor's page asks for. */
  public static final String SCOPE = "user_impersonation";

  private ConsentRules() {}

  /** Why Marketo could not sign in with its app; nothing when it could, or when nobody may look. */
  public static Optional<String> obstacle(MarketoJourney journey) {
    try {
      return obstacle(journey.wishes().application(), journey.user().consent().get());
    } catch (PermissionException notAllowedToLook) {
      // Only the sign-in itself shows it then, and the plan carries a notice about consent.
      return Optional.empty();
    }
  }

  private static Optional<String> obstacle(UUID applicationId, Optional<AppConsent> consent) {
    if (consent.isEmpty()) {
      return Optional.of(
          "The tenant knows no app "
              + applicationId
              + ". Register it in Entra ID (accounts in this organizational directory only), or"
              + " check the client id.");
    }
    if (!consent.get().delegatedScopes().contains(SCOPE)) {
      return Optional.of(
          "Nobody has consented to "
              + SCOPE
              + " of Dynamics CRM for app "
              + applicationId
              + ". Add the permission in Entra ID, wait ten seconds, and grant admin consent.");
    }
    return Optional.empty();
  }
}

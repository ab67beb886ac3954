package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.directory.AppConsent;
import java.util.Optional;
import java.util.UUID;

/** What Marketo's app registration needs before Marketo can sign in with it. */
final class ConsentRules {
  /** The delegated permission of Dataverse that the vendor's page asks for. */
  static final String SCOPE = "user_impersonation";

  private ConsentRules() {}

  /** Why Marketo could not sign in with the app; nothing when it could. */
  static Optional<String> obstacle(UUID applicationId, Optional<AppConsent> consent) {
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

package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.journey.MarketoJourney;
import java.util.Optional;

/** The sync user's language, which Marketo wants to be English. */
final class UserLanguage {
  private final MarketoJourney journey;
  private final int wanted;

  UserLanguage(MarketoJourney journey) {
    this.journey = journey;
    this.wanted = journey.names().languageCode();
  }

  int wanted() {
    return wanted;
  }

  /** Whether the user, or a new user, works in that language; 0 means the organisation's. */
  boolean isRight() {
    Optional<SystemUser> user = journey.user().row().get();
    int own = user.map(u -> u.language().orElse(0)).orElse(0);
    return wanted == (own == 0 ? journey.organization().get().baseLanguage() : own);
  }

  /** Why the language cannot be set; nothing when it can or need not be. */
  Optional<String> obstacle() {
    if (isRight() || journey.user().languages().get().contains(wanted)) {
      return Optional.empty();
    }
    return Optional.of(
        "Language "
            + wanted
            + ", in which the sync user must work, is not provisioned; the organisation has "
            + journey.user().languages().get()
            + ". Enable it under Settings > Languages.");
  }
}

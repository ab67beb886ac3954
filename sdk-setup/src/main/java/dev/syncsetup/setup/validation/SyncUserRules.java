package dev.syncsetup.setup.validation;

import dev.syncsetup.setup.journey.MarketoJourney;
import java.util.Optional;

/** What the sync user needs so that Marketo can call it by a name. */
public final class SyncUserRules {
  private SyncUserRules() {}

  /** Why a user that is there already has no name for Marketo; nothing when it has. */
  public static Optional<String> nameless(MarketoJourney journey) {
    return journey
        .user()
        .row()
        .get()
        .filter(user -> journey.connection().form().userName().isEmpty())
        .map(
            user ->
                user.fullName()
                    + " has no e-mail address, which Marketo asks for as user name. Set its"
                    + " primary e-mail in the Power Platform admin center.");
  }
}

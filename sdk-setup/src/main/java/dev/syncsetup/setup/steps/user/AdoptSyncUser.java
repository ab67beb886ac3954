package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;

/** Takes a user that is in the organisation already. */
public final class AdoptSyncUser implements Step {
  private final MarketoJourney journey;
  private final String userName;

  public AdoptSyncUser(MarketoJourney journey, String userName) {
    this.journey = journey;
    this.userName = userName;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "adopt-sync-user",
        "Take " + userName + " as the sync user",
        "Step 2: Set up the sync user",
        List.of("the user is in the organisation, enabled, and no administrator"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.user().row());
  }

  @Override
  public Finding check() {
    Optional<SystemUser> user = journey.user().row().get();
    if (user.isEmpty()) {
      return Finding.blocked(
          "The organisation has no user "
              + userName
              + ". Check the name, or let the set-up create the user.");
    }
    return SyncUserRules.obstacle(user.get(), journey.names().role(), true)
        .map(Finding::blocked)
        .orElseGet(() -> Finding.done(user.get().fullName() + " is in the organisation"));
  }

  @Override
  public void apply() {
    throw new IllegalStateException("Nothing can be missing here.");
  }

  @Override
  public Finding verify() {
    return check();
  }
}

package dev.syncsetup.setup.sales.steps.identity;

import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.List;
import java.util.Optional;

/** Looks at the application user that Business Central has made. */
public final class FindApplicationUser implements Step {
  private final SalesJourney journey;

  public FindApplicationUser(SalesJourney journey) {
    this.journey = journey;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "find-application-user",
        "Find the application user " + journey.names().applicationUser(),
        "Connect to Dataverse; the application user Business Central creates",
        List.of("the user, where there is one, is enabled and no System Administrator"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.user());
  }

  @Override
  public Finding check() {
    Optional<SystemUser> user = journey.user().get();
    if (user.isEmpty()) {
      return journey.isConnected()
          ? Finding.working(
              "the application user "
                  + journey.names().applicationUser()
                  + " to appear in the organisation")
          : Finding.missing("waits for the user that Business Central makes while it connects");
    }
    return IntegrationUserRules.obstacle(journey, user.get())
        .map(Finding::blocked)
        .orElseGet(() -> Finding.done(user.get().fullName() + ", without a licence"));
  }

  @Override
  public void apply() {
    journey.user().forget();
  }

  @Override
  public Finding verify() {
    journey.user().forget();
    return check();
  }
}

package dev.syncsetup.setup.sales.steps.connection;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.List;
import java.util.Optional;

/** Signs in as the integration user, once, to see that it can. */
public final class ProveSignIn implements Step {
  private final SalesJourney journey;
  private final Reading<Optional<String>> refused;

  public ProveSignIn(SalesJourney journey) {
    this.journey = journey;
    this.refused = new Reading<>(this::signInProblem);
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "prove-sign-in",
        "Sign in as the integration user",
        "Set up the user account for the integration; the user must be able to sign in",
        List.of("the password is accepted by Entra ID, without multi-factor authentication"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.organization(), refused);
  }

  @Override
  public Finding check() {
    if (journey.isNonInteractive()) {
      return Finding.done(
          Origin.OBSERVATION, "the integration user is connected and non-interactive");
    }
    return refused
        .get()
        .map(Finding::blocked)
        .orElseGet(() -> Finding.missing("signs in as the integration user"));
  }

  @Override
  public void apply() {
    journey.asUser().get().signIn();
  }

  @Override
  public Finding verify() {
    SystemUser user = journey.user().get().orElseThrow();
    try {
      SystemUserId signedIn = journey.asUser().get().whoAmI().userId();
      return signedIn.equals(user.id())
          ? Finding.done(user.userName() + " can sign in and work in the organisation")
          : Finding.blocked("The password belongs to system user " + signedIn + ".");
    } catch (PermissionException notYet) {
      // Servers remember a new user's missing rights for half a minute.
      return Finding.working("the integration user's rights to take effect");
    }
  }

  @Override
  public boolean leavesNoTrace() {
    return true;
  }

  /** Found beforehand where the account exists; one that is to be created cannot be tried yet. */
  private Optional<String> signInProblem() {
    if (journey.isNonInteractive() || journey.account().account().get().isEmpty()) {
      return Optional.empty();
    }
    try {
      journey.asUser().get().signIn();
      return Optional.empty();
    } catch (AuthenticationException e) {
      return Optional.of("The integration user cannot sign in. " + e.getMessage());
    }
  }
}

package dev.syncsetup.setup.sales.steps.identity;

import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import dev.syncsetup.setup.steps.account.AccountView;
import java.util.List;
import java.util.Optional;

/** Takes a user that is in the organisation already. */
public final class AdoptIntegrationUser implements Step {
  private final SalesJourney journey;
  private final AccountView view;

  public AdoptIntegrationUser(SalesJourney journey) {
    this.journey = journey;
    this.view = journey.account();
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "adopt-integration-user",
        "Take " + view.userName() + " as the integration user",
        "Set up the user account for the integration",
        List.of(
            "the user is in the organisation, enabled, neither the administrator nor a System"
                + " Administrator",
            "its account may sign in and has a licence, as long as it is not non-interactive"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(view.row(), view.account());
  }

  @Override
  public Finding check() {
    Optional<SystemUser> user = view.row().get();
    if (user.isEmpty()) {
      return Finding.blocked(
          "The organisation has no user "
              + view.userName()
              + ". Check the name, or let the set-up create the user.");
    }
    return IntegrationUserRules.obstacle(journey, user.get())
        .or(this::accountObstacle)
        .map(Finding::blocked)
        .orElseGet(() -> Finding.done(user.get().fullName() + " is in the organisation"));
  }

  private Optional<String> accountObstacle() {
    Optional<DirectoryAccount> account = view.account().get();
    if (account.isEmpty() || !account.get().enabled()) {
      return Optional.of(
          "The account "
              + view.userName()
              + " may not sign in. Allow its sign-in in the Microsoft 365 admin center.");
    }
    if (account.get().licences().isEmpty() && !journey.isNonInteractive()) {
      return Optional.of(
          "The account "
              + view.userName()
              + " has no licence. It needs one for Dynamics 365 Sales until it is non-interactive;"
              + " assign one in the Microsoft 365 admin center.");
    }
    return Optional.empty();
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

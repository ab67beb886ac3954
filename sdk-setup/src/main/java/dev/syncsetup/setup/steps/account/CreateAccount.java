package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.journey.SyncUserWish;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;

/** Creates the Microsoft 365 account of the sync user. */
public final class CreateAccount implements Step {
  private final MarketoJourney journey;
  private final SyncUserWish.Account wish;

  public CreateAccount(MarketoJourney journey, SyncUserWish.Account wish) {
    this.journey = journey;
    this.wish = wish;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "create-sync-user",
        "Create the account " + wish.userName(),
        "Step 2: Set up the sync user; Admin > Add a user",
        List.of(
            "a user of that name, where there is one, is enabled, has no other role and is no"
                + " administrator"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.user().account(), journey.user().row());
  }

  @Override
  public Finding check() {
    Optional<String> taken =
        journey
            .user()
            .row()
            .get()
            .flatMap(user -> SyncUserRules.obstacle(user, journey.names().role(), false));
    if (taken.isPresent()) {
      return Finding.blocked(taken.get());
    }
    Optional<DirectoryAccount> account = journey.user().account().get();
    if (account.isEmpty()) {
      return Finding.missing("creates the account " + wish.userName());
    }
    return account.get().enabled()
        ? Finding.done("account " + account.get().id())
        : Finding.blocked(
            "The account "
                + wish.userName()
                + " exists but may not sign in. Allow its sign-in in the Microsoft 365 admin"
                + " center.");
  }

  @Override
  public void apply() {
    DirectoryAccount created =
        journey
            .dynamics()
            .directory()
            .createAccount(
                new NewAccount(
                    wish.userName(), wish.displayName(), wish.usageLocation(), wish.password()));
    journey.user().account().know(Optional.of(created));
  }

  /** The create has returned the account; only after a lost answer there is nothing known yet. */
  @Override
  public Finding verify() {
    if (journey.user().account().get().isEmpty()) {
      journey.user().account().forget();
    }
    return check();
  }
}

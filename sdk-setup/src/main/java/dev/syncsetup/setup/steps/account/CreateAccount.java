package dev.syncsetup.setup.steps.account;

import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Creates a Microsoft 365 account. */
public final class CreateAccount implements Step {
  private final SetupStep description;
  private final AccountView view;
  private final NewAccount wish;
  private final Function<SystemUser, Optional<String>> obstacle;

  /** With the rule that tells why a user of that name must not be taken. */
  public CreateAccount(
      SetupStep description,
      AccountView view,
      NewAccount wish,
      Function<SystemUser, Optional<String>> obstacle) {
    this.description = description;
    this.view = view;
    this.wish = wish;
    this.obstacle = obstacle;
  }

  @Override
  public SetupStep describe() {
    return description;
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(view.account(), view.row());
  }

  @Override
  public Finding check() {
    Optional<String> taken = view.row().get().flatMap(obstacle);
    if (taken.isPresent()) {
      return Finding.blocked(taken.get());
    }
    Optional<DirectoryAccount> account = view.account().get();
    if (account.isEmpty()) {
      return Finding.missing("creates the account " + view.userName());
    }
    return account.get().enabled()
        ? Finding.done("account " + account.get().id())
        : Finding.blocked(
            "The account "
                + view.userName()
                + " exists but may not sign in. Allow its sign-in in the Microsoft 365 admin"
                + " center.");
  }

  @Override
  public void apply() {
    DirectoryAccount created = view.dynamics().directory().createAccount(wish);
    view.account().know(Optional.of(created));
  }

  /** The create has returned the account; only after a lost answer there is nothing known yet. */
  @Override
  public Finding verify() {
    if (view.account().get().isEmpty()) {
      view.account().forget();
    }
    return check();
  }
}

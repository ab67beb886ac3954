package dev.syncsetup.setup.steps.account;

import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.users.Arrival;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;

/** Asks for the account to be brought into the organisation, and waits until it is there. */
public final class AwaitArrival implements Step {
  private final SetupStep description;
  private final AccountView view;
  private Arrival answer = Arrival.LICENCE_PENDING;

  public AwaitArrival(SetupStep description, AccountView view) {
    this.description = description;
    this.view = view;
  }

  @Override
  public SetupStep describe() {
    return description;
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(view.row());
  }

  @Override
  public Finding check() {
    return view.row()
        .get()
        .map(user -> Finding.done("system user " + user.id()))
        .orElseGet(() -> Finding.missing("asks Power Platform to add the user now"));
  }

  @Override
  public void apply() {
    DirectoryAccount account = view.account().get().orElseThrow();
    answer = view.dynamics().users().requestArrival(account.id());
  }

  @Override
  public Finding verify() {
    if (answer == Arrival.LICENCE_PENDING) {
      apply();
    }
    if (answer != Arrival.LICENCE_PENDING) {
      view.row().forget();
    }
    if (check() instanceof Finding.Done done) {
      return done;
    }
    return Finding.working(
        switch (answer) {
          case REQUESTED ->
              "the user to appear in Dynamics (an environment with a security group takes its members"
                  + " only)";
          case LICENCE_PENDING -> "the licence to reach the environment";
          case NOT_ALLOWED ->
              "the background synchronisation to bring the user (the caller may not force it)";
        });
  }
}

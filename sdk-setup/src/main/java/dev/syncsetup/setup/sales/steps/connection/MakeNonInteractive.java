package dev.syncsetup.setup.sales.steps.connection;

import dev.syncsetup.dynamics.users.AccessMode;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.dynamics.users.UserFilter;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.List;
import java.util.Optional;

/** Keeps people from working as the integration user, once the connection works. */
public final class MakeNonInteractive implements Step {
  private final SalesJourney journey;
  private final Reading<List<String>> others;

  public MakeNonInteractive(SalesJourney journey) {
    this.journey = journey;
    this.others = new Reading<>(this::findOthers);
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "make-non-interactive",
        "Make the integration user non-interactive",
        "Set up the user account for the integration; Access Mode Non-interactive",
        List.of(
            "the connection from Business Central is confirmed to work",
            "the environment has fewer than "
                + journey.names().nonInteractiveLimit()
                + " non-interactive users"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.user(), others);
  }

  @Override
  public Finding check() {
    if (journey.isNonInteractive()) {
      return journey.user().get().filter(SystemUser::disabled).isPresent()
          ? Finding.blocked(
              "The integration user is non-interactive, but disabled. Enable it in the Power"
                  + " Platform admin center.")
          : Finding.done("the access mode reads Non-interactive");
    }
    int limit = journey.names().nonInteractiveLimit();
    return others.get().size() < limit
        ? Finding.missing("sets the access mode to Non-interactive")
        : Finding.blocked(
            "The environment may have "
                + limit
                + " non-interactive users and has "
                + String.join(", ", others.get())
                + ". Make one of them interactive or disable it, or connect with an application"
                + " user, which does not count.");
  }

  @Override
  public void apply() {
    SystemUser user = journey.user().get().orElseThrow();
    journey.user().know(Optional.of(journey.dynamics().users().makeNonInteractive(user.id())));
  }

  /** The change has read the user back; only after a lost answer the row still says otherwise. */
  @Override
  public Finding verify() {
    if (!journey.isNonInteractive()) {
      journey.user().forget();
    }
    return check();
  }

  private List<String> findOthers() {
    return journey.isNonInteractive()
        ? List.of()
        : journey
            .dynamics()
            .users()
            .list(UserFilter.all().people().enabled().accessMode(AccessMode.NON_INTERACTIVE))
            .stream()
            .map(SystemUser::userName)
            .toList();
  }
}

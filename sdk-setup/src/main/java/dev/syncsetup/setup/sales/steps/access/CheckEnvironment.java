package dev.syncsetup.setup.sales.steps.access;

import dev.syncsetup.core.Origin;
import dev.syncsetup.dynamics.organization.EnvironmentState;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.List;
import java.util.Optional;

/** Looks whether the environment lets in others than administrators. */
public final class CheckEnvironment implements Step {
  private final SalesJourney journey;

  public CheckEnvironment(SalesJourney journey) {
    this.journey = journey;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "check-environment",
        "Check that the environment is not in administration mode",
        "Connect to Dataverse; requirements",
        List.of("the environment is not in administration mode, in which no connection works"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.environment());
  }

  @Override
  public Finding check() {
    Optional<EnvironmentState> state = journey.environment().get();
    if (state.isEmpty()) {
      return Finding.done(
          Origin.OBSERVATION,
          "not known: the caller may not ask the Power Platform administration; administration"
              + " mode would show when Business Central connects");
    }
    return state.get().administrationMode()
        ? Finding.blocked(
            "The environment is in administration mode, in which Business Central cannot connect."
                + " Switch it off in the Power Platform admin center (Environments, Edit).")
        : Finding.done("the environment's state is " + state.get().runtime());
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

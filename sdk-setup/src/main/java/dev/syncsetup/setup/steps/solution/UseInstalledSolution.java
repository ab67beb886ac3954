package dev.syncsetup.setup.steps.solution;

import dev.syncsetup.dynamics.solutions.Solution;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;

/** Makes sure that somebody has installed Marketo's solution. */
public final class UseInstalledSolution implements Step {
  private final MarketoJourney journey;

  public UseInstalledSolution(MarketoJourney journey) {
    this.journey = journey;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "use-installed-solution",
        "Use the installed " + journey.names().solutionLabel(),
        "Step 1: Install the Marketo solution in Dynamics",
        List.of(
            "the solution is installed in version "
                + journey.names().leastVersion()
                + " or newer, with all steps enabled",
            "the organisation's own address is the one configured"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(
        journey.organization(), journey.solution().installed(), journey.solution().pluginSteps());
  }

  @Override
  public Finding check() {
    List<Solution> installed = journey.solution().installed().get();
    String label = journey.names().solutionLabel();
    if (installed.isEmpty()) {
      return Finding.blocked(
          "No solution named " + label + " is installed. Install it, or give its package.");
    }
    if (installed.size() > 1) {
      return Finding.blocked(
          "Several solutions are named "
              + label
              + ": "
              + installed.stream().map(Solution::uniqueName).toList()
              + ". Finish or remove the pending upgrade first.");
    }
    Solution solution = installed.get(0);
    return SolutionRules.wrongOrganization(journey)
        .or(() -> SolutionRules.tooOld(journey, solution.version()))
        .or(() -> SolutionRules.disabledStep(journey.solution().pluginSteps().get()))
        .map(Finding::blocked)
        .orElseGet(
            () ->
                Finding.done(
                    solution.uniqueName() + " " + solution.version() + ", all steps enabled"));
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

package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;

/** What tests say about runs again and again. */
public final class Runs {
  private Runs() {}

  /** What became of one step. */
  public static StepReport step(SetupReport report, String id) {
    return report.steps().stream()
        .filter(step -> step.step().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The report has no step " + id));
  }

  /** Runs the plan, which must get to its end. */
  public static SetupReport complete(SetupPlan plan) {
    SetupReport report = plan.run(SetupListener.none());
    assertThat(report.steps())
        .allSatisfy(
            step ->
                assertThat(step.outcome())
                    .as(step.step().id() + ": " + step.evidence())
                    .isIn(Outcome.APPLIED, Outcome.ALREADY_DONE));
    return report;
  }

  /**
   * The preflight must block the step with this message, and a run must fail there without having
   * sent anything that changes something.
   */
  public static void refuses(Onboarding onboarding, SetupPlan plan, String step, String... says) {
    onboarding.cloud.transcript().clear();
    PreflightReport preflight = plan.preflight();

    assertThat(preflight.isReady()).isFalse();
    assertThat(preflight.blocked()).extracting(blocked -> blocked.step().id()).contains(step);
    assertThat(blocked(preflight, step).detail()).contains(says);

    SetupReport report = plan.run(SetupListener.none());

    assertThat(step(report, step).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(step(report, step).evidence()).contains(says);
    assertThat(report.steps()).extracting(StepReport::outcome).doesNotContain(Outcome.APPLIED);
    assertThat(onboarding.cloud.transcript().writes()).as("what a refused run sent").isEmpty();
  }

  /** The run must fail at this step with this message. */
  public static SetupReport fails(SetupPlan plan, String step, String... says) {
    SetupReport report = plan.run(SetupListener.none());
    assertThat(step(report, step).outcome())
        .as(step(report, step).evidence())
        .isEqualTo(Outcome.FAILED);
    assertThat(step(report, step).evidence()).contains(says);
    return report;
  }

  /** Writes whose target contains the text. */
  public static List<Exchange> writes(Onboarding onboarding, String target) {
    return onboarding.cloud.transcript().writes().stream()
        .filter(exchange -> exchange.target().contains(target))
        .toList();
  }

  private static StepPreflight blocked(PreflightReport preflight, String id) {
    return preflight.blocked().stream()
        .filter(step -> step.step().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

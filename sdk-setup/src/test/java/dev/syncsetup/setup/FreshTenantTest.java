package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.SampleSolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both variants on a tenant that has nothing yet, and again on one that has everything. */
class FreshTenantTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void serverToServerAppliesEveryStep() {
    assertEveryStepApplied(onboarding.serverToServer().run(SetupListener.none()));
  }

  @Test
  void userWithPasswordAppliesEveryStep() {
    assertEveryStepApplied(onboarding.userWithPassword().run(SetupListener.none()));
  }

  @Test
  void secondRunServerToServerChangesNothing() {
    assertSecondRunChangesNothing(onboarding.serverToServer());
  }

  @Test
  void secondRunUserWithPasswordChangesNothing() {
    assertSecondRunChangesNothing(onboarding.userWithPassword());
  }

  private void assertSecondRunChangesNothing(SetupPlan plan) {
    plan.run(SetupListener.none());
    onboarding.cloud.transcript().clear();

    SetupReport second = plan.run(SetupListener.none());

    assertThat(second.steps())
        .allSatisfy(
            step ->
                assertThat(step.outcome())
                    .as(step.step().id() + ": " + step.evidence())
                    .isEqualTo(Outcome.ALREADY_DONE));
    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
  }

  @Test
  @Documents("N-02")
  void solutionWithOtherTechnicalNamesIsInstalledAllTheSame() {
    assertEveryStepApplied(
        onboarding
            .serverToServer(Onboarding.solution(SampleSolution.FABRIKAM_NAMES.bytes()))
            .run(SetupListener.none()));
  }

  private void assertEveryStepApplied(SetupReport report) {
    assertThat(report.steps())
        .allSatisfy(
            step ->
                assertThat(step.outcome())
                    .as(step.step().id() + ": " + step.evidence())
                    .isEqualTo(Outcome.APPLIED));
  }
}

package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncsetup.core.Origin;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.marketo.crm.CrmState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One step at a time, as workflow engines take them. */
class RunStepTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void stepsTakenOneByOneGetToTheirEnd() {
    takesEveryStep(onboarding.serverToServer());
  }

  @Test
  void stepsOfTheUserVariantTakenOneByOneGetToTheirEnd() {
    takesEveryStep(onboarding.userWithPassword());
  }

  private void takesEveryStep(SetupPlan plan) {
    for (SetupStep step : plan.steps()) {
      StepReport report = plan.runStep(step.id(), SetupListener.none());

      assertThat(report.outcome())
          .as(step.id() + ": " + report.evidence())
          .isEqualTo(Outcome.APPLIED);
    }
    assertThat(onboarding.cloud.marketo().crmState()).isEqualTo(CrmState.INITIAL_SYNC);
    assertThat(Runs.writes(onboarding, "PublishAllXml")).hasSize(1);
  }

  @Test
  void stepWhosePredecessorIsNotDoneIsRefusedAndSendsNothing() {
    StepReport report =
        onboarding.serverToServer().runStep("configure-marketo", SetupListener.none());

    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.evidence()).contains("Step install-solution comes first and is not done");
    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
  }

  @Test
  void stepThatIsBlockedItselfIsRefusedAndSendsNothing() {
    SetupPlan plan =
        onboarding.dynamicsSide(Onboarding.solution(SampleSolution.CONTOSO_NAMES.unmanaged()));

    StepReport report = plan.runStep("install-solution", SetupListener.none());

    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.evidence()).contains("unmanaged");
    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
  }

  @Test
  void credentialsAreNotSavedByTheStepAloneWhenTheValidationFails() {
    SetupPlan plan = onboarding.serverToServer();
    for (String id :
        List.of(
            "install-solution",
            "create-application-user",
            "assign-sync-role",
            "configure-marketo",
            "add-filter-columns",
            "publish-customizations")) {
      plan.runStep(id, SetupListener.none());
    }
    onboarding.cloud.tenant().application(Onboarding.CRM_APP).orElseThrow().secrets().clear();

    StepReport report = plan.runStep("connect", SetupListener.none());

    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.evidence()).contains("Step validate comes first and is not done");
    assertThat(onboarding.cloud.marketo().crmState()).isEqualTo(CrmState.NONE);
  }

  @Test
  void stepThatIsDoneIsAlreadyDoneAndSendsNothing() {
    SetupPlan plan = onboarding.serverToServer();
    Runs.complete(plan);
    onboarding.cloud.transcript().clear();

    for (SetupStep step : plan.steps()) {
      assertThat(plan.runStep(step.id(), SetupListener.none()).outcome())
          .isEqualTo(Outcome.ALREADY_DONE);
    }
    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
  }

  @Test
  void stepThePlanDoesNotHaveIsRefusedWithThoseItHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onboarding.serverToServer().runStep("connekt", SetupListener.none()))
        .withMessageContaining("connekt")
        .withMessageContaining("install-solution");
  }

  @Test
  void listenerHearsOneStepWithItsProgressAndTheSimulatedOrigin() {
    List<String> heard = new ArrayList<>();
    SetupListener listener =
        new SetupListener() {
          @Override
          public void stepStarted(SetupStep step) {
            heard.add("started " + step.id());
          }

          @Override
          public void stepWaiting(SetupStep step, String awaited, OptionalDouble percent) {
            heard.add(awaited + (percent.isPresent() ? " %" : ""));
          }

          @Override
          public void stepEnded(StepReport report) {
            heard.add("ended " + report.origin());
          }
        };

    StepReport report =
        onboarding
            .serverToServer()
            .runStep(
                "install-solution",
                RunOptions.patience(Duration.ofMinutes(5)).simulated(),
                listener);

    assertThat(report.origin()).isEqualTo(Origin.SIMULATION);
    assertThat(heard)
        .startsWith("started install-solution", "the import of lm_crm_bridge %")
        .endsWith("ended SIMULATION");
  }
}

package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.SampleSolution;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that end before the servers do, and the runs after them. */
class WaitingTest {
  private static final RunOptions IMPATIENT = RunOptions.patience(Duration.ZERO);

  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    boolean wasInterrupted = Thread.interrupted();
    onboarding.close();
    assertThat(wasInterrupted).as("a test left its thread interrupted").isFalse();
  }

  @Test
  void importThatStillRunsIsWaitedForByTheNextRunAndNotStartedAgain() {
    SetupReport first = waits(onboarding.serverToServer(), "install-solution");
    assertThat(Runs.step(first, "install-solution").evidence())
        .isEqualTo("the import of lm_crm_bridge");
    assertThat(Runs.step(first, "create-application-user").outcome())
        .isEqualTo(Outcome.NOT_REACHED);

    Runs.complete(onboarding.serverToServer());

    assertThat(Runs.writes(onboarding, "ImportSolution")).hasSize(1);
  }

  @Test
  void importThatHasEndedMeanwhileIsFoundDone() {
    waits(onboarding.serverToServer(), "install-solution");
    onboarding.cloud.clock().advance(Duration.ofHours(1));

    SetupReport next = Runs.complete(onboarding.serverToServer());

    assertThat(Runs.step(next, "install-solution").outcome()).isEqualTo(Outcome.ALREADY_DONE);
    assertThat(Runs.writes(onboarding, "ImportSolution")).hasSize(1);
  }

  @Test
  void publishingThatStillRunsIsWaitedForByTheNextRunAndNotStartedAgain() {
    onboarding.install(SampleSolution.CONTOSO_NAMES.bytes());
    waits(onboarding.serverToServer(), "publish-customizations");

    Runs.complete(onboarding.serverToServer());

    assertThat(Runs.writes(onboarding, "PublishAllXml")).hasSize(1);
  }

  @Test
  void publishingThatHasEndedMeanwhileIsFoundDone() {
    onboarding.install(SampleSolution.CONTOSO_NAMES.bytes());
    waits(onboarding.serverToServer(), "publish-customizations");
    onboarding.cloud.clock().advance(Duration.ofHours(1));

    SetupReport next = Runs.complete(onboarding.serverToServer());

    assertThat(Runs.step(next, "publish-customizations").outcome()).isEqualTo(Outcome.ALREADY_DONE);
    assertThat(Runs.writes(onboarding, "PublishAllXml")).hasSize(1);
  }

  @Test
  void userWhoHasNotArrivedIsWaitedForByTheNextRunAndNotCreatedAgain() {
    onboarding.install(SampleSolution.CONTOSO_NAMES.bytes());
    SetupReport first = waits(onboarding.userWithPassword(), "await-sync-user");
    assertThat(Runs.step(first, "await-sync-user").evidence())
        .isEqualTo("the licence to reach the environment");

    SetupReport next = Runs.complete(onboarding.userWithPassword());

    assertThat(Runs.step(next, "create-sync-user").outcome()).isEqualTo(Outcome.ALREADY_DONE);
    assertThat(Runs.step(next, "await-sync-user").outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(onboarding.cloud.graph().sentMail()).hasSize(1);
    assertThat(onboarding.cloud.tenant().accounts().values())
        .filteredOn(account -> account.userPrincipalName().equals(Onboarding.SYNC_USER))
        .hasSize(1);
  }

  @Test
  void patienceThatEndsIsWaitingAndNeverFailure() {
    onboarding.cloud.dataverse().settings().importDuration(Duration.ofHours(2));

    SetupReport report =
        onboarding
            .serverToServer()
            .run(RunOptions.patience(Duration.ofMinutes(10)), SetupListener.none());

    assertThat(report.waiting()).extracting(s -> s.step().id()).containsExactly("install-solution");
    assertThat(report.failure()).isEmpty();
    assertThat(Duration.between(report.startedAt(), report.endedAt()))
        .isLessThanOrEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void lockThatSomebodyElseHoldsForHoursIsWaitingAndNeverFailure() {
    onboarding.cloud.dataverse().holdCustomizationLock("Uninstall", Duration.ofHours(5));

    SetupReport report = onboarding.serverToServer().run(SetupListener.none());

    assertThat(report.waiting()).extracting(s -> s.step().id()).containsExactly("install-solution");
    assertThat(report.failure()).isEmpty();
    onboarding.cloud.clock().advance(Duration.ofHours(5));
    Runs.complete(onboarding.serverToServer());
  }

  @Test
  void interruptionWhileWaitingEndsTheRunWaitingAndStaysOnTheThread() {
    SetupReport report =
        onboarding
            .serverToServer()
            .run(
                new SetupListener() {
                  @Override
                  public void stepWaiting(SetupStep step, String awaited, OptionalDouble percent) {
                    Thread.currentThread().interrupt();
                  }
                });

    assertInterrupted(report, "install-solution");
    Runs.complete(onboarding.serverToServer());
    assertThat(Runs.writes(onboarding, "ImportSolution")).hasSize(1);
  }

  @Test
  void interruptionBeforeARequestEndsTheRunWaitingAndStaysOnTheThread() {
    SetupReport report =
        onboarding
            .serverToServer()
            .run(
                new SetupListener() {
                  @Override
                  public void stepStarted(SetupStep step) {
                    if (step.id().equals("assign-sync-role")) {
                      Thread.currentThread().interrupt();
                    }
                  }
                });

    assertInterrupted(report, "assign-sync-role");
    Runs.complete(onboarding.serverToServer());
  }

  @Test
  void interruptedThreadStartsNothingAndStaysInterrupted() {
    SetupPlan plan = onboarding.serverToServer();
    Thread.currentThread().interrupt();

    SetupReport report = plan.run(SetupListener.none());

    assertInterrupted(report, "install-solution");
    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
  }

  @Test
  void interruptedThreadTakesNoSingleStepEither() {
    SetupPlan plan = onboarding.serverToServer();
    Runs.complete(plan);
    Thread.currentThread().interrupt();

    StepReport report = plan.runStep("connect", SetupListener.none());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.outcome()).isEqualTo(Outcome.WAITING);
  }

  private static void assertInterrupted(SetupReport report, String step) {
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Runs.step(report, step).outcome())
        .as(Runs.step(report, step).evidence())
        .isEqualTo(Outcome.WAITING);
    assertThat(report.failure()).isEmpty();
  }

  private SetupReport waits(SetupPlan plan, String step) {
    SetupReport report = plan.run(IMPATIENT, SetupListener.none());
    assertThat(Runs.step(report, step).outcome())
        .as(Runs.step(report, step).evidence())
        .isEqualTo(Outcome.WAITING);
    return report;
  }
}

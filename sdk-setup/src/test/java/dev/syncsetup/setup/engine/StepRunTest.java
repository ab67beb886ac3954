package dev.syncsetup.setup.engine;

import static dev.syncsetup.setup.engine.ScriptedStep.done;
import static dev.syncsetup.setup.engine.ScriptedStep.missing;
import static dev.syncsetup.setup.engine.ScriptedStep.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.SimulatedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One step, from its first look to its outcome. */
class StepRunTest {
  private static final ServiceException.Details DETAILS =
      new ServiceException.Details("Widgets", "read", 429, null, null, true);

  private final SimulatedClock clock = new SimulatedClock();
  private final List<Long> pauses = new ArrayList<>();
  private final Heard heard = new Heard();

  @Test
  void stepThatIsDoneIsNotChanged() {
    ScriptedStep step = ScriptedStep.named("one").finds(Finding.done(Origin.PERSON, "confirmed"));

    StepReport report = run(step, Duration.ZERO);

    assertThat(report)
        .isEqualTo(
            new StepReport(step.describe(), Outcome.ALREADY_DONE, Origin.PERSON, "confirmed"));
    assertThat(step.asked).containsExactly("check");
    assertThat(heard.events).containsExactly("started one", "one ALREADY_DONE");
  }

  @Test
  void missingChangeIsMadeOnceAndReadBack() {
    ScriptedStep step = ScriptedStep.named("one").finds(missing(), done());

    StepReport report = run(step, Duration.ZERO);

    assertThat(report)
        .isEqualTo(new StepReport(step.describe(), Outcome.APPLIED, Origin.SERVICE, "it is there"));
    assertThat(step.asked).containsExactly("check", "apply", "verify");
  }

  @Test
  void pausesDoubleUpToTheLongestOfTheStep() {
    ScriptedStep step =
        ScriptedStep.named("one")
            .finds(
                missing(), working(), working(), working(), working(), working(), working(),
                done());

    assertThat(run(step, Duration.ofHours(1)).outcome()).isEqualTo(Outcome.APPLIED);

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
    assertThat(heard.events).filteredOn("one waits for the job"::equals).hasSize(6);
  }

  @Test
  void patienceIsUsedToItsEndAndNoFurther() {
    ScriptedStep step = ScriptedStep.named("one").finds(missing(), working());

    StepReport report = run(step, Duration.ofSeconds(7));

    assertThat(pauses).containsExactly(1L, 2L, 4L);
    assertThat(report)
        .isEqualTo(new StepReport(step.describe(), Outcome.WAITING, Origin.SERVICE, "the job"));
  }

  @Test
  void workOfAnEarlierRunIsWaitedForBeforeAnythingIsChanged() {
    ScriptedStep step = ScriptedStep.named("one").finds(working(), done());

    assertThat(run(step, Duration.ofHours(1)).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(step.asked).containsExactly("check", "verify");
  }

  @Test
  void workOfAnEarlierRunThatCameToNothingIsDoneAgain() {
    ScriptedStep step = ScriptedStep.named("one").finds(working(), missing(), done());

    assertThat(run(step, Duration.ofHours(1)).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(step.asked).containsExactly("check", "verify", "apply", "verify");
  }

  static List<Arguments> findings() {
    return List.of(
        Arguments.of(
            new Finding.InOtherHands("the sheet"), Outcome.WAITING, Origin.PERSON, "the sheet"),
        Arguments.of(
            Finding.blocked("no licence is left"),
            Outcome.FAILED,
            Origin.SERVICE,
            "no licence is left"),
        Arguments.of(
            missing(),
            Outcome.FAILED,
            Origin.SERVICE,
            "The change was sent, but reading it back does not show it: the change"));
  }

  @ParameterizedTest
  @MethodSource("findings")
  void whatIsFoundAfterTheChangeDecidesTheOutcome(
      Finding after, Outcome outcome, Origin origin, String evidence) {
    ScriptedStep step = ScriptedStep.named("one").finds(missing(), after);

    assertThat(run(step, Duration.ZERO))
        .isEqualTo(new StepReport(step.describe(), outcome, origin, evidence));
  }

  @Test
  void refusalIsTheOutcome() {
    ScriptedStep step =
        ScriptedStep.named("one").fails(new ServiceException("Widgets says no.", DETAILS));

    assertThat(run(step, Duration.ZERO))
        .isEqualTo(
            new StepReport(step.describe(), Outcome.FAILED, Origin.SERVICE, "Widgets says no."));
  }

  @Test
  void serviceThatAsksForPatienceIsWaitedForByTheNextRun() {
    ScriptedStep step =
        ScriptedStep.named("one").fails(new RateLimitedException("Slowly.", DETAILS, null));

    assertThat(run(step, Duration.ZERO))
        .isEqualTo(new StepReport(step.describe(), Outcome.WAITING, Origin.SERVICE, "Slowly."));
  }

  @Test
  void interruptedPauseEndsTheStepWaitingAndStaysOnTheThread() {
    ScriptedStep step = ScriptedStep.named("one").finds(missing(), working());
    Timing timing =
        new Timing(
            clock,
            pause -> {
              throw new InterruptedException();
            },
            Duration.ofHours(1));

    StepReport report = new StepRun(step, timing, heard).run();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(report.evidence()).isEqualTo("The run was interrupted; run again.");
  }

  private StepReport run(ScriptedStep step, Duration patience) {
    Timing timing =
        new Timing(
            clock,
            pause -> {
              pauses.add(pause.toSeconds());
              clock.sleep(pause);
            },
            patience);
    return new StepRun(step, timing, heard).run();
  }
}

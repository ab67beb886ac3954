package dev.syncsetup.setup.engine;

import static dev.syncsetup.setup.engine.ScriptedStep.done;
import static dev.syncsetup.setup.engine.ScriptedStep.missing;
import static dev.syncsetup.setup.engine.ScriptedStep.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.StepReport;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The answer to a change never came: reading decides whether it is sent again. */
class LostAnswerOfStepTest {
  private static final String LOST = "The answer was lost.";

  @Test
  void changeThatReadingShowsIsNotSentAgain() {
    ScriptedStep step = ScriptedStep.named("one").finds(missing(), done()).changes(lost());

    assertThat(run(step).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(step.asked).containsExactly("check", "apply", "verify");
  }

  @Test
  void changeTheServerStillWorksOnIsWaitedForAndNotSentAgain() {
    ScriptedStep step =
        ScriptedStep.named("one").finds(missing(), working(), done()).changes(lost());

    assertThat(run(step).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(step.asked).containsExactly("check", "apply", "verify", "verify");
  }

  @Test
  void changeThatReadingDoesNotShowIsSentAgain() {
    ScriptedStep step =
        ScriptedStep.named("one").finds(missing(), missing(), missing(), done()).changes(lost());
    step.changes(lost());

    assertThat(run(step).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(step.asked).filteredOn("apply"::equals).hasSize(3);
  }

  @Test
  void changeIsSentThreeTimesAtMost() {
    ScriptedStep step = ScriptedStep.named("one").finds(missing());
    for (int i = 0; i < 4; i++) {
      step.changes(lost());
    }

    StepReport report = run(step);

    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.evidence()).isEqualTo(LOST);
    assertThat(step.asked).filteredOn("apply"::equals).hasSize(3);
  }

  @Test
  void irreversibleChangeIsNeverSentAgain() {
    ScriptedStep step = ScriptedStep.irreversible().finds(missing()).changes(lost());

    assertThat(run(step).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(step.asked).containsExactly("check", "apply", "verify");
  }

  @Test
  void answerThatCannotBeReadIsTakenForALostOne() {
    ScriptedStep step =
        ScriptedStep.named("one")
            .finds(missing(), done())
            .changes(throwing(new UnexpectedResponseException("Half of it came.", null)));

    assertThat(run(step).outcome()).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void changeThatWasNeverSentIsAFailureWithoutAnotherLook() {
    ScriptedStep step =
        ScriptedStep.named("one")
            .finds(missing(), done())
            .changes(throwing(new TransportException("No network.", false, null)));

    assertThat(run(step).evidence()).isEqualTo("No network.");
    assertThat(step.asked).containsExactly("check", "apply");
  }

  @Test
  void interruptedChangeIsLeftToTheNextRun() {
    ScriptedStep step =
        ScriptedStep.named("one")
            .finds(missing(), done())
            .changes(
                () -> {
                  Thread.currentThread().interrupt();
                  lost().run();
                });

    StepReport report = run(step);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(step.asked).containsExactly("check", "apply");
  }

  private static StepReport run(ScriptedStep step) {
    Timing timing = new Timing(Clock.systemUTC(), pause -> {}, Duration.ofHours(1));
    return new StepRun(step, timing, new Heard()).run();
  }

  private static Runnable lost() {
    return throwing(new TransportException(LOST, true, null));
  }

  private static Runnable throwing(RuntimeException error) {
    return () -> {
      throw error;
    };
  }
}

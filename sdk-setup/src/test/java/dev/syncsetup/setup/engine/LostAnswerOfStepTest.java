package dev.syncsetup.setup.engine;

import static dev.syncsetup.setup.engine.ScriptedStep.DONE;
import static dev.syncsetup.setup.engine.ScriptedStep.MISSING;
import static dev.syncsetup.setup.engine.ScriptedStep.WORKING;
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
    ScriptedStep step = ScriptedStep.named("one").finds(MISSING, DONE).changes(lost());

    assertThat(run(step).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(step.asked).containsExactly("check", "apply", "verify");
  }

  @Test
  void changeTheServerStillWorksOnIsWaitedForAndNotSentAgain() {
    ScriptedStep step = ScriptedStep.named("one").finds(MISSING, WORKING, DONE).changes(lost());

    assertThat(run(step).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(step.asked).containsExactly("check", "apply", "verify", "verify");
  }

  @Test
  void changeThatReadingDoesNotShowIsSentAgain() {
    ScriptedStep step =
        ScriptedStep.named("one").finds(MISSING, MISSING, MISSING, DONE).changes(lost());
    step.changes(lost());

    assertThat(run(step).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(step.asked).filteredOn("apply"::equals).hasSize(3);
  }

  @Test
  void changeIsSentThreeTimesAtMost() {
    ScriptedStep step = ScriptedStep.named("one").finds(MISSING);
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
    ScriptedStep step = ScriptedStep.irreversible().finds(MISSING).changes(lost());

    assertThat(run(step).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(step.asked).containsExactly("check", "apply", "verify");
  }

  @Test
  void answerThatCannotBeReadIsTakenForALostOne() {
    ScriptedStep step =
        ScriptedStep.named("one")
            .finds(MISSING, DONE)
            .changes(throwing(new UnexpectedResponseException("Half of it came.", null)));

    assertThat(run(step).outcome()).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void changeThatWasNeverSentIsAFailureWithoutAnotherLook() {
    ScriptedStep step =
        ScriptedStep.named("one")
            .finds(MISSING, DONE)
            .changes(throwing(new TransportException("No network.", false, null)));

    assertThat(run(step).evidence()).isEqualTo("No network.");
    assertThat(step.asked).containsExactly("check", "apply");
  }

  @Test
  void interruptedChangeIsLeftToTheNextRun() {
    ScriptedStep step =
        ScriptedStep.named("one")
            .finds(MISSING, DONE)
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

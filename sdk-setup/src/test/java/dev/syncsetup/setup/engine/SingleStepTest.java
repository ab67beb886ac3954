package dev.syncsetup.setup.engine;

import static dev.syncsetup.setup.engine.ScriptedStep.done;
import static dev.syncsetup.setup.engine.ScriptedStep.missing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.StepReport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One step of a plan alone, after those before it. */
class SingleStepTest {
  private final ScriptedStep only = ScriptedStep.named("only");

  @Test
  void stepIsTakenWhenThoseBeforeItAreDoneWhateverComesAfterIt() {
    only.finds(missing(), missing(), done());
    ScriptedStep after = ScriptedStep.named("after").finds(missing());

    assertThat(take(ScriptedStep.named("before").finds(done()), after).outcome())
        .isEqualTo(Outcome.APPLIED);
    assertThat(only.asked).containsExactly("check", "check", "apply", "verify");
    assertThat(after.asked).isEmpty();
  }

  @Test
  void stepBeforeItThatIsNotDoneEndsIt() {
    assertThat(take(ScriptedStep.named("before").finds(missing())))
        .isEqualTo(
            ended(
                Outcome.FAILED,
                Origin.SERVICE,
                "Step before comes first and is not done: the change"));
    assertThat(only.asked).isEmpty();
  }

  @Test
  void stepThatIsBlockedItselfIsNotTaken() {
    only.finds(Finding.blocked("no licence"));

    assertThat(take(ScriptedStep.named("before").finds(done())))
        .isEqualTo(ended(Outcome.FAILED, Origin.SERVICE, "no licence"));
    assertThat(only.asked).containsExactly("check");
  }

  @Test
  void stepBeforeItThatLeavesNoTraceIsTakenAgain() {
    only.finds(done());
    ScriptedStep before =
        ScriptedStep.named("before").withoutTrace().finds(missing(), missing(), done());

    assertThat(take(before).outcome()).isEqualTo(Outcome.ALREADY_DONE);
    assertThat(before.asked).contains("apply");
  }

  @Test
  void stepBeforeItThatLeavesNoTraceAndNoLongerHoldsEndsIt() {
    Finding other = new Finding.InOtherHands("the sheet");
    ScriptedStep before = ScriptedStep.named("before").withoutTrace().finds(missing(), other);

    assertThat(take(before))
        .isEqualTo(
            ended(
                Outcome.WAITING,
                Origin.PERSON,
                "Step before comes first and is not done: the sheet"));
    assertThat(only.asked).isEmpty();
  }

  @Test
  void stepBeforeItThatLeavesNoTraceAndIsBlockedIsNotTakenAgain() {
    ScriptedStep before =
        ScriptedStep.named("before").withoutTrace().finds(Finding.blocked("no licence"));

    assertThat(take(before).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(before.asked).containsExactly("check");
  }

  @Test
  void whatIsFoundOnAnInterruptedThreadIsNoFailure() {
    Thread.currentThread().interrupt();

    StepReport report = take(ScriptedStep.named("before").finds(missing()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.outcome()).isEqualTo(Outcome.WAITING);
  }

  private StepReport ended(Outcome outcome, Origin origin, String evidence) {
    return new StepReport(only.describe(), outcome, origin, evidence);
  }

  private StepReport take(ScriptedStep before, ScriptedStep... after) {
    List<Step> steps = after.length == 0 ? List.of(before, only) : List.of(before, only, after[0]);
    Timing timing = new Timing(Clock.systemUTC(), pause -> {}, Duration.ZERO);
    return new Engine(steps).runOnly(only, timing, new Heard());
  }
}

package dev.syncsetup.setup.engine;

import static dev.syncsetup.setup.engine.ScriptedStep.done;
import static dev.syncsetup.setup.engine.ScriptedStep.missing;
import static dev.syncsetup.setup.engine.ScriptedStep.working;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.Readiness;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.setup.report.StepReport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All steps of a run, one after the other. */
class EngineTest {
  private static final Timing TIMING =
      new Timing(Clock.systemUTC(), pause -> {}, Duration.ofSeconds(-1));

  private final Heard heard = new Heard();

  static List<Arguments> findings() {
    return List.of(
        Arguments.of(done(), Readiness.DONE, "it is there"),
        Arguments.of(missing(), Readiness.WILL_CHANGE, "the change"),
        Arguments.of(working(), Readiness.WILL_CHANGE, "the job"),
        Arguments.of(new Finding.InOtherHands("the sheet"), Readiness.WILL_CHANGE, "the sheet"),
        Arguments.of(Finding.blocked("no licence"), Readiness.BLOCKED, "no licence"));
  }

  @ParameterizedTest
  @MethodSource("findings")
  void preflightTellsWhatIsFound(Finding finding, Readiness readiness, String detail) {
    ScriptedStep step = ScriptedStep.named("one").finds(finding);

    assertThat(new Engine(List.of(step)).preflight())
        .containsExactly(new StepPreflight(step.describe(), readiness, detail));
  }

  @Test
  void refusalInThePreflightBlocksItsStep() {
    ScriptedStep step =
        ScriptedStep.named("one").fails(new UnexpectedResponseException("Not JSON.", null));

    assertThat(new Engine(List.of(step)).preflight())
        .containsExactly(new StepPreflight(step.describe(), Readiness.BLOCKED, "Not JSON."));
  }

  @Test
  void readingThatStepsShareIsReadOnceAndBeforeTheyLook() {
    AtomicInteger read = new AtomicInteger();
    Reading<Integer> shared = new Reading<>(read::incrementAndGet);
    ScriptedStep one = ScriptedStep.named("one").reads(shared).finds(done());
    ScriptedStep two = ScriptedStep.named("two").reads(shared).finds(done());

    new Engine(List.of(one, two)).preflight();

    assertThat(read).hasValue(1);
  }

  @Test
  void stepsAreTakenInOrderAndAllIsTold() {
    List<StepReport> reports =
        run(
            ScriptedStep.named("one").finds(done()),
            ScriptedStep.named("two").finds(missing(), missing(), done()),
            ScriptedStep.named("three").finds(missing(), missing(), done()));

    assertThat(reports)
        .extracting(StepReport::outcome)
        .containsExactly(Outcome.ALREADY_DONE, Outcome.APPLIED, Outcome.APPLIED);
    assertThat(heard.events)
        .containsExactly(
            "checked 3",
            "started one",
            "one ALREADY_DONE",
            "started two",
            "two APPLIED",
            "started three",
            "three APPLIED");
  }

  @Test
  void stepsAfterOneThatFailsOrWaitsAreNotTaken() {
    for (ScriptedStep second :
        List.of(
            ScriptedStep.named("two").finds(missing()),
            ScriptedStep.named("two").finds(working()),
            ScriptedStep.named("two").finds(new Finding.InOtherHands("the sheet")))) {
      ScriptedStep third = ScriptedStep.named("three").finds(missing(), done());

      List<StepReport> reports = run(ScriptedStep.named("one").finds(done()), second, third);

      assertThat(reports.get(2))
          .isEqualTo(
              new StepReport(
                  third.describe(), Outcome.NOT_REACHED, null, "An earlier step failed or waits."));
      assertThat(third.asked).containsExactly("check");
    }
  }

  @Test
  void nothingIsChangedWhenOneStepIsBlocked() {
    ScriptedStep one = ScriptedStep.named("one").finds(done());
    ScriptedStep two = ScriptedStep.named("two").finds(missing());
    ScriptedStep three = ScriptedStep.named("three").finds(Finding.blocked("no licence"));

    List<StepReport> reports = run(one, two, three);

    assertThat(reports)
        .containsExactly(
            new StepReport(one.describe(), Outcome.ALREADY_DONE, Origin.SERVICE, "it is there"),
            new StepReport(
                two.describe(),
                Outcome.NOT_REACHED,
                null,
                "Nothing was changed, because another step is blocked."),
            new StepReport(three.describe(), Outcome.FAILED, Origin.SERVICE, "no licence"));
    assertThat(two.asked).doesNotContain("apply");
    assertThat(heard.events)
        .containsExactly("checked 3", "one ALREADY_DONE", "two NOT_REACHED", "three FAILED");
  }

  @Test
  void interruptedPreflightLeavesAllToTheNextRun() {
    ScriptedStep two = ScriptedStep.named("two").finds(missing());
    ScriptedStep one =
        ScriptedStep.named("one")
            .looks(
                () -> {
                  Thread.currentThread().interrupt();
                  return missing();
                });

    List<StepReport> reports = run(one, two);

    assertThat(Thread.interrupted()).isTrue();
    assertInterrupted(reports, one, two);
  }

  @Test
  void interruptedThreadReadsNothingAndLeavesAllToTheNextRun() {
    ScriptedStep one =
        ScriptedStep.named("one").reads(new Reading<>(() -> "read")).finds(missing());
    ScriptedStep two = ScriptedStep.named("two").finds(missing());
    Thread.currentThread().interrupt();

    List<StepReport> reports = run(one, two);

    assertThat(Thread.interrupted()).isTrue();
    assertInterrupted(reports, one, two);
    assertThat(one.asked).isEmpty();
  }

  @Test
  void refusalThatAListenerThrowsIsTheCallers() {
    SdkException refusal = new UnexpectedResponseException("of the listener", null);
    ScriptedStep step = ScriptedStep.named("one").finds(done());
    Progress progress =
        new Heard() {
          @Override
          public void checked(List<StepPreflight> preflight) {
            throw refusal;
          }
        };

    assertThatThrownBy(() -> new Engine(List.of(step)).run(TIMING, progress)).isSameAs(refusal);
  }

  private void assertInterrupted(List<StepReport> reports, Step one, Step two) {
    assertThat(reports)
        .containsExactly(
            new StepReport(
                one.describe(),
                Outcome.WAITING,
                Origin.SERVICE,
                "The run was interrupted; run again."),
            new StepReport(
                two.describe(), Outcome.NOT_REACHED, null, "An earlier step failed or waits."));
    assertThat(heard.events).containsExactly("one WAITING", "two NOT_REACHED");
  }

  private List<StepReport> run(Step... steps) {
    return new Engine(List.of(steps)).run(TIMING, heard);
  }
}

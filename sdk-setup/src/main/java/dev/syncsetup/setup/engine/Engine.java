package dev.syncsetup.setup.engine;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.Readiness;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.setup.report.StepReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a list of steps in order. One engine serves one run. */
public final class Engine {
  private final List<Step> steps;

  public Engine(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Looks at every step. Reads only, and reads side by side. */
  public List<StepPreflight> preflight() {
    SideBySide.read(steps.stream().flatMap(step -> step.reads().stream()).distinct().toList());
    return steps.stream().map(Engine::preflight).toList();
  }

  /**
   * Looks at every step, and when none is blocked, takes them one after the other until one fails
   * or waits.
   */
  public List<StepReport> run(Timing timing, Progress progress) {
    try {
      List<StepPreflight> preflight = preflight();
      if (Thread.currentThread().isInterrupted()) {
        return interrupted(progress);
      }
      progress.checked(preflight);
      boolean blocked = preflight.stream().anyMatch(p -> p.readiness() == Readiness.BLOCKED);
      return blocked ? refused(preflight, progress) : takeAll(timing, progress);
    } catch (SdkException e) {
      if (Thread.currentThread().isInterrupted()) {
        return interrupted(progress);
      }
      throw e;
    }
  }

  /** Takes one step alone; the steps before it must be done. */
  public StepReport runOnly(Step only, Timing timing, Progress progress) {
    for (Step step : steps) {
      if (step == only) {
        break;
      }
      StepPreflight before = preflight(step);
      if (step.leavesNoTrace() && before.readiness() == Readiness.WILL_CHANGE) {
        StepReport again = new StepRun(step, timing, progress).run();
        if (again.outcome() != Outcome.APPLIED) {
          return ended(
              only, again.outcome(), again.origin(), first(again.step(), again.evidence()));
        }
      } else if (before.readiness() != Readiness.DONE) {
        return ended(only, unfinished(), Origin.SERVICE, first(before.step(), before.detail()));
      }
    }
    StepPreflight itself = preflight(only);
    if (itself.readiness() == Readiness.BLOCKED) {
      return ended(only, unfinished(), Origin.SERVICE, itself.detail());
    }
    return new StepRun(only, timing, progress).run();
  }

  private static String first(SetupStep step, String detail) {
    return "Step " + step.id() + " comes first and is not done: " + detail;
  }

  /** What was read on an interrupted thread proves nothing. */
  private static Outcome unfinished() {
    return Thread.currentThread().isInterrupted() ? Outcome.WAITING : Outcome.FAILED;
  }

  private static StepReport ended(
      Step step, Outcome outcome, @Nullable Origin origin, String evidence) {
    return new StepReport(step.describe(), outcome, origin, evidence);
  }

  private List<StepReport> interrupted(Progress progress) {
    List<StepReport> reports = new ArrayList<>();
    for (Step step : steps) {
      reports.add(
          reports.isEmpty()
              ? ended(step, Outcome.WAITING, Origin.SERVICE, StepRun.INTERRUPTED)
              : notReached(step));
    }
    reports.forEach(progress::ended);
    return reports;
  }

  private List<StepReport> takeAll(Timing timing, Progress progress) {
    List<StepReport> reports = new ArrayList<>();
    boolean goOn = true;
    for (Step step : steps) {
      StepReport report = goOn ? new StepRun(step, timing, progress).run() : notReached(step);
      reports.add(report);
      goOn = report.outcome() == Outcome.APPLIED || report.outcome() == Outcome.ALREADY_DONE;
    }
    return reports;
  }

  private static List<StepReport> refused(List<StepPreflight> preflight, Progress progress) {
    List<StepReport> reports = new ArrayList<>();
    for (StepPreflight step : preflight) {
      StepReport report =
          switch (step.readiness()) {
            case DONE ->
                new StepReport(step.step(), Outcome.ALREADY_DONE, Origin.SERVICE, step.detail());
            case BLOCKED ->
                new StepReport(step.step(), Outcome.FAILED, Origin.SERVICE, step.detail());
            case WILL_CHANGE ->
                new StepReport(
                    step.step(),
                    Outcome.NOT_REACHED,
                    null,
                    "Nothing was changed, because another step is blocked.");
          };
      reports.add(report);
      progress.ended(report);
    }
    return reports;
  }

  private static StepPreflight preflight(Step step) {
    try {
      Finding finding = step.check();
      if (finding instanceof Finding.Done done) {
        return new StepPreflight(step.describe(), Readiness.DONE, done.evidence());
      }
      if (finding instanceof Finding.Blocked blocked) {
        return new StepPreflight(step.describe(), Readiness.BLOCKED, blocked.reason());
      }
      return new StepPreflight(step.describe(), Readiness.WILL_CHANGE, expectation(finding));
    } catch (SdkException e) {
      return new StepPreflight(step.describe(), Readiness.BLOCKED, String.valueOf(e.getMessage()));
    }
  }

  private static String expectation(Finding finding) {
    if (finding instanceof Finding.Missing missing) {
      return missing.change();
    }
    if (finding instanceof Finding.Working working) {
      return working.awaited();
    }
    return finding instanceof Finding.InOtherHands other ? other.awaited() : "";
  }

  private static StepReport notReached(Step step) {
    return new StepReport(
        step.describe(), Outcome.NOT_REACHED, null, "An earlier step failed or waits.");
  }
}

package dev.syncsetup.setup.engine;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.Readiness;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.setup.report.StepReport;
import java.util.ArrayList;
import java.util.List;

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
    List<StepPreflight> preflight = preflight();
    progress.checked(preflight);
    boolean blocked = preflight.stream().anyMatch(p -> p.readiness() == Readiness.BLOCKED);
    return blocked ? refused(preflight, progress) : takeAll(timing, progress);
  }

  /** Takes one step alone; the steps before it must be done. */
  public StepReport runOnly(Step only, Timing timing, Progress progress) {
    for (Step step : steps) {
      if (step == only) {
        break;
      }
      StepPreflight before = preflight(step);
      if (before.readiness() != Readiness.DONE) {
        String reason =
            "Step " + before.step().id() + " comes first and is not done: " + before.detail();
        return new StepReport(only.describe(), Outcome.FAILED, Origin.SERVICE, reason);
      }
    }
    StepPreflight itself = preflight(only);
    if (itself.readiness() == Readiness.BLOCKED) {
      return new StepReport(only.describe(), Outcome.FAILED, Origin.SERVICE, itself.detail());
    }
    return new StepRun(only, timing, progress).run();
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

package dev.syncsetup.setup.report;

import java.util.List;

/**
 * What a run would find and do. Made by reading only.
 *
 * @param steps in the order of the plan
 * @param notices warnings and advice that hold for this plan
 */
public record PreflightReport(List<StepPreflight> steps, List<Notice> notices) {

  public PreflightReport {
    steps = List.copyOf(steps);
    notices = List.copyOf(notices);
  }

  /** Steps that would fail. */
  public List<StepPreflight> blocked() {
    return steps.stream().filter(step -> step.readiness() == Readiness.BLOCKED).toList();
  }

  /** Whether a run would get through, as far as can be known without changing anything. */
  public boolean isReady() {
    return blocked().isEmpty();
  }
}

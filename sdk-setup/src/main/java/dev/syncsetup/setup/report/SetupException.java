package dev.syncsetup.setup.report;

import dev.syncsetup.core.errors.SdkException;

/** A run failed at a step. The report tells how far it got; running again goes on from there. */
public final class SetupException extends SdkException {
  private static final long serialVersionUID = 1L;
  private final transient StepReport step;
  private final transient SetupReport report;

  SetupException(StepReport step, SetupReport report) {
    super("Step " + step.step().id() + " failed: " + step.evidence());
    this.step = step;
    this.report = report;
  }

  /** The step that failed. */
  public StepReport step() {
    return step;
  }

  /** All steps, with what became of them. */
  public SetupReport report() {
    return report;
  }
}

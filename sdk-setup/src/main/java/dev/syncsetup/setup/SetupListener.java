package dev.syncsetup.setup;

import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import java.util.OptionalDouble;

/**
 * Hears how a run goes. Called on the thread that runs the plan; an exception from here ends the
 * run.
 */
public interface SetupListener {

  /** Hears nothing. */
  static SetupListener none() {
    return new SetupListener() {};
  }

  /** Every step has been looked at; nothing has been changed yet. */
  default void preflightEnded(PreflightReport report) {}

  /** A step is looked at now. */
  default void stepStarted(SetupStep step) {}

  /**
   * A step waits for a server.
   *
   * @param awaited what it waits for
   * @param percent progress, where the server reports it
   */
  default void stepWaiting(SetupStep step, String awaited, OptionalDouble percent) {}

  /** A step has its outcome. */
  default void stepEnded(StepReport report) {}
}

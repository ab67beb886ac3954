package dev.syncsetup.setup.engine;

import dev.syncsetup.setup.report.SetupStep;
import java.time.Duration;
import java.util.List;

/**
 * One step: it looks at the server, changes what is missing, and looks again. It keeps nothing that
 * the server could not tell as well.
 */
public interface Step {

  /** What the step is, for people. */
  SetupStep describe();

  /** What {@link #check} will read, so that the engine can read it side by side. */
  List<Reading<?>> reads();

  /**
   * Looks whether the step is done. Reads only.
   *
   * @throws dev.syncsetup.core.errors.SdkException when the server could not be asked
   */
  Finding check();

  /**
   * Sends what is missing. Called after {@link #check} found it missing, and again only after
   * another check.
   */
  void apply();

  /** Looks whether what {@link #apply} sent has taken effect. Forgets what was read before it. */
  Finding verify();

  /**
   * Whether no server keeps that the step was taken, so that only taking it again shows whether it
   * holds. Such a step changes nothing.
   */
  default boolean leavesNoTrace() {
    return false;
  }

  /** Longest pause between two looks while a server works. */
  default Duration longestPause() {
    return Duration.ofSeconds(15);
  }
}

package dev.syncsetup.setup;

import java.time.Duration;

/** How a run behaves. Immutable. */
public final class RunOptions {
  private final Duration patience;
  private final boolean simulated;

  private RunOptions(Duration patience, boolean simulated) {
    this.patience = patience;
    this.simulated = simulated;
  }

  /** Half an hour of patience per step, real services. */
  public static RunOptions standard() {
    return patience(Duration.ofMinutes(30));
  }

  /**
   * Waits at most this long per step for a server, then ends the run with WAITING. Zero looks once.
   */
  public static RunOptions patience(Duration patience) {
    if (patience.isNegative()) {
      throw new IllegalArgumentException("Patience cannot be negative: " + patience);
    }
    return new RunOptions(patience, false);
  }

  /** Says that the services are simulators, so that the report claims nothing about real ones. */
  public RunOptions simulated() {
    return new RunOptions(patience, true);
  }

  Duration patience() {
    return patience;
  }

  boolean isSimulated() {
    return simulated;
  }
}

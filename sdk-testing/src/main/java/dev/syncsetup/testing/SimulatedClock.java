package dev.syncsetup.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of a {@link SimulatedCloud}: it stands still until somebody advances it.
 *
 * <p>Give it to a client as its clock, and {@link #sleep} as its way to wait, and hours of waiting
 * pass in no time. Thread-safe.
 */
public final class SimulatedClock extends Clock {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private Instant now = START;

  /** Moves time forward. */
  public synchronized void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("Time does not run backwards: " + step);
    }
    now = now.plus(step);
  }

  /**
   * Passes the time instead of waiting for it.
   *
   * @throws InterruptedException when the thread was interrupted, as a real wait would
   */
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    advance(duration);
  }

  synchronized void reset() {
    now = START;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("A simulated clock is always UTC.");
  }
}

package dev.syncsetup.core.internal;

import java.time.Duration;
import java.util.Arrays;

/**
 * Gives calls their turns so that no period, wherever it begins, holds more of them than allowed:
 * services count like this, and a count that begins anew at fixed moments would let twice as many
 * through around each of them. Thread-safe.
 */
final class SlidingWindow {
  private final ElapsedTime time;
  private final long period;
  private final long longestWait;

  /** The turns of the latest calls, a ring. */
  private final long[] turns;

  private int oldest;

  SlidingWindow(ElapsedTime time, int calls, Duration period, Duration longestWait) {
    this.time = time;
    this.period = period.toNanos();
    this.longestWait = longestWait.toNanos();
    this.turns = new long[calls];
    Arrays.fill(turns, -this.period);
  }

  /**
   * Nanoseconds until the turn that the caller now has; -1, and no turn, when they are too many.
   */
  synchronized long reserve() {
    long now = time.nanos();
    long turn = Math.max(now, turns[oldest] + period);
    if (turn - now > longestWait) {
      return -1;
    }
    turns[oldest] = turn;
    oldest = (oldest + 1) % turns.length;
    return turn - now;
  }
}

package dev.syncsetup.testing.graph;

import java.time.Duration;
import java.time.Instant;

/** A budget that begins anew when its time is over. */
final class Window {
  private final Duration length;
  private Instant end = Instant.MIN;
  private int used;

  Window(Duration length) {
    this.length = length;
  }

  /** Begins anew when the time is over, or when the clock was set back. */
  void roll(Instant now) {
    if (!now.isBefore(end) || now.plus(length).isBefore(end)) {
      end = now.plus(length);
      used = 0;
    }
  }

  int used() {
    return used;
  }

  void add(int amount) {
    used += amount;
  }

  /** Seconds until it begins anew, at least one. */
  long secondsLeft(Instant now) {
    return Math.max(1, Duration.between(now, end).plusMillis(999).toSeconds());
  }
}

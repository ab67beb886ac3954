package dev.syncsetup.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Time that has passed by a clock, blind to the moments when the clock is set back: the rate
 * limiter would answer those with hours of waiting. Thread-safe.
 */
final class ElapsedTime {
  private final Clock clock;
  private Instant last;
  private Duration elapsed = Duration.ZERO;

  ElapsedTime(Clock clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  synchronized long nanos() {
    Instant now = clock.instant();
    if (now.isAfter(last)) {
      elapsed = elapsed.plus(Duration.between(last, now));
    }
    last = now;
    return elapsed.toNanos();
  }
}

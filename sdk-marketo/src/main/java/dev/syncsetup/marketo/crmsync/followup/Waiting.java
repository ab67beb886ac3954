package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.errors.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The waits of one call: by the client's clock, together never longer than its caller allows. */
final class Waiting {
  private final Clock clock;
  private final Sleeper sleeper;
  private final Instant deadline;
  private Instant reached;

  Waiting(Clock clock, Sleeper sleeper, Duration patience) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.reached = clock.instant();
    Duration longest = Duration.between(reached, Instant.MAX);
    this.deadline = patience.compareTo(longest) < 0 ? reached.plus(patience) : Instant.MAX;
  }

  /** A sleeper that passes no time on the clock has waited all the same. */
  Instant now() {
    Instant now = clock.instant();
    return now.isAfter(reached) ? now : reached;
  }

  Instant in(Duration wait) {
    return now().plus(wait);
  }

  /**
   * Waits until the moment has come.
   *
   * @return false, at once, when the moment lies behind the deadline
   */
  boolean until(Instant moment) {
    if (moment.isAfter(deadline)) {
      return false;
    }
    Duration wait = Duration.between(now(), moment);
    if (wait.isNegative() || wait.isZero()) {
      return true;
    }
    try {
      sleeper.sleep(wait);
      reached = moment;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          "Waiting for Marketo was interrupted; what runs there goes on. Call again to go on"
              + " waiting.",
          false,
          e);
    }
  }
}

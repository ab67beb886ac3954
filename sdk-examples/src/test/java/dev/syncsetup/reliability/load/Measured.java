package dev.syncsetup.reliability.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the calls to one service waited for their turn. Thread-safe. */
final class Measured {
  private final List<Duration> waits = new ArrayList<>();
  private Instant end = Instant.MIN;

  synchronized void ended(Duration waited, Instant at) {
    waits.add(waited);
    end = at.isAfter(end) ? at : end;
  }

  synchronized int calls() {
    return waits.size();
  }

  synchronized Duration longest() {
    return waits.stream().reduce(Duration.ZERO, (a, b) -> a.compareTo(b) < 0 ? b : a);
  }

  synchronized Duration mean() {
    return waits.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(waits.size());
  }

  /** When the last call had ended. */
  synchronized Instant end() {
    return end;
  }
}

package dev.syncsetup.testing.dataverse.protection;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counts what each caller asks for and refuses what is too much. */
public final class ServiceProtection {
  private record Use(Instant at, Duration time) {}

  /** What a caller used in the window, and how much time that was. */
  private static final class Uses {
    final Deque<Use> recent = new ArrayDeque<>();
    Duration time = Duration.ZERO;

    void add(Use use) {
      recent.addLast(use);
      time = time.plus(use.time());
    }

    void forgetUntil(Instant begin) {
      while (!recent.isEmpty() && !recent.getFirst().at().isAfter(begin)) {
        time = time.minus(recent.removeFirst().time());
      }
    }
  }

  private final ServiceLimits limits = new ServiceLimits();
  private final Clock clock;
  private final Map<UUID, Uses> uses = new HashMap<>();

  public ServiceProtection(Clock clock) {
    this.clock = clock;
  }

  public ServiceLimits limits() {
    return limits;
  }

  /**
   * Counts a request of a caller, or answers the refusal, which is not counted.
   *
   * @param operations how many operations the request holds
   */
  public Optional<Reply> refusal(UUID caller, int operations) {
    Uses mine = recent(caller);
    if (mine.recent.size() >= limits.requests()) {
      return Optional.of(refused("0x80072322", requestsMessage(), untilRoom(mine)));
    }
    if (mine.time.compareTo(limits.executionTime()) >= 0) {
      return Optional.of(refused("0x80072321", timeMessage(), untilRoom(mine)));
    }
    mine.add(new Use(clock.instant(), limits.timePerRequest().multipliedBy(operations)));
    return Optional.empty();
  }

  /** The answer with what it tells about the limits. */
  public Reply told(UUID caller, Reply reply) {
    Uses mine = recent(caller);
    long seconds = limits.executionTime().minus(mine.time).toSeconds();
    return reply
        .with(
            "x-ms-ratelimit-burst-remaining-xrm-requests",
            String.valueOf(Math.max(0, limits.requests() - mine.recent.size())))
        .with("x-ms-ratelimit-time-remaining-xrm-requests", Math.max(0, seconds) + ".00");
  }

  private Uses recent(UUID caller) {
    Uses mine = uses.computeIfAbsent(caller, id -> new Uses());
    mine.forgetUntil(clock.instant().minus(limits.window()));
    return mine;
  }

  /** When the oldest request leaves the window. */
  private Duration untilRoom(Uses mine) {
    Instant free = mine.recent.getFirst().at().plus(limits.window());
    return Duration.between(clock.instant(), free);
  }

  private String requestsMessage() {
    return "Number of requests exceeded the limit of "
        + limits.requests()
        + " over time window of "
        + limits.window().toSeconds()
        + " seconds.";
  }

  private String timeMessage() {
    return "Combined execution time of incoming requests exceeded limit of "
        + limits.executionTime().toMillis()
        + " milliseconds over time window of "
        + limits.window().toSeconds()
        + " seconds. Decrease number of concurrent requests or reduce the duration of requests and"
        + " try again later.";
  }

  private static Reply refused(String code, String message, Duration wait) {
    return new ODataError(429, code, message)
        .reply()
        .with("Retry-After", String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
  }
}

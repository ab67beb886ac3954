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

  private final ServiceLimits limits = new ServiceLimits();
  private final Clock clock;
  private final Map<UUID, Deque<Use>> uses = new HashMap<>();

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
    Deque<Use> mine = recent(caller);
    if (mine.size() >= limits.requests()) {
      return Optional.of(refused("0x80072322", requestsMessage(), untilRoom(mine)));
    }
    if (used(mine).compareTo(limits.executionTime()) >= 0) {
      return Optional.of(refused("0x80072321", timeMessage(), untilRoom(mine)));
    }
    mine.addLast(new Use(clock.instant(), limits.timePerRequest().multipliedBy(operations)));
    return Optional.empty();
  }

  /** The answer with what it tells about the limits. */
  public Reply told(UUID caller, Reply reply) {
    Deque<Use> mine = recent(caller);
    long seconds = limits.executionTime().minus(used(mine)).toSeconds();
    return reply
        .with(
            "x-ms-ratelimit-burst-remaining-xrm-requests",
            String.valueOf(Math.max(0, limits.requests() - mine.size())))
        .with("x-ms-ratelimit-time-remaining-xrm-requests", Math.max(0, seconds) + ".00");
  }

  private Deque<Use> recent(UUID caller) {
    Deque<Use> mine = uses.computeIfAbsent(caller, id -> new ArrayDeque<>());
    Instant begin = clock.instant().minus(limits.window());
    while (!mine.isEmpty() && !mine.getFirst().at().isAfter(begin)) {
      mine.removeFirst();
    }
    return mine;
  }

  private static Duration used(Deque<Use> mine) {
    return mine.stream().map(Use::time).reduce(Duration.ZERO, Duration::plus);
  }

  /** When the oldest request leaves the window. */
  private Duration untilRoom(Deque<Use> mine) {
    Instant free = mine.getFirst().at().plus(limits.window());
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

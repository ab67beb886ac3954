package dev.syncsetup.testing.marketo.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The limits of an instance, shared by all its API users. A call that is refused for a limit counts
 * towards none.
 */
public final class RateLimits {
  private static final int CALLS_PER_WINDOW = 100;
  private static final Duration WINDOW = Duration.ofSeconds(20);
  private static final int AT_ONCE = 10;

  /** Codes the documentation stars: such calls cost nothing. */
  private static final Set<String> FREE = Set.of("601", "602", "604", "605", "608", "611");

  private final Clock clock;
  private final Usage usage;
  private final Deque<Instant> window = new ArrayDeque<>();
  private int dailyQuota = 50_000;
  private int othersRunning;

  public RateLimits(Clock clock, Usage usage) {
    this.clock = clock;
    this.usage = usage;
  }

  public void dailyQuota(int calls) {
    dailyQuota = calls;
  }

  public void othersRunning(int calls) {
    othersRunning = calls;
  }

  /**
   * Lets one more call in, or refuses it with 606, 607 or 615.
   *
   * @param running calls that are being answered, this one included
   */
  public void admit(int running) {
    if (othersRunning + running > AT_ONCE) {
      throw new Refusal(615, "Concurrent access limit reached");
    }
    Instant start = clock.instant().minus(WINDOW);
    while (!window.isEmpty() && !window.getFirst().isAfter(start)) {
      window.removeFirst();
    }
    if (window.size() >= CALLS_PER_WINDOW) {
      throw new Refusal(606, "Max rate limit '100' exceeded with in '20' secs");
    }
    if (usage.callsToday() >= dailyQuota) {
      throw new Refusal(607, "Daily API Request Quota reached");
    }
  }

  /** Counts an admitted call by what came of it; empty text for success. */
  public void count(ApiUser user, String code) {
    if (!FREE.contains(code)) {
      window.addLast(clock.instant());
      usage.called(user);
    }
  }
}

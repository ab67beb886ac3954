package dev.syncsetup.core.internal;

import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often, and after how long, a call is tried again, by remedy. Resilience4j counts attempts and
 * computes intervals; the waiting itself is done by the caller's sleeper.
 */
final class Patience {
  private static final IntervalFunction BACKOFF =
      IntervalFunction.ofExponentialRandomBackoff(
          Duration.ofMillis(500), 2.0, 0.5, Duration.ofSeconds(30));

  /** 5, 10, 20, 20 ... seconds: the lock tells no time, and public clients wait in such steps. */
  private static final IntervalFunction LOCK =
      IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(5), 2.0, Duration.ofSeconds(20));

  private static final Map<Remedy, Retry> RETRIES = new EnumMap<>(Remedy.class);

  static {
    RETRIES.put(Remedy.RENEW_TOKEN, retry("token", 2, attempt -> 0L));
    RETRIES.put(Remedy.WAIT, retry("wait", 8, BACKOFF));
    RETRIES.put(Remedy.WAIT_FOR_LOCK, retry("lock", 40, LOCK));
    RETRIES.put(Remedy.TRY_AGAIN, retry("again", 5, BACKOFF));
  }

  private final Map<Remedy, Retry.AsyncContext<Object>> contexts = new EnumMap<>(Remedy.class);
  private Duration left;

  /**
   * Patience for one logical call.
   *
   * @param longestWait what all waits together may take
   */
  Patience(Duration longestWait) {
    this.left = longestWait;
  }

  /** How long to wait before the next attempt; nothing when there should be none. */
  Optional<Duration> next(Refusal refusal, boolean repeatable) {
    Remedy remedy = refusal.remedy();
    Retry retry = RETRIES.get(remedy);
    if (retry == null || (remedy == Remedy.TRY_AGAIN && !repeatable && !nothingSent(refusal))) {
      return Optional.empty();
    }
    long millis =
        contexts.computeIfAbsent(remedy, r -> retry.asyncContext()).onError(refusal.error());
    if (millis < 0) {
      return Optional.empty();
    }
    Duration wait = asked(refusal).orElse(Duration.ofMillis(millis));
    if (wait.compareTo(left) > 0) {
      return Optional.empty();
    }
    left = left.minus(wait);
    return Optional.of(wait);
  }

  /** What the service asked for; a wait of nothing, or a date that has passed, asks for nothing. */
  private static Optional<Duration> asked(Refusal refusal) {
    return refusal.error() instanceof RateLimitedException limited
        ? limited.retryAfter().filter(wait -> !wait.isZero())
        : Optional.empty();
  }

  private static boolean nothingSent(Refusal refusal) {
    return refusal.error() instanceof TransportException error && !error.maybeProcessed();
  }

  private static Retry retry(String name, int attempts, IntervalFunction interval) {
    return Retry.of(
        name, RetryConfig.custom().maxAttempts(attempts).intervalFunction(interval).build());
  }
}

package dev.syncsetup.dynamics.internal.jobs;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.dynamics.customization.Awaited;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks again and again, at growing distances, until there is an answer or no patience left. */
public final class Waiting {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** What the service's own clients leave between two looks at a job. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final ClientSettings settings;

  public Waiting(ClientSettings settings) {
    this.settings = settings;
  }

  /** What one call may wait in all. */
  public Duration longestWait() {
    return settings.longestWait();
  }

  /**
   * Asks at once, and then again while the answer is {@link Awaited.Result#WAITING}.
   *
   * @param patience how long to go on; the last question is asked when it has just passed
   * @throws TransportException when the thread is interrupted; the work goes on
   */
  public <S> Awaited<S> until(
      Duration patience, Supplier<S> ask, Function<S, Awaited.Result> verdict) {
    Instant start = settings.clock().instant();
    Duration paused = Duration.ZERO;
    Duration pause = FIRST_PAUSE;
    while (true) {
      S said = ask.get();
      Awaited.Result result = verdict.apply(said);
      Duration waited = longer(paused, Duration.between(start, settings.clock().instant()));
      Duration left = patience.minus(waited);
      if (result != Awaited.Result.WAITING || left.isZero() || left.isNegative()) {
        return new Awaited<>(result, said, waited);
      }
      Duration next = shorter(pause, left);
      pause(next);
      paused = paused.plus(next);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void pause(Duration duration) {
    try {
      settings.sleeper().sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          "Waiting for Dataverse was interrupted; its work goes on.", false, e);
    }
  }
}

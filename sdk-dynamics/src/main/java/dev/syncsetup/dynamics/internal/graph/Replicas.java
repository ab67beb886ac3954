package dev.syncsetup.dynamics.internal.graph;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.TransportException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits until the directory shows what has just been written: a read may be answered by a replica
 * that does not know it yet. A minute at most, in growing steps. Thread-safe.
 */
public final class Replicas {
  private static final List<Integer> WAITS = List.of(1, 2, 4, 8, 16, 29);

  private final Sleeper sleeper;

  public Replicas(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  /** Tries again while the object is not found, or not as wanted; returns what it saw last. */
  public <T> T until(Predicate<T> wanted, Supplier<T> call) {
    for (int seconds : WAITS) {
      try {
        T seen = call.get();
        if (wanted.test(seen)) {
          return seen;
        }
      } catch (NotFoundException e) {
        // Not there yet, or not there at all; the last attempt decides.
      }
      sleep(Duration.ofSeconds(seconds));
    }
    return call.get();
  }

  /** Tries again while something the call needs is not found. */
  public <T> T untilFound(Supplier<T> call) {
    return until(seen -> true, call);
  }

  /** As {@link #untilFound}, for calls that answer nothing. */
  public void untilFound(Runnable call) {
    boolean unused =
        untilFound(
            () -> {
              call.run();
              return true;
            });
  }

  private void sleep(Duration wait) {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          "Waiting for Microsoft Graph to show a change was interrupted.", false, e);
    }
  }
}

package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.TransportException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits until the directory shows what has just been written: a read may be answered by a replica
 * that does not know it yet.
 */
final class AccountReplicas {
  private static final int ATTEMPTS = 6;

  private final Sleeper sleeper;

  AccountReplicas(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  /**
   * Tries again after 1, 2, 4, 8 and 16 seconds while the account is not found or not as wanted,
   * and returns what it saw last.
   */
  <T> T until(Predicate<T> wanted, Supplier<T> call) {
    for (int attempt = 1; ; attempt++) {
      try {
        T seen = call.get();
        if (attempt == ATTEMPTS || wanted.test(seen)) {
          return seen;
        }
      } catch (NotFoundException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
      sleep(Duration.ofSeconds(1L << (attempt - 1)));
    }
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

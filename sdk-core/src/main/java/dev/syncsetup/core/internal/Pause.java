package dev.syncsetup.core.internal;

import dev.syncsetup.core.spi.ClientSettings;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One wait for all threads of a client: a service that asks one call for patience would refuse the
 * others too. Thread-safe.
 */
final class Pause {
  private final ClientSettings settings;
  private final ElapsedTime time;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile long endNanos;

  Pause(ClientSettings settings) {
    this.settings = settings;
    this.time = new ElapsedTime(settings.clock());
  }

  /** Begins a wait, or makes the one that runs longer. */
  synchronized void begin(Duration wait) {
    endNanos = Math.max(endNanos, time.nanos() + wait.toNanos());
  }

  /**
   * Returns when no wait runs. One thread waits, the others wait for it.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  void await() throws InterruptedException {
    if (time.nanos() >= endNanos) {
      return;
    }
    turn.lockInterruptibly();
    try {
      for (long end = endNanos; end > time.nanos(); end = endNanos) {
        settings.sleeper().sleep(Duration.ofNanos(end - time.nanos()));
        over(end);
      }
    } finally {
      turn.unlock();
    }
  }

  /**
   * The sleeper decides when a wait is over, not the clock; unless it was made longer meanwhile.
   */
  private synchronized void over(long end) {
    if (endNanos == end) {
      endNanos = 0;
    }
  }
}

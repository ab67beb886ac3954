package dev.syncsetup.core.internal;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.Throughput;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;

/** Rate limiter and bulkhead of one service. Thread-safe. */
final class Brake {
  private final SlidingWindow window;
  private final Bulkhead bulkhead;
  private final Sleeper sleeper;

  Brake(String name, Throughput throughput, ClientSettings settings) {
    this.window =
        new SlidingWindow(
            new ElapsedTime(settings.clock()),
            throughput.calls(),
            throughput.period(),
            settings.longestWait());
    this.bulkhead =
        Bulkhead.of(
            name,
            BulkheadConfig.custom()
                .maxConcurrentCalls(throughput.concurrent())
                .maxWaitDuration(settings.longestWait())
                .build());
    this.sleeper = settings.sleeper();
  }

  /**
   * Returns when a call may go out; {@link #leave} must follow.
   *
   * @throws InterruptedException when the thread is interrupted while it queues
   */
  void enter() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!bulkhead.tryAcquirePermission()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw queuedTooLong();
    }
    boolean entered = false;
    try {
      long nanos = window.reserve();
      if (nanos < 0) {
        throw queuedTooLong();
      }
      if (nanos > 0) {
        sleeper.sleep(Duration.ofNanos(nanos));
      }
      entered = true;
    } finally {
      if (!entered) {
        bulkhead.onComplete();
      }
    }
  }

  void leave() {
    bulkhead.onComplete();
  }

  private TransportException queuedTooLong() {
    return new TransportException(
        "A call to "
            + bulkhead.getName()
            + " waited too long for its turn; nothing was sent. Use fewer threads per client.",
        false,
        null);
  }
}

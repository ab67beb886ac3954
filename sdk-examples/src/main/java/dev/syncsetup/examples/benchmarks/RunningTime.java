package dev.syncsetup.examples.benchmarks;

import dev.syncsetup.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Lets simulated time run with the real one, beside what is passed in no time. */
final class RunningTime implements AutoCloseable {
  private static final long TICK_NANOS = 1_000_000;

  private final SimulatedClock clock;
  private final Instant began;
  private final Thread ticking = new Thread(this::tick, "running-time");
  private long last = System.nanoTime();
  private volatile boolean over;

  RunningTime(SimulatedClock clock) {
    this.clock = clock;
    this.began = clock.instant();
    ticking.setDaemon(true);
    ticking.start();
  }

  /** Real time, and the time that was passed instead of waited for. */
  Duration passed() {
    catchUp();
    return Duration.between(began, clock.instant());
  }

  private void tick() {
    while (!over) {
      LockSupport.parkNanos(TICK_NANOS);
      catchUp();
    }
  }

  private synchronized void catchUp() {
    long now = System.nanoTime();
    clock.advance(Duration.ofNanos(now - last));
    last = now;
  }

  @Override
  public void close() {
    over = true;
  }
}

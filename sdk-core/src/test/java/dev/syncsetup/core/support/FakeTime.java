package dev.syncsetup.core.support;

import dev.syncsetup.core.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only waiting moves, and a sleeper that writes down what it was asked for. */
public final class FakeTime extends Clock implements Sleeper {
  private final List<Duration> waits = new ArrayList<>();
  private volatile Runnable onSleep = () -> {};
  private Instant now = Instant.parse("2026-01-05T08:00:00Z");

  /** Happens whenever somebody begins to wait. */
  public void onSleep(Runnable event) {
    onSleep = event;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    onSleep.run();
    pass(duration);
  }

  private synchronized void pass(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(duration);
    now = now.plus(duration);
  }

  public synchronized void set(Instant time) {
    now = time;
  }

  public synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Only UTC.");
  }
}

package dev.syncsetup.reliability.load;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.testing.SimulatedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Time in which the waits of many threads overlap: it moves on to the end of the shortest wait when
 * all threads wait, be it for time or in a queue behind each other. A thread at its socket does
 * not.
 */
final class VirtualTime extends Clock implements Sleeper {
  private record Sleep(Instant end, CountDownLatch over) {}

  /** A thread may stand at a lock for a moment; one that is seen there so often waits. */
  private static final int LOOKS = 30;

  private static final long LOOK_NANOS = 100_000;

  /** Whoever looks so late had to wait for a processor, as a thread may that seems to wait here. */
  private static final long LATE_NANOS = 10 * LOOK_NANOS;

  private final SimulatedClock clock;

  /** Threads whose sleep is over, and which look as if they slept on until they run. */
  private final AtomicInteger waking = new AtomicInteger();

  private final Queue<Sleep> sleeps = new PriorityQueue<>(Comparator.comparing(Sleep::end));

  VirtualTime(SimulatedClock clock) {
    this.clock = clock;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    synchronized (this) {
      sleeps.add(new Sleep(clock.instant().plus(duration), over));
    }
    over.await();
    waking.decrementAndGet();
  }

  /** Moves time on until all threads have ended. */
  void runUntilEndOf(List<Thread> threads) {
    int quiet = 0;
    while (threads.stream().anyMatch(Thread::isAlive)) {
      long begun = System.nanoTime();
      LockSupport.parkNanos(LOOK_NANOS);
      boolean inTime = System.nanoTime() - begun < LATE_NANOS;
      boolean all = waking.get() == 0 && threads.stream().allMatch(VirtualTime::waits);
      quiet = all ? quiet + (inTime ? 1 : 0) : 0;
      if (quiet == LOOKS) {
        wakeNext();
        quiet = 0;
      }
    }
  }

  private static boolean waits(Thread thread) {
    return switch (thread.getState()) {
      case WAITING, TIMED_WAITING, TERMINATED -> true;
      default -> false;
    };
  }

  private synchronized void wakeNext() {
    Sleep next = sleeps.peek();
    if (next == null) {
      return;
    }
    Duration step = Duration.between(clock.instant(), next.end());
    clock.advance(step.isNegative() ? Duration.ZERO : step);
    while (!sleeps.isEmpty() && !sleeps.element().end().isAfter(clock.instant())) {
      waking.incrementAndGet();
      sleeps.remove().over().countDown();
    }
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Always UTC.");
  }
}

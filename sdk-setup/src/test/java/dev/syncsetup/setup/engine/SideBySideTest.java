package dev.syncsetup.setup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readings that do not depend on each other. Their threads end with them. */
@Timeout(60)
class SideBySideTest {

  @Test
  void eightAreReadAtTheSameTime() {
    CountDownLatch all = new CountDownLatch(8);
    List<Reading<?>> readings = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      readings.add(new Reading<>(() -> meets(all)));
    }

    SideBySide.read(readings);

    assertThat(all.getCount()).isZero();
  }

  @Test
  void threadsEndWithTheReadingAndKeepNoProgramAlive() throws InterruptedException {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    Reading<Boolean> reading = new Reading<>(() -> threads.add(Thread.currentThread()));

    SideBySide.read(List.of(reading));

    assertThat(threads).singleElement().matches(Thread::isDaemon);
    threads.get(0).join();
  }

  @Test
  void nothingToReadIsNoError() {
    assertThatCode(() -> SideBySide.read(List.of())).doesNotThrowAnyException();
  }

  @Test
  void refusalStaysInItsReadingAndTheOthersAreRead() {
    AtomicInteger read = new AtomicInteger();
    Reading<Integer> refused =
        new Reading<>(
            () -> {
              throw new UnexpectedResponseException("Not JSON.", null);
            });
    Reading<Integer> other = new Reading<>(read::incrementAndGet);

    SideBySide.read(List.of(refused, other));

    assertThat(read).hasValue(1);
    assertThatThrownBy(refused::get).hasMessage("Not JSON.");
  }

  @Test
  void faultOfAReadingItselfIsNotKeptSilent() {
    Reading<Integer> faulty = new Reading<>(() -> Integer.parseInt("seven"));

    assertThatThrownBy(() -> SideBySide.read(List.of(faulty)))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(NumberFormatException.class);
  }

  @Test
  void interruptedThreadWaitsForNoReadingAndStaysInterrupted() {
    Reading<Boolean> endless = new Reading<>(() -> meets(new CountDownLatch(2)));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> SideBySide.read(List.of(endless)))
        .isInstanceOfSatisfying(
            TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse());
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void shutdownOnAnInterruptedThreadReturnsWhenAllWorkHasEnded() throws InterruptedException {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    threads.execute(
        () -> {
          begun.countDown();
          boolean unused = meets(new CountDownLatch(1));
          ended.countDown();
        });
    begun.await();
    Thread.currentThread().interrupt();

    Shutdown.now(threads);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(threads.isTerminated()).isTrue();
    assertThat(ended.getCount()).isZero();
  }

  @Test
  void shutdownLeavesAThreadThatWasNotInterruptedAlone() {
    Shutdown.now(Executors.newSingleThreadExecutor());

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** Returns when all have come, or the thread is interrupted. */
  private static boolean meets(CountDownLatch all) {
    all.countDown();
    try {
      all.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}

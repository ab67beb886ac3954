package dev.syncsetup.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.support.Background;
import dev.syncsetup.core.support.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread waits for all. */
class PauseTest {
  private static final Duration SEVEN = Duration.ofSeconds(7);

  private final FakeTime time = new FakeTime();
  private final Pause pause = new Pause(ClientSettings.standard().withTime(time, time));

  @Test
  void fourRefusalsAreOneWaitForAllThreads() {
    Stream.of(1, 2, 3, 4).forEach(refusal -> pause.begin(SEVEN));

    List<Background> threads = Stream.generate(() -> Background.run(this::await)).limit(4).toList();

    assertThat(threads).allSatisfy(thread -> assertThat(thread.failure()).isNull());
    assertThat(time.waits()).containsExactly(SEVEN);
  }

  @Test
  void nobodyWaitsWhenNobodyWasRefused() throws InterruptedException {
    pause.await();

    assertThat(time.waits()).isEmpty();
  }

  @Test
  void refusalDuringAWaitMakesItLonger() throws InterruptedException {
    pause.begin(SEVEN);
    time.onSleep(
        () -> {
          time.onSleep(() -> {});
          pause.begin(Duration.ofSeconds(9));
        });

    pause.await();

    assertThat(time.waits()).containsExactly(SEVEN, Duration.ofSeconds(2));
  }

  @Test
  void sleeperThatPassesNoTimeEndsAWaitAllTheSame() throws InterruptedException {
    Pause timeless =
        new Pause(ClientSettings.standard().withTime(time, duration -> time.onSleep(() -> {})));
    timeless.begin(SEVEN);

    timeless.await();

    assertThat(time.waits()).isEmpty();
  }

  @Test
  @Timeout(60)
  void whoHasWaitedLeavesTheNextWaitToOthers() {
    for (int i = 0; i < 2; i++) {
      pause.begin(SEVEN);
      assertThat(Background.run(this::await).failure()).isNull();
    }

    assertThat(time.waits()).containsExactly(SEVEN, SEVEN);
  }

  private void await() {
    try {
      pause.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

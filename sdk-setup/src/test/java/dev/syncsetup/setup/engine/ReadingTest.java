package dev.syncsetup.setup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is read once is remembered until somebody knows better. */
class ReadingTest {
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void valueIsReadOnceUntilItIsForgotten() {
    Reading<Integer> reading = new Reading<>(asked::incrementAndGet);

    assertThat(reading.get()).isEqualTo(1);
    assertThat(reading.get()).isEqualTo(1);
    reading.forget();
    assertThat(reading.get()).isEqualTo(2);
  }

  @Test
  void refusalIsRememberedUntilItIsForgotten() {
    Reading<Integer> reading = new Reading<>(this::refusedOnce);

    assertThatThrownBy(reading::get).isInstanceOf(UnexpectedResponseException.class);
    assertThatThrownBy(reading::get).isInstanceOf(UnexpectedResponseException.class);
    reading.forget();
    assertThat(reading.get()).isEqualTo(2);
  }

  @Test
  void whatAWriteReturnedReplacesWhatWasRead() {
    Reading<Integer> reading = new Reading<>(this::refusedOnce);
    assertThatThrownBy(reading::get).isInstanceOf(UnexpectedResponseException.class);

    reading.know(7);

    assertThat(reading.get()).isEqualTo(7);
  }

  private int refusedOnce() {
    int times = asked.incrementAndGet();
    if (times == 1) {
      throw new UnexpectedResponseException("Not JSON.", null);
    }
    return times;
  }
}

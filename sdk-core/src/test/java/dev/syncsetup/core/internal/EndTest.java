package dev.syncsetup.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.support.FakeTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No wait begins, or ends well, after the end. */
class EndTest {
  private static final Duration SEVEN = Duration.ofSeconds(7);

  private final FakeTime time = new FakeTime();
  private final End end = new End();
  private final Sleeper bound = end.bound(time);

  @Test
  void waitAfterTheEndDoesNotBegin() {
    end.come();

    assertThatThrownBy(() -> bound.sleep(SEVEN)).isInstanceOf(TransportException.class);
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void waitDuringWhichTheEndComesDoesNotEndWell() {
    time.onSleep(end::come);

    assertThatThrownBy(() -> bound.sleep(SEVEN)).isInstanceOf(TransportException.class);
    assertThat(time.waits()).containsExactly(SEVEN);
  }
}

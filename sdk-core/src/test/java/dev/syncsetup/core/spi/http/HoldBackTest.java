package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.Throughput;
import dev.syncsetup.core.support.WidgetService;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A wait that a service asks one call for holds for all calls of the client. */
class HoldBackTest {
  private static final Duration TEN = Duration.ofSeconds(10);
  private static final Duration THIRTY = Duration.ofSeconds(30);

  @Test
  void callWaitsWhenItsClientIsHeldBack() {
    try (WidgetService widgets = new WidgetService()) {
      widgets.connection.holdBack(THIRTY);

      read(widgets);

      assertThat(widgets.time.waits()).containsExactly(THIRTY);
    }
  }

  @Test
  void throttledCallThatGivesUpStillHoldsBackTheOthers() {
    try (WidgetService widgets = new WidgetService()) {
      interruptedWhileWaiting(widgets, 429);

      read(widgets);

      assertThat(widgets.time.waits()).containsExactly(THIRTY);
    }
  }

  @Test
  void callThatWaitsForAServerErrorHoldsBackNoOther() {
    try (WidgetService widgets = new WidgetService()) {
      interruptedWhileWaiting(widgets, 503);

      read(widgets);

      assertThat(widgets.time.waits()).isEmpty();
    }
  }

  @Test
  void turnIsTakenAfterTheWaitAndNotBefore() {
    try (WidgetService widgets = oneCallInTenSeconds()) {
      widgets.connection.holdBack(THIRTY);

      read(widgets);
      read(widgets);

      assertThat(widgets.time.waits()).containsExactly(THIRTY, TEN);
    }
  }

  @Test
  void callThatQueuesForItsTurnKeepsAWaitThatBeginsMeanwhile() {
    try (WidgetService widgets = oneCallInTenSeconds()) {
      read(widgets);
      widgets.time.onSleep(
          () -> {
            widgets.time.onSleep(() -> {});
            widgets.connection.holdBack(THIRTY);
          });

      read(widgets);

      assertThat(widgets.time.waits()).containsExactly(TEN, THIRTY.minus(TEN));
    }
  }

  private static WidgetService oneCallInTenSeconds() {
    return new WidgetService(new Throughput(1, TEN, 10), Duration.ofMinutes(10), builder -> {});
  }

  private static void interruptedWhileWaiting(WidgetService widgets, int status) {
    widgets.answer(status, "30");
    widgets.time.onSleep(Thread.currentThread()::interrupt);
    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(TransportException.class);
    assertThat(Thread.interrupted()).isTrue();
    widgets.time.onSleep(() -> {});
  }

  private static void read(WidgetService widgets) {
    widgets.answerWidget();
    widgets.connection.body(widgets.api.read());
  }
}

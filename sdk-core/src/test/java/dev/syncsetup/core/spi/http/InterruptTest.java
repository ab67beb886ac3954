package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.Throughput;
import dev.syncsetup.core.support.Background;
import dev.syncsetup.core.support.TestTls;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupted thread ends its call at once, wherever it stands, and stays interrupted. */
class InterruptTest {
  private static final MockResponse.Builder SILENCE =
      new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE);

  @Test
  void blockedReadEndsAtOnce() {
    try (WidgetService widgets = new WidgetService()) {
      widgets.answer(SILENCE);
      Background call = Background.run(() -> widgets.connection.body(widgets.api.read()));
      widgets.received();

      call.interrupt();

      // The second where the interrupt comes just before the read.
      assertThat(call.failure())
          .isInstanceOf(TransportException.class)
          .rootCause()
          .isInstanceOfAny(ClosedByInterruptException.class, InterruptedIOException.class)
          .as("not by a time-out")
          .isNotInstanceOf(SocketTimeoutException.class);
      assertThat(call.interruptedAtEnd()).isTrue();
      assertThat(widgets.time.waits()).as("repetitions").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Protocol.class,
      names = {"HTTP_1_1", "HTTP_2"})
  void blockedReadOverTlsEndsAtOnce(Protocol protocol) {
    try (WidgetService widgets = TestTls.trusted(protocol)) {
      widgets.answer(SILENCE);
      Background call =
          Background.run(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))));
      widgets.received();

      call.interrupt();

      assertThat(call.failure())
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isTrue())
          .hasMessageContaining("was interrupted");
      assertThat(call.interruptedAtEnd()).isTrue();
    }
  }

  @Test
  void interruptedThreadSendsNothing() {
    try (WidgetService widgets = new WidgetService()) {
      Background call =
          Background.run(
              () -> {
                Thread.currentThread().interrupt();
                widgets.connection.body(widgets.api.read());
              });

      assertThat(call.failure())
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse());
      assertThat(call.interruptedAtEnd()).isTrue();
      assertThat(widgets.stack.requestsSent()).isZero();
    }
  }

  @Test
  void waitForAnotherAttemptEndsAtOnce() {
    try (WidgetService widgets = new WidgetService()) {
      widgets.answer(429, "600");
      Background call =
          Background.run(
              () -> {
                Thread caller = Thread.currentThread();
                widgets.time.onSleep(caller::interrupt);
                widgets.connection.body(widgets.api.create(Widget.named("cog")));
              });

      assertThat(call.failure())
          .isInstanceOfSatisfying(
              TransportException.class,
              error -> assertThat(error.maybeProcessed()).as("throttled").isFalse());
      assertThat(call.interruptedAtEnd()).isTrue();
      assertThat(widgets.server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void waitAfterLostAnswerKeepsItsDoubtWhenInterrupted() {
    try (WidgetService widgets = new WidgetService()) {
      widgets.answer(503);
      Background call =
          Background.run(
              () -> {
                Thread caller = Thread.currentThread();
                widgets.time.onSleep(caller::interrupt);
                widgets.connection.body(widgets.api.replace(Widget.named("cog")));
              });

      assertThat(call.failure())
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isTrue());
    }
  }

  @Test
  void queueForTurnIsLeftAtOnce() {
    try (WidgetService widgets =
        new WidgetService(
            new Throughput(1000, Duration.ofSeconds(1), 1), Duration.ofMinutes(10), b -> {})) {
      widgets.answer(SILENCE);
      Background first = Background.run(() -> widgets.connection.body(widgets.api.read()));
      widgets.received();
      Background second = Background.run(() -> widgets.connection.body(widgets.api.read()));

      second.whileWaiting().interrupt();

      assertThat(second.failure())
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse());
      assertThat(second.interruptedAtEnd()).isTrue();
      first.interrupt();
      assertThat(first.failure()).isNotNull();
    }
  }
}

package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.Throughput;
import dev.syncsetup.core.support.Background;
import dev.syncsetup.core.support.CountingDispatcher;
import dev.syncsetup.core.support.WidgetService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A client goes no faster and no wider than its service allows. */
class ThroughputTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void callsBeyondTheRateWaitForTheNextPeriod() {
    try (WidgetService widgets = limited(new Throughput(5, Duration.ofSeconds(10), 10))) {
      read(widgets, 12);

      assertThat(widgets.time.waits())
          .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }
  }

  @Test
  void noPeriodWhereverItBeginsHoldsMoreCallsThanAllowed() {
    try (WidgetService widgets = limited(new Throughput(5, Duration.ofSeconds(10), 10))) {
      Instant start = widgets.time.instant();
      read(widgets, 1);
      widgets.time.set(start.plusSeconds(9));
      read(widgets, 4);
      widgets.time.set(start.plusSeconds(10));

      read(widgets, 2);

      assertThat(widgets.time.waits()).containsExactly(Duration.ofSeconds(9));
    }
  }

  @Test
  void callThatWouldWaitTooLongIsNotSent() {
    try (WidgetService widgets = limited(new Throughput(1, HOUR, 10))) {
      read(widgets, 1);

      assertThatThrownBy(() -> read(widgets, 1))
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse())
          .hasMessageContaining("Widgets");
      assertThat(widgets.stack.requestsSent()).isEqualTo(1);
    }
  }

  @Test
  void callThatWaitedTooLongLeavesItsPlaceToTheNext() {
    try (WidgetService widgets =
        new WidgetService(new Throughput(1, HOUR, 1), Duration.ZERO, builder -> {})) {
      read(widgets, 1);
      assertThatThrownBy(() -> read(widgets, 1)).isInstanceOf(TransportException.class);
      widgets.time.set(widgets.time.instant().plus(HOUR));

      read(widgets, 1);

      assertThat(widgets.stack.requestsSent()).isEqualTo(2);
    }
  }

  @Test
  void callMayWaitForItsTurnAsLongAsTheLongestWait() {
    try (WidgetService widgets =
        new WidgetService(new Throughput(1, HOUR, 10), HOUR, builder -> {})) {
      read(widgets, 2);

      assertThat(widgets.time.waits()).containsExactly(HOUR);
    }
  }

  @Test
  void clockThatIsSetBackDoesNotStopTheClient() {
    try (WidgetService widgets = limited(new Throughput(2, Duration.ofSeconds(1), 10))) {
      read(widgets, 2);
      widgets.time.set(widgets.time.instant().minus(Duration.ofDays(1)));
      read(widgets, 4);

      assertThat(widgets.time.waits())
          .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
  }

  @Test
  void sixtyFourThreadsShareEightTurnsAndUseAllOfThem() {
    try (WidgetService widgets = limited(new Throughput(1000, Duration.ofSeconds(1), 8))) {
      CountingDispatcher dispatcher = new CountingDispatcher(8);
      widgets.server.setDispatcher(dispatcher);

      List<Background> threads =
          Stream.generate(() -> Background.run(() -> widgets.connection.body(widgets.api.read())))
              .limit(64)
              .toList();

      assertThat(threads).allSatisfy(thread -> assertThat(thread.failure()).isNull());
      assertThat(dispatcher.mostAtOnce()).isEqualTo(8);
      assertThat(widgets.server.getRequestCount()).isEqualTo(64);
    }
  }

  private static WidgetService limited(Throughput throughput) {
    return new WidgetService(throughput, Duration.ofMinutes(10), builder -> {});
  }

  private static void read(WidgetService widgets, int times) {
    for (int i = 0; i < times; i++) {
      widgets.answerWidget();
      widgets.connection.response(widgets.api.read());
    }
  }
}

package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.Throughput;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetRefusals;
import dev.syncsetup.core.support.WidgetService;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which refusals are answered with another attempt, how often, and after which wait. */
class RepetitionTest {
  private static final HttpCustomizer AS_IT_IS = builder -> {};
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @Test
  void readIsRepeatedAfterServerErrorsWithGrowingWaits() {
    answer(503, 3);
    widgets.answerWidget();

    assertThat(widgets.connection.body(widgets.api.read())).isEqualTo(Widget.named("cog"));

    assertThat(widgets.time.waits()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      long middle = 500L << i;
      assertThat(widgets.time.waits().get(i).toMillis()).isBetween(middle / 2, middle * 3 / 2);
    }
  }

  @Test
  void waitsDifferFromCallToCall() {
    Set<Duration> firstWaits = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      int before = widgets.time.waits().size();
      widgets.answer(503);
      widgets.answerWidget();
      widgets.connection.body(widgets.api.read());
      firstWaits.add(widgets.time.waits().get(before));
    }
    assertThat(firstWaits).hasSizeGreaterThan(1);
  }

  @Test
  void readGivesUpAfterFiveAttempts() {
    answer(500, 6);

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(ServiceException.class);
    assertThat(widgets.server.getRequestCount()).isEqualTo(5);
  }

  @Test
  void createIsNotRepeatedAfterServerError() {
    widgets.answer(500);

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))))
        .isInstanceOf(ServiceException.class);
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
    assertThat(widgets.time.waits()).isEmpty();
  }

  @Test
  void repeatableWriteIsRepeatedAfterServerError() {
    widgets.answer(500);
    widgets.answerWidget();

    widgets.connection.body(widgets.api.replace(Widget.named("cog")));

    assertThat(widgets.server.getRequestCount()).isEqualTo(2);
    assertThat(widgets.received().getBody()).isEqualTo(widgets.received().getBody());
  }

  @Test
  void createIsRepeatedAfterThrottlingBecauseNothingWasDone() {
    widgets.answer(429);
    widgets.answerWidget();

    widgets.connection.body(widgets.api.create(Widget.named("cog")));

    assertThat(widgets.server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void throttledCallGivesUpAfterEightAttempts() {
    answer(429, 9);

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(RateLimitedException.class);
    assertThat(widgets.server.getRequestCount()).isEqualTo(8);
  }

  @Test
  void refusalWithoutRemedyIsNotRepeated() {
    widgets.answer(404);

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(ServiceException.class);
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void lockIsWaitedForInStepsOfTwentySecondsAtMost() {
    answer(WidgetRefusals.LOCKED, 4);
    widgets.answerWidget();

    widgets.connection.body(widgets.api.create(Widget.named("cog")));

    assertThat(widgets.time.waits())
        .extracting(Duration::toSeconds)
        .containsExactly(5L, 10L, 20L, 20L);
  }

  @Test
  void allWaitsTogetherStayWithinTheLongestWait() {
    Duration longest = Duration.ofSeconds(40);
    try (WidgetService impatient =
        new WidgetService(new Throughput(1000, Duration.ofSeconds(1), 10), longest, AS_IT_IS)) {
      impatient.answer(WidgetRefusals.LOCKED);
      impatient.answer(WidgetRefusals.LOCKED);
      impatient.answer(429, "25");
      impatient.answer(429, "1");

      assertThatThrownBy(() -> impatient.connection.body(impatient.api.read()))
          .isInstanceOf(RateLimitedException.class);
      assertThat(impatient.time.waits())
          .as("the last second asked for is one too many")
          .extracting(Duration::toSeconds)
          .containsExactly(5L, 10L, 25L);
      assertThat(impatient.server.getRequestCount()).isEqualTo(4);
    }
  }

  @Test
  void throttlingInsideSuccessIsWaitedFor() {
    widgets.answer("{\"failure\":\"throttled\"}");
    widgets.answerWidget();

    assertThat(widgets.connection.body(widgets.api.create(Widget.named("cog"))).name())
        .isEqualTo("cog");
    assertThat(widgets.time.waits()).hasSize(1);
  }

  @Test
  void failureInsideSuccessIsRepeatedForReadsOnly() {
    widgets.answer("{\"failure\":\"broken\"}");
    widgets.answerWidget();
    widgets.connection.body(widgets.api.read());

    widgets.answer("{\"failure\":\"broken\"}");
    assertThatThrownBy(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))))
        .isInstanceOfSatisfying(
            ServiceException.class, error -> assertThat(error.status()).isEqualTo(200));
    assertThat(widgets.server.getRequestCount()).isEqualTo(3);
  }

  private void answer(int status, int times) {
    for (int i = 0; i < times; i++) {
      widgets.answer(status);
    }
  }
}

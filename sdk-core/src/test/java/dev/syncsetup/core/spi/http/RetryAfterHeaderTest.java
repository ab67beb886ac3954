package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wait that the service asks for is kept, as far as it is sane. */
class RetryAfterHeaderTest {
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7 | 7000", "1.25 | 1250", "Mon, 05 Jan 2026 08:01:30 GMT | 90000"})
  void waitIsAsLongAsTheServiceSays(String header, long millis) {
    widgets.answer(429, header);
    widgets.answerWidget();

    widgets.connection.body(widgets.api.create(Widget.named("cog")));

    assertThat(widgets.time.waits()).containsExactly(Duration.ofMillis(millis));
  }

  @Test
  void unavailableServiceIsGivenTheTimeItAsksFor() {
    widgets.answer(503, "12");
    widgets.answerWidget();

    widgets.connection.body(widgets.api.read());

    assertThat(widgets.time.waits()).containsExactly(Duration.ofSeconds(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"86401", "999999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
  void absurdWaitIsReportedAsOneDayAndNotWaitedFor(String header) {
    widgets.answer(429, header);

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            error -> assertThat(error.retryAfter()).contains(Duration.ofDays(1)));
    assertThat(widgets.time.waits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-3", "", "0", "Mon, 05 Jan 2026 07:00:00 GMT"})
  void headerThatAsksForNothingLeavesTheClientsOwnWait(String header) {
    widgets.answer(429, header);
    widgets.answerWidget();

    widgets.connection.body(widgets.api.read());

    assertThat(widgets.time.waits()).singleElement().matches(wait -> wait.toMillis() >= 250);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99999999999"})
  void unavailableServiceNeverMakesTheHttpLibraryRepeatOrBreak(String header) {
    widgets.answer(503, header);
    widgets.answerWidget();

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))))
        .isInstanceOfSatisfying(
            ServiceException.class, error -> assertThat(error.status()).isEqualTo(503));
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
  }
}

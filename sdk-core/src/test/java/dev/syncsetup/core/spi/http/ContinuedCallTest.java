package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call goes on where its attempt inside a batch has ended. */
class ContinuedCallTest {
  private static final Map<String, String> SEVEN_SECONDS =
      new TreeMap<>(Map.of("age", "3", "retry-after", "7"));

  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @Test
  void refusalInsideABatchIsWaitedForAsIfItWereTheCallsOwn() {
    widgets.answerWidget();
    Refusal refusal = widgets.connection.refusal(widgets.api.read(), 429, SEVEN_SECONDS, "");

    assertThat(widgets.connection.again(widgets.api.read(), refusal).body())
        .isEqualTo(Widget.named("cog"));
    assertThat(widgets.time.waits()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void refusalInsideABatchThatNothingHelpsIsThrownWithoutACall() {
    Refusal refusal = widgets.connection.refusal(widgets.api.read(), 400, Map.of(), "");

    assertThatThrownBy(() -> widgets.connection.again(widgets.api.read(), refusal))
        .isInstanceOf(ServiceException.class)
        .isNotInstanceOf(RateLimitedException.class);
    assertThat(widgets.server.getRequestCount()).isZero();
  }
}

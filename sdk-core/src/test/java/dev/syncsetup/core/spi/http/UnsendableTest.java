package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.support.WidgetService;
import dev.syncsetup.core.support.WidgetsApi;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that cannot be made of what was handed out. */
class UnsendableTest {
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://planted.example/", "http://[::1", "http://planted.example:99999/"})
  void malformedAddressIsNotFollowedAndNotQuoted(String address) {
    assertThatThrownBy(() -> widgets.connection.body(widgets.api.follow(address)))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("malformed")
        .hasMessageNotContaining("planted")
        .hasNoCause();
    assertThat(widgets.stack.requestsSent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"planted\n", "planted\r\nX-Other: 1", "planted\u00e9"})
  void tokenThatNoHeaderCanCarryIsNamedAndNotQuoted(String value) {
    AccessToken token = new AccessToken(Secret.of(value), Instant.MAX);
    ServiceConnection open = widgets.connect(widgets.server.url("/").uri(), () -> token);

    assertThatThrownBy(() -> open.body(open.api(WidgetsApi.class).read()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("line break")
        .hasMessageNotContaining("planted")
        .hasNoCause();
    assertThat(widgets.stack.requestsSent()).isZero();
  }

  @Test
  void answerBeyondAllMeasureIsNotAskedForAgain() {
    widgets.answer("{\"name\":" + "1".repeat(2_000) + "}");

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(UnexpectedResponseException.class);
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
  }
}

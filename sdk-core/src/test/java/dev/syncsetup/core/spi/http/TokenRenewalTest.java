package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A refused token is renewed once. */
class TokenRenewalTest {
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @Test
  void refusedTokenIsReplacedAtOnce() {
    widgets.answer(401);
    widgets.answerWidget();

    widgets.connection.body(widgets.api.create(Widget.named("cog")));

    assertThat(widgets.tokens.refused()).containsExactly("planted-token-1");
    assertThat(authorization()).isEqualTo("Bearer planted-token-1");
    assertThat(authorization()).isEqualTo("Bearer planted-token-2");
    assertThat(widgets.time.waits()).isEmpty();
  }

  @Test
  void secondTokenIsNotReplacedBecauseTheFaultLiesElsewhere() {
    widgets.answer(401);
    widgets.answer(401);

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(widgets.tokens.refused()).containsExactly("planted-token-1");
    assertThat(widgets.server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void tokenRefusedInsideSuccessIsReplaced() {
    widgets.answer("{\"failure\":\"expired\"}");
    widgets.answerWidget();

    widgets.connection.body(widgets.api.read());

    assertThat(widgets.tokens.refused()).containsExactly("planted-token-1");
  }

  private @Nullable String authorization() {
    return widgets.received().getHeaders().get("Authorization");
  }
}

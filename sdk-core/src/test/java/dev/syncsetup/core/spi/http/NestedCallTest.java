package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.support.WidgetService;
import dev.syncsetup.core.support.WidgetsApi;
import java.time.Instant;
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token may come from a call of its own, made in the middle of another call. */
class NestedCallTest {
  private final WidgetService identity = new WidgetService();
  private final WidgetService widgets = new WidgetService();
  private final ServiceConnection signIn = widgets.connect(identity.server.url("/").uri(), null);
  private final TokenProvider tokens =
      () -> {
        String name = signIn.body(signIn.api(WidgetsApi.class).read()).name();
        return new AccessToken(Secret.of(Objects.requireNonNull(name)), Instant.MAX);
      };
  private final ServiceConnection connection =
      widgets.connect(widgets.server.url("/").uri(), tokens);

  @AfterEach
  void close() {
    widgets.close();
    identity.close();
  }

  @Test
  void tokenIsFetchedOnTheSameThreadAndGoesToItsServiceOnly() {
    identity.answer(503);
    identity.answerWidget();
    widgets.answerWidget();

    connection.body(connection.api(WidgetsApi.class).read());

    RecordedRequest inner = identity.received();
    RecordedRequest outer = widgets.received();
    assertThat(inner.getHeaders().get("Authorization")).isNull();
    assertThat(outer.getHeaders().get("Authorization")).isEqualTo("Bearer cog");
    assertThat(inner.getHeaders().get("client-request-id"))
        .isNotEqualTo(outer.getHeaders().get("client-request-id"));
  }

  @Test
  void outerCallStaysItselfAfterTheInnerOne() {
    identity.answerWidget();
    widgets.answer(503);
    identity.answerWidget();
    widgets.answerWidget();

    connection.body(connection.api(WidgetsApi.class).read());

    assertThat(widgets.received().getHeaders().get("client-request-id"))
        .isEqualTo(widgets.received().getHeaders().get("client-request-id"));
  }

  @Test
  void callPastTheConnectionIsRefusedAlsoAfterOneThroughIt() {
    identity.answerWidget();
    widgets.answerWidget();
    connection.body(connection.api(WidgetsApi.class).read());

    assertThatThrownBy(() -> connection.api(WidgetsApi.class).read().execute())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("through ServiceConnection only");
  }

  @Test
  void failedInnerCallEndsTheOuterOneBeforeItIsSent() {
    identity.server.close();

    assertThatThrownBy(() -> connection.body(connection.api(WidgetsApi.class).read()))
        .isInstanceOfSatisfying(
            TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse());
    assertThat(widgets.server.getRequestCount()).isZero();
  }
}

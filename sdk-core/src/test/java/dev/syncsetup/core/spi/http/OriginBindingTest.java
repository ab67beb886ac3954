package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.support.WidgetService;
import dev.syncsetup.core.support.WidgetsApi;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The token goes to the configured origin and nowhere else. */
class OriginBindingTest {
  private final WidgetService widgets = new WidgetService();
  private final WidgetService stranger = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
    stranger.close();
  }

  @Test
  void addressOnTheSameOriginIsFollowed() {
    widgets.answerWidget();

    widgets.connection.body(widgets.api.follow(widgets.server.url("/widgets?page=2").toString()));

    assertThat(widgets.received().getTarget()).isEqualTo("/widgets?page=2");
  }

  @Test
  void addressOnAnotherPortIsRefused() {
    refused(stranger.server.url("/"));
    assertThat(stranger.server.getRequestCount()).isZero();
  }

  @Test
  void addressOnAnotherHostIsRefused() {
    String sameMachine =
        widgets.server.getHostName().equals("127.0.0.1") ? "localhost" : "127.0.0.1";
    refused(widgets.server.url("/").newBuilder().host(sameMachine).build());
  }

  @Test
  void addressWithAnotherSchemeIsRefused() {
    refused(widgets.server.url("/").newBuilder().scheme("https").build());
  }

  @Test
  void redirectIsNotFollowed() {
    widgets.answer(
        new MockResponse.Builder()
            .code(307)
            .setHeader("Location", stranger.server.url("/widgets/1").toString()));

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOfSatisfying(
            ServiceException.class, error -> assertThat(error.status()).isEqualTo(307));
    assertThat(stranger.server.getRequestCount()).isZero();
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void redirectIsNotFollowedEvenWhenTheCallerCustomisesIt() {
    try (WidgetService lax =
        new WidgetService(
            builder -> builder.followRedirects(true).retryOnConnectionFailure(true))) {
      lax.answer(new MockResponse.Builder().code(302).setHeader("Location", "/elsewhere"));

      assertThatThrownBy(() -> lax.connection.body(lax.api.read()))
          .isInstanceOf(ServiceException.class);
      assertThat(lax.server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void cookiesAreNotKept() {
    widgets.answer(
        new MockResponse.Builder()
            .setHeader("Set-Cookie", "ARRAffinity=one-server; Path=/")
            .body("{\"name\":\"cog\"}"));
    widgets.answerWidget();

    widgets.connection.body(widgets.api.read());
    widgets.connection.body(widgets.api.read());

    assertThat(widgets.received().getHeaders().get("Cookie")).isNull();
    assertThat(widgets.received().getHeaders().get("Cookie")).isNull();
  }

  @Test
  void serviceWithoutTokensGetsNone() {
    stranger.answerWidget();
    ServiceConnection open = widgets.connect(stranger.server.url("/").uri(), null);

    open.body(open.api(WidgetsApi.class).read());

    assertThat(stranger.received().getHeaders().get("Authorization")).isNull();
  }

  private void refused(HttpUrl address) {
    assertThatThrownBy(() -> widgets.connection.body(widgets.api.follow(address.toString())))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining(address.host())
        .hasMessageNotContaining("planted");
    assertThat(widgets.server.getRequestCount()).isZero();
    assertThat(widgets.stack.requestsSent()).isZero();
  }
}

package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.support.Background;
import dev.syncsetup.core.support.TestTls;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import dev.syncsetup.core.support.WidgetsApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time-outs by kind of call, sockets, certificates, and what a caller cannot take away. */
class ConnectionSettingsTest {

  @Test
  void eachKindOfCallHasItsOwnTimeOuts() {
    List<String> seen =
        seen(
            chain ->
                chain.readTimeoutMillis() / 1000
                    + " of "
                    + chain.call().timeout().timeoutNanos() / 1_000_000_000);

    assertThat(seen).containsExactly("30 of 120", "200 of 460", "330 of 720");
  }

  @Test
  void socketsSendSmallSegmentsAtOnce() {
    List<String> seen =
        seen(
            chain -> {
              try {
                return "" + Objects.requireNonNull(chain.connection()).socket().getTcpNoDelay();
              } catch (IOException e) {
                return e.toString();
              }
            });

    assertThat(seen).containsOnly("true");
  }

  @Test
  void signInDoesNotUseUpTheTimeOfTheCall() {
    List<String> order = new ArrayList<>();
    try (WidgetService widgets =
        new WidgetService(builder -> builder.eventListener(whenCallStarts(order)))) {
      ServiceConnection connection =
          widgets.connect(
              widgets.server.url("/").uri(),
              () -> {
                order.add("token");
                return widgets.tokens.token();
              });
      widgets.answerWidget();
      connection.body(connection.api(WidgetsApi.class).read());
    }
    assertThat(order).containsExactly("token", "call");
  }

  @Test
  void headersAndRequestsThatACallerPutsInArrive() {
    try (WidgetService widgets =
        new WidgetService(
            builder ->
                builder.addInterceptor(
                    chain ->
                        chain.proceed(
                            new Request.Builder()
                                .url(chain.request().url())
                                .header("Accept", "application/json;odata=minimal")
                                .build())))) {
      widgets.answerWidget();

      widgets.connection.body(widgets.api.read());

      assertThat(widgets.received().getHeaders().get("Accept"))
          .isEqualTo("application/json;odata=minimal");
    }
  }

  @Test
  void everyRequestCarriesTheHeadersOfItsService() {
    try (WidgetService widgets = new WidgetService()) {
      widgets.answerWidget();

      widgets.connection.body(widgets.api.read());

      assertThat(widgets.received().getHeaders().get("Accept")).isEqualTo("application/json");
    }
  }

  @Test
  void untrustedCertificateIsReportedAndNotTriedAgain() {
    try (WidgetService widgets = TestTls.untrusted()) {
      refusesCertificate(widgets);
    }
  }

  @Test
  void certificateOfAnotherHostIsReportedAndNotTriedAgain() {
    try (WidgetService widgets = TestTls.borrowed()) {
      refusesCertificate(widgets);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Protocol.class,
      names = {"HTTP_1_1", "HTTP_2"})
  void largeBodiesArriveOverTls(Protocol protocol) {
    String name = "cog".repeat(100_000);
    try (WidgetService widgets = TestTls.trusted(protocol)) {
      Stream.generate(() -> 0).limit(8).forEach(i -> widgets.answer("{\"name\":\"" + name + "\"}"));
      List<Background> threads =
          Stream.generate(
                  () ->
                      Background.run(
                          () ->
                              assertThat(
                                      widgets.connection.body(
                                          widgets.api.replace(Widget.named(name))))
                                  .isEqualTo(Widget.named(name))))
              .limit(8)
              .toList();

      assertThat(threads).allSatisfy(thread -> assertThat(thread.failure()).isNull());
      assertThat(widgets.received().getBodySize()).isGreaterThan(300_000);
    }
  }

  @Test
  void dispatcherOfTheCallerIsNotShutDownWithTheClient() {
    Dispatcher shared = new Dispatcher();
    new WidgetService(builder -> builder.dispatcher(shared)).close();

    assertThat(shared.executorService().isShutdown()).isFalse();
    shared.executorService().shutdown();
  }

  private static void refusesCertificate(WidgetService widgets) {
    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOfSatisfying(
            TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse())
        .hasMessageContaining("certificate");
    assertThat(widgets.time.waits()).isEmpty();
    assertThat(widgets.stack.requestsSent()).isZero();
  }

  /** What a quick, a slow and a long call look like on their way out. */
  private static List<String> seen(Function<Interceptor.Chain, String> look) {
    List<String> seen = new ArrayList<>();
    try (WidgetService widgets =
        new WidgetService(
            builder ->
                builder.addNetworkInterceptor(
                    chain -> {
                      seen.add(look.apply(chain));
                      return chain.proceed(chain.request());
                    }))) {
      widgets.answerWidget();
      widgets.connection.body(widgets.api.read());
      widgets.answer(204);
      widgets.connection.run(widgets.api.publish());
      widgets.answerWidget();
      widgets.connection.body(widgets.api.replace(Widget.named("cog")));
    }
    return seen;
  }

  private static EventListener whenCallStarts(List<String> order) {
    return new EventListener() {
      @Override
      public void callStart(Call call) {
        order.add("call");
      }
    };
  }
}

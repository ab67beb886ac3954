package dev.syncsetup.core.spi.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.support.Background;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import dev.syncsetup.core.support.WidgetsApi;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;

/** No answer, or half of one: what the client does and what its error claims. */
class LostAnswerTest {
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @Test
  void readIsRepeatedAfterTheConnectionBroke() {
    widgets.answer(broken());
    widgets.answerWidget();

    assertThat(widgets.connection.body(widgets.api.read())).isEqualTo(Widget.named("cog"));
    assertThat(widgets.time.waits()).hasSize(1);
  }

  @Test
  void createIsNotRepeatedAfterTheConnectionBroke() {
    widgets.answer(broken());

    assertThat(failureOf(widgets.api.create(Widget.named("cog"))).maybeProcessed()).isTrue();
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void answerThatBreaksOffInsideListIsLostAndNotUnreadable() {
    String list = "[" + "{\"name\":\"cog\"},".repeat(5000) + "{\"name\":\"last\"}]";
    for (int i = 0; i < 5; i++) {
      widgets.answer(
          new MockResponse.Builder().body(list).onResponseBody(new SocketEffect.CloseSocket()));
    }

    assertThat(failureOf(widgets.api.list()).maybeProcessed()).isTrue();
    assertThat(widgets.server.getRequestCount()).isEqualTo(5);
  }

  @Test
  void createIsRepeatedAfterRefusedConnection() {
    widgets.server.close();

    TransportException failure = failureOf(widgets.api.create(Widget.named("cog")));

    assertThat(failure.maybeProcessed()).isFalse();
    assertThat(failure)
        .hasMessageContaining("nothing was sent")
        .hasCauseInstanceOf(ConnectException.class);
    assertThat(widgets.time.waits()).hasSize(4);
  }

  @Test
  void createIsRepeatedWhenTheServiceDoesNotSpeakTls() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Background.run(() -> speakPlainly(plain));
      URI address = URI.create("https://localhost:" + plain.getLocalPort() + "/");
      ServiceConnection open = widgets.connect(address, null);

      assertThatThrownBy(() -> open.body(open.api(WidgetsApi.class).create(Widget.named("cog"))))
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse())
          .hasMessageContaining("offered no safe connection")
          .hasCauseInstanceOf(SSLException.class);
    }
    assertThat(widgets.time.waits()).hasSize(4);
    assertThat(widgets.stack.requestsSent()).isZero();
  }

  private static void speakPlainly(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException closed) {
        // By the client, or with the server.
      }
    }
  }

  @Test
  void unknownOutcomeIsRememberedWhenTheNextAttemptIsNotSent() {
    widgets.answer(broken().shutdownServer(true));

    TransportException failure = failureOf(widgets.api.replace(Widget.named("cog")));

    assertThat(failure.maybeProcessed()).isTrue();
    assertThat(widgets.time.waits()).hasSize(4);
  }

  private static MockResponse.Builder broken() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket());
  }

  private TransportException failureOf(Call<?> call) {
    return catchThrowableOfType(TransportException.class, () -> widgets.connection.response(call));
  }
}

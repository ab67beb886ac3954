package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.support.Background;
import dev.syncsetup.core.support.CountingDispatcher;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import dev.syncsetup.core.support.WidgetsApi;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.ConnectionPool;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A closed client holds no connection and makes no call. */
class ClosingTest {
  private final WidgetService widgets = new WidgetService();
  private final ConnectionPool pool = widgets.stack.plainClient().connectionPool();

  @AfterEach
  void close() {
    widgets.close();
  }

  @Test
  void idleConnectionsAreClosed() {
    widgets.answerWidget();
    widgets.connection.body(widgets.api.read());
    assertThat(pool.connectionCount()).isEqualTo(1);

    widgets.stack.close();

    assertThat(pool.connectionCount()).isZero();
  }

  @Test
  void threadsForCallsOfLibrariesEndToo() {
    widgets.stack.close();

    assertThat(widgets.stack.plainClient().dispatcher().executorService().isShutdown()).isTrue();
  }

  @Test
  void callAfterwardsIsRefusedWithoutBeingSent() {
    widgets.stack.close();

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOfSatisfying(
            TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse())
        .hasMessageContaining("closed");
    assertThat(widgets.stack.requestsSent()).isZero();
  }

  @Test
  void callUnderWayIsCancelledAndNotRepeated() {
    widgets.answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
    Background call = Background.run(() -> widgets.connection.body(widgets.api.read()));
    widgets.received();

    widgets.stack.close();

    assertThat(call.failure()).isInstanceOf(TransportException.class);
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
    assertThat(pool.connectionCount()).isZero();
  }

  @Test
  void waitingCallMakesNoFurtherAttempt() {
    widgets.answer(429, "30");
    widgets.time.onSleep(widgets.stack::close);

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("closed");
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void callThatReallyWaitsEndsAtOnce() {
    HttpStack patient = new HttpStack(ClientSettings.standard());
    ServiceConnection connection = widgets.through(patient);
    widgets.answer(429, "300");
    Background call =
        Background.run(() -> connection.run(connection.api(WidgetsApi.class).publish()));
    widgets.received();
    call.whileWaiting();

    patient.close();

    assertThat(call.failure())
        .isInstanceOfSatisfying(
            TransportException.class,
            error -> assertThat(error.maybeProcessed()).as("throttled").isFalse())
        .hasMessageContaining("its client has been closed");
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void cancelledCallSaysThatItsClientWasClosedAndKeepsItsDoubt() {
    widgets.answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
    Background call =
        Background.run(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))));
    widgets.received();

    widgets.stack.close();

    assertThat(call.failure())
        .isInstanceOfSatisfying(
            TransportException.class, error -> assertThat(error.maybeProcessed()).isTrue())
        .hasMessageContaining("its client has been closed");
  }

  @Test
  void libraryThatSharesTheConnectionsSendsNothingAfterwards() {
    widgets.stack.close();

    Request request = new Request.Builder().url(widgets.server.url("/")).build();
    assertThatThrownBy(() -> widgets.stack.plainClient().newCall(request).execute())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
    assertThat(widgets.stack.requestsSent()).isZero();
  }

  @Test
  void closingTwiceDoesNoHarm() {
    widgets.stack.close();
    widgets.stack.close();

    assertThat(pool.connectionCount()).isZero();
  }

  @Test
  void busyThreadsLeaveNoConnectionBehind() {
    widgets.server.setDispatcher(new CountingDispatcher(1));
    List<Background> threads =
        Stream.generate(() -> Background.run(this::readUntilClosed)).limit(64).toList();
    for (int i = 0; i < 64; i++) {
      widgets.received();
    }

    widgets.stack.close();

    assertThat(threads)
        .allSatisfy(thread -> assertThat(thread.failure()).isInstanceOf(TransportException.class));
    assertThat(pool.connectionCount()).isZero();
  }

  private void readUntilClosed() {
    while (true) {
      widgets.connection.response(widgets.api.read());
    }
  }
}

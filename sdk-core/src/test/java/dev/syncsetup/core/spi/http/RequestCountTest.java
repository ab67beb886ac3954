package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncsetup.core.support.WidgetService;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The counter sees every request that goes out, and no other. */
class RequestCountTest {
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @Test
  void repetitionsCount() {
    widgets.answer(503);
    widgets.answerWidget();

    widgets.connection.body(widgets.api.read());

    assertThat(widgets.stack.requestsSent()).isEqualTo(2);
  }

  @Test
  void requestsOfForeignLibrariesCount() throws IOException {
    OkHttpClient derived = widgets.stack.plainClient().newBuilder().build();
    Request request = new Request.Builder().url(widgets.server.url("/token")).build();
    widgets.answerWidget();

    try (Response response = derived.newCall(request).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }

    assertThat(widgets.stack.requestsSent()).isEqualTo(1);
    assertThat(widgets.received().getHeaders().get("Authorization")).isNull();
  }

  @Test
  void refusedConnectionDoesNotCount() {
    widgets.server.close();

    assertThat(catchThrowable(() -> widgets.connection.body(widgets.api.read()))).isNotNull();

    assertThat(widgets.stack.requestsSent()).isZero();
  }
}

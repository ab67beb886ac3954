package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.support.EndlessBody;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No answer takes more than 64 MiB, whatever it says of itself. */
class BodyLimitTest {
  private static final int LIMIT = 64 << 20;
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @Test
  void endlessAnswerEndsInErrorAndIsNotAskedForAgain() {
    widgets.answer(endless());

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("than 64 MiB");
    assertThat(widgets.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void endlessAnswerToForeignLibraryEndsInErrorToo() throws IOException {
    widgets.answer(endless());
    Request request = new Request.Builder().url(widgets.server.url("/token")).build();

    try (Response response = widgets.stack.plainClient().newCall(request).execute()) {
      assertThatThrownBy(() -> response.body().string()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void compressedAnswerIsMeasuredByWhatItUnpacksTo() throws IOException {
    Buffer bomb = compressed("", LIMIT + 1);
    assertThat(bomb.size()).isLessThan(1 << 20);
    widgets.answer(new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(bomb));

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("64 MiB");
  }

  @Test
  void answerOfExactlyTheLimitIsRead() throws IOException {
    String json = "{\"name\":\"cog\"}";
    widgets.answer(
        new MockResponse.Builder()
            .setHeader("Content-Encoding", "gzip")
            .body(compressed(json, LIMIT - json.length())));

    assertThat(widgets.connection.body(widgets.api.read())).isEqualTo(Widget.named("cog"));
  }

  @Test
  void endlessFailureIsCutAndKeepsItsStatus() {
    widgets.answer(endless().code(403));

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOfSatisfying(
            ServiceException.class, error -> assertThat(error.status()).isEqualTo(403));
  }

  private static MockResponse.Builder endless() {
    return new MockResponse.Builder().body(new EndlessBody());
  }

  /** Blanks followed by a text. */
  private static Buffer compressed(String text, int blanks) throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
      sink.write(block, 0, blanks % block.length);
      for (int i = 0; i < blanks / block.length; i++) {
        sink.write(block);
      }
      sink.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return packed;
  }
}

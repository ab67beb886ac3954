package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an error tells, and what it never tells. */
class ErrorContentTest {
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @Test
  void errorOfTheServiceCarriesStatusCodeAndRequestId() {
    widgets.answer(
        new MockResponse.Builder().code(409).setHeader("Request-Id", "abc-1").body("duplicate"));

    ServiceException error =
        catchThrowableOfType(
            ServiceException.class,
            () -> widgets.connection.body(widgets.api.create(Widget.named("cog"))));

    assertThat(error.status()).isEqualTo(409);
    assertThat(error.code()).contains("W409");
    assertThat(error.requestId()).contains("abc-1");
    assertThat(error.isRetryable()).isFalse();
    assertThat(error).hasMessageContaining("WidgetsApi.create").hasMessageContaining("duplicate");
  }

  static Stream<MockResponse.Builder> failures() {
    return Stream.of(
        new MockResponse.Builder().code(401),
        new MockResponse.Builder().code(500),
        new MockResponse.Builder().code(302).setHeader("Location", "https://other.example/"),
        new MockResponse.Builder().body("<html>"),
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()),
        new MockResponse.Builder().setHeader("Broken", "x").status("NONSENSE"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void errorHoldsNeitherTokenNorQueryNorBodyNorTypesOfTheHttpLibrary(MockResponse.Builder answer) {
    for (int i = 0; i < 5; i++) {
      widgets.answer(answer);
    }

    Throwable reading =
        catchThrowable(() -> widgets.connection.body(widgets.api.search("planted-query")));
    for (int i = 0; i < 5; i++) {
      widgets.answer(answer);
    }
    Throwable writing =
        catchThrowable(
            () -> widgets.connection.body(widgets.api.create(Widget.named("planted-body"))));

    assertThat(Stream.of(reading, writing))
        .allSatisfy(
            error -> {
              assertThat(error).isInstanceOf(SdkException.class);
              assertThat(printed(error)).doesNotContain("planted");
              assertThat(causes(error))
                  .allMatch(
                      cause ->
                          cause instanceof SdkException
                              || cause.getClass().getName().startsWith("java"));
            });
  }

  @Test
  void faultOfTheHttpLibraryIsToldInPlainTypesWithItsPlace() {
    widgets.answer(new MockResponse.Builder().status("NONSENSE"));

    Throwable error =
        catchThrowable(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))));

    assertThat(error)
        .cause()
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("ProtocolException")
        .satisfies(
            cause -> assertThat(cause.getStackTrace()[0].getClassName()).startsWith("okhttp3."));
  }

  @Test
  void failureIsReadInTheCharactersItIsWrittenIn() {
    widgets.answer(
        new MockResponse.Builder()
            .code(400)
            .setHeader("Content-Type", "text/plain; charset=iso-8859-1")
            .body(new Buffer().writeString("Straße", StandardCharsets.ISO_8859_1)));

    assertThat(
            catchThrowable(() -> widgets.connection.body(widgets.api.create(Widget.named("cog")))))
        .hasMessageContaining("Straße");
  }

  private static String printed(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
  }
}

package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says of an exchange, and what it never says. */
class LoggingTest {
  private final WidgetService widgets = new WidgetService();
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private Level before = Level.INFO;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.TRACE);
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void close() {
    root.detachAppender(appender);
    root.setLevel(before);
    widgets.close();
  }

  @Test
  void exchangeIsOneLineWithOperationStatusTimeAttemptAndId() {
    widgets.answer(503);
    widgets.answerWidget();

    widgets.connection.body(widgets.api.read());

    String id = widgets.received().getHeaders().get("client-request-id");
    assertThat(lines(Level.DEBUG)).hasSize(3);
    assertThat(lines(Level.DEBUG).get(0)).isEqualTo("WidgetsApi.read 503 0ms try 1 id=" + id);
    assertThat(lines(Level.DEBUG).get(1))
        .matches("WidgetsApi.read waits \\d+ms after ServiceException \\(TRY_AGAIN\\)");
    assertThat(lines(Level.DEBUG).get(2)).isEqualTo("WidgetsApi.read 200 0ms try 2 id=" + id);
    assertThat(lines(Level.TRACE))
        .containsExactly("GET /widgets/1 id=" + id, "GET /widgets/1 id=" + id);
  }

  @Test
  void lostAnswerIsOneLineWithTheKindOfError() {
    widgets.answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));

    assertThat(catchThrowable(() -> widgets.connection.body(widgets.api.create(planted()))))
        .isNotNull();

    assertThat(lines(Level.DEBUG))
        .singleElement()
        .asString()
        .matches("WidgetsApi.create IOException 0ms try 1 id=[0-9a-f-]{36}");
  }

  @Test
  void mostTalkativeLogHoldsNoTokenNoQueryAndNoBody() {
    widgets.answer(401);
    widgets.answer(new MockResponse.Builder().code(503).body("planted-error"));
    widgets.answer("planted-answer");
    widgets.answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
    widgets.answer("[{\"name\":\"planted-answer\"}]");
    widgets.connection.body(widgets.api.search("planted-query"));
    widgets.answer("{\"failure\":\"planted-failure\"}");
    assertThat(catchThrowable(() -> widgets.connection.body(widgets.api.create(planted()))))
        .isNotNull();

    assertThat(appender.list).hasSizeGreaterThan(10);
    assertThat(appender.list)
        .allSatisfy(
            event -> {
              assertThat(event.getFormattedMessage()).doesNotContain("planted");
              assertThat(event.getThrowableProxy()).isNull();
              assertThat(event.getMDCPropertyMap()).isEmpty();
            });
  }

  private static Widget planted() {
    return Widget.named("planted-body");
  }

  private List<String> lines(Level level) {
    return appender.list.stream()
        .filter(event -> event.getLoggerName().equals(WidgetService.LOGGER))
        .filter(event -> event.getLevel() == level)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}

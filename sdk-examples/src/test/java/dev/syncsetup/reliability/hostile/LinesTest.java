package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.Service;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What a service says can neither begin a line of its own in a log nor steer a terminal. */
@ExtendWith(Findings.class)
@Timeout(60)
class LinesTest {
  /** As JSON writes it. */
  private static final String FORGED =
      "x\\r\\n2026-11-21 INFO forged\\u2028forged\\u0085forged\\u001b[2J\\u202eforged";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  /** Silent in the programs; its log is where Entra's words would stand. */
  private final Logger library = (Logger) LoggerFactory.getLogger("com.microsoft.aad.msal4j");

  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private Level before = Level.INFO;

  @BeforeEach
  void listen() {
    before = Optional.ofNullable(root.getLevel()).orElse(Level.INFO);
    root.setLevel(Level.TRACE);
    library.setLevel(Level.TRACE);
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void hearNoMore() {
    root.detachAppender(appender);
    root.setLevel(before);
    library.setLevel(Level.OFF);
  }

  @ParameterizedTest
  @EnumSource
  void messageWithLineBreaksStaysOneLine(Service service) {
    String body = body(service).replace("FORGED", FORGED);
    int status = service == Service.MARKETO ? 200 : 400;
    try (HostileServer server =
        HostileServer.of(
            service, request -> new MockResponse.Builder().code(status).body(body).build())) {
      Throwable error =
          Findings.ends(
              "message with line breaks and commands",
              service,
              SdkException.class,
              () -> service.call(server.address(), HostileServer.trust()));

      assertThat(error).hasMessageContaining("forged");
      assertThat(Stream.of(error.getMessage(), String.valueOf(code(error))))
          .allSatisfy(LinesTest::isOneLine);
      assertThat(appender.list)
          .filteredOn(event -> !event.getLoggerName().startsWith("mockwebserver"))
          .isNotEmpty()
          .allSatisfy(event -> isOneLine(event.getFormattedMessage()));
    }
  }

  private static String body(Service service) {
    return switch (service) {
      case DATAVERSE, GRAPH -> "{\"error\":{\"code\":\"FORGED\",\"message\":\"FORGED\"}}";
      case MARKETO ->
          "{\"requestId\":\"FORGED\",\"success\":true,"
              + "\"warnings\":[{\"code\":\"FORGED\",\"message\":\"FORGED\"}],"
              + "\"result\":[{\"name\":\"x\",\"reasons\":[{\"code\":\"FORGED\",\"message\":\"FORGED\"}]}]}";
      case MARKETO_IDENTITY -> "{\"error\":\"FORGED\",\"error_description\":\"FORGED\"}";
      case RELAY -> "{\"title\":\"FORGED\",\"detail\":\"FORGED\",\"code\":\"FORGED\"}";
      case ENTRA ->
          "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: FORGED\"}";
    };
  }

  private static Optional<String> code(Throwable error) {
    if (error instanceof ServiceException refused) {
      return refused.code();
    }
    return error instanceof AuthenticationException refused ? refused.code() : Optional.empty();
  }

  private static void isOneLine(String text) {
    assertThat(text).matches("[^\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]*");
  }
}

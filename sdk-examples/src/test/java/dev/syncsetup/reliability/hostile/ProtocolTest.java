package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.RawAnswers;
import dev.syncsetup.reliability.hostile.support.RawServer;
import dev.syncsetup.reliability.hostile.support.Service;
import dev.syncsetup.reliability.hostile.support.TimeLapse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okhttp3.Protocol;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that break HTTP, stretch it, or never come to their end. */
@ExtendWith(Findings.class)
@Timeout(60)
class ProtocolTest {
  private static final Map<String, RawServer.Answer> SLOW =
      Map.of(
          "body that drips for ever", RawAnswers.DRIPPING_BODY,
          "header that drips for ever", RawAnswers.DRIPPING_HEADER,
          "hints at an answer for ever", RawAnswers.ENDLESS_HINTS);

  static Stream<Arguments> broken() {
    return Arrays.stream(RawAnswers.values())
        .flatMap(answer -> Arrays.stream(Service.values()).map(s -> Arguments.of(answer, s)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("broken")
  void brokenProtocolEndsInAnErrorOfOneLine(RawAnswers answer, Service service) throws IOException {
    try (RawServer server = RawServer.of(service, answer)) {
      Throwable error =
          Findings.ends(
              answer.toString(),
              service,
              SdkException.class,
              () -> service.call(server.address(), HostileServer.trust()));

      assertThat(server.received()).hasSizeBetween(1, 8);
      assertThat(error.getMessage()).hasSizeLessThan(2_000).matches("\\P{Cntrl}*");
    }
  }

  static Stream<Arguments> slow() {
    return SLOW.keySet().stream()
        .sorted()
        .flatMap(answer -> Arrays.stream(Service.values()).map(s -> Arguments.of(answer, s)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("slow")
  void answerThatNeverEndsIsGivenUpWhenTheTimeOfTheCallIsOver(String answer, Service service)
      throws IOException {
    try (RawServer server = RawServer.of(service, Objects.requireNonNull(SLOW.get(answer)))) {
      Findings.ends(
          answer,
          service,
          TransportException.class,
          () -> service.call(server.address(), TimeLapse.of(HostileServer.trust())));

      assertThat(server.received()).hasSizeLessThanOrEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DATAVERSE", "ENTRA"})
  void floodOfHeadersOverHttp2EndsInAnError(Service service) {
    Headers.Builder headers = new Headers.Builder();
    for (int i = 0; i < 100_000; i++) {
      headers.add("x-" + i, "planted");
    }
    try (HostileServer server =
        HostileServer.overTls(
            service,
            Protocol.HTTP_2,
            request -> new MockResponse.Builder().code(400).headers(headers.build()).build())) {
      Findings.ends(
          "100,000 headers over HTTP/2",
          service,
          SdkException.class,
          () -> service.call(server.address(), HostileServer.trust()));
    }
  }
}

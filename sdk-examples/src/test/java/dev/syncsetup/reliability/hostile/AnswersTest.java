package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.hostile.support.Answer;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.Service;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a service answers, the call ends in an error of the SDK's, after a few attempts. */
@ExtendWith(Findings.class)
@Timeout(60)
class AnswersTest {
  /** The patience of the SDK: five attempts, or eight where the service asks for a wait. */
  private static final int MOST_ATTEMPTS = 8;

  static Stream<Arguments> attacks() {
    return Arrays.stream(Answer.values())
        .flatMap(
            answer ->
                Arrays.stream(Service.values()).map(service -> Arguments.of(answer, service)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("attacks")
  void answerEndsInAnErrorOfTheSdk(Answer answer, Service service) {
    try (HostileServer server = HostileServer.of(service, request -> answer.make())) {
      Throwable error =
          Findings.ends(
              answer.toString(),
              service,
              answer.outcome(service),
              () -> service.call(server.address(), HostileServer.trust()));

      assertThat(server.received()).hasSizeBetween(1, MOST_ATTEMPTS);
      assertThat(error.getMessage()).hasSizeLessThan(2_000).doesNotContain("planted", "\n");
    }
  }
}

package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.Extent;
import dev.syncsetup.reliability.hostile.support.Answer;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.Service;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
    List<Arguments> longOnes = attacks(Answer::isLong);
    return Stream.concat(
        Extent.ofThisBuild().of(longOnes, 5).stream(),
        attacks(answer -> !answer.isLong()).stream());
  }

  private static List<Arguments> attacks(Predicate<Answer> which) {
    return Arrays.stream(Answer.values())
        .filter(which)
        .flatMap(answer -> Arrays.stream(Service.values()).map(s -> Arguments.of(answer, s)))
        .toList();
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

package dev.syncsetup.dynamics.internal.graph;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.WireJson;
import dev.syncsetup.testing.faults.Damage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers inside a batch, good ones and others. */
class BatchReaderTest {
  private static final String ANSWER =
      """
      {"responses":[
        {"id":"0-1","status":429,"headers":{"Retry-After":"7"},
         "body":{"error":{"code":"TooManyRequests","message":"Too many."}}},
        {"id":"0-0","status":201,"headers":{"Content-Type":"application/json"},
         "body":{"id":"7863e80f-0ab2-4d67-a641-37d9f342c7e3"}},
        {"id":"1-0","status":204}]}""";

  /** What a request that creates an account answers with. */
  private record Created(String id) {}

  private final BatchReader reader = new BatchReader(Clock.systemUTC());

  @Example
  void answersAreTakenOverUpToTheOneThatIsSentAgain() throws JsonProcessingException {
    BatchChain pair = chain(0, 2);
    BatchChain single = chain(1, 1);

    Refusal again = reader.advance(pair, read(ANSWER));

    assertThat(again).extracting(Refusal::remedy).isEqualTo(Remedy.WAIT);
    assertThat(pair.answers).singleElement().matches(BatchAnswer::succeeded);
    assertThat(pair.answers.get(0).as(Created.class).id()).startsWith("7863");
    assertThat(reader.advance(single, read(ANSWER))).isNull();
    assertThat(single.answers).singleElement().matches(BatchAnswer::succeeded);
  }

  @Property
  void damagedAnswerIsRefusedOrEndsEachChain(@ForAll long seed) {
    Map<String, BatchApi.Answer> answers;
    try {
      answers = read(Damage.of(ANSWER, seed));
    } catch (JsonProcessingException | SdkException unreadable) {
      return;
    }
    for (BatchChain chain : List.of(chain(0, 2), chain(1, 1))) {
      Refusal again = reader.advance(chain, answers);
      assertThat(chain.isOpen()).isEqualTo(again != null);
      chain.answers.forEach(BatchReaderTest::isUsable);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "199, true, ENDED",
    "200, true, SUCCEEDED",
    "299, true, SUCCEEDED",
    "300, true, ENDED",
    "400, true, ENDED",
    "424, false, AGAIN",
    "429, false, AGAIN",
    "503, true, AGAIN",
    "503, false, ENDED"
  })
  void requestIsSentAgainWhenItDidNotRunOrMayRunTwice(int status, boolean repeatable, String end)
      throws JsonProcessingException {
    BatchChain chain =
        new BatchChain(
            1, List.of(new BatchRequest("DirectoryApi.x", "GET", "x", null, repeatable)));

    Refusal again = reader.advance(chain, read(ANSWER.replace("204", String.valueOf(status))));

    String found =
        again != null ? "AGAIN" : chain.answers.get(0).succeeded() ? "SUCCEEDED" : "ENDED";
    assertThat(found).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Retry-After", "retry-after"})
  void waitIsTheOneInsideTheBatch(String name) throws JsonProcessingException {
    BatchChain pair = chain(0, 2);

    Refusal again = reader.advance(pair, read(ANSWER.replace("Retry-After", name)));

    assertThat(again)
        .extracting(Refusal::error, as(type(RateLimitedException.class)))
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Property
  void onlyAStatusOfSuccessIsOne(@ForAll @IntRange(min = -1, max = 700) int status)
      throws JsonProcessingException {
    BatchChain chain = chain(1, 1);

    Refusal again = reader.advance(chain, read(ANSWER.replace("204", String.valueOf(status))));

    boolean succeeded = again == null && chain.answers.get(0).succeeded();
    assertThat(succeeded).isEqualTo(status >= 200 && status < 300);
  }

  @Example
  void firstOfTwoAnswersToOneRequestCounts() throws JsonProcessingException {
    BatchChain chain = chain(1, 1);
    String twice =
        """
        {"responses":[{"id":"1-0","status":204},{"id":"1-0","status":500}]}""";

    assertThat(reader.advance(chain, read(twice))).isNull();
    assertThat(chain.answers).singleElement().matches(BatchAnswer::succeeded);
  }

  @Example
  void successWithoutTheBodyThatIsNeededIsATypedError() throws JsonProcessingException {
    BatchChain chain = chain(1, 1);
    assertThat(reader.advance(chain, read(ANSWER))).isNull();

    assertThat(bodyOrError(chain.answers.get(0))).isInstanceOf(UnexpectedResponseException.class);
  }

  private static void isUsable(BatchAnswer answer) {
    if (answer.error() == null) {
      assertThat(bodyOrError(answer)).isNotNull();
    } else {
      assertThat(answer.error()).message().isNotBlank();
    }
  }

  private static Object bodyOrError(BatchAnswer answer) {
    try {
      return answer.as(Created.class);
    } catch (SdkException expected) {
      return expected;
    }
  }

  private Map<String, BatchApi.Answer> read(String json) throws JsonProcessingException {
    BatchApi.Answers answers = WireJson.mapper().readValue(json, BatchApi.Answers.class);
    return answers == null ? Map.of() : reader.byId(answers);
  }

  private static BatchChain chain(int number, int length) {
    BatchRequest request =
        new BatchRequest("DirectoryApi.createAccount", "POST", "users", null, false);
    return new BatchChain(number, List.of(request, request).subList(0, length));
  }
}

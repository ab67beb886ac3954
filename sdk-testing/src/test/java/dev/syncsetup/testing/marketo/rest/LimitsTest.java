package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final String CALL = "/activities/types.json";

  private final RunningMarketo marketo = new RunningMarketo();

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void callNumber101Within20SecondsIs606() {
    call(100);

    Answer refused = marketo.get(CALL);

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.error()).isEqualTo("606");
  }

  @Test
  void windowSlides() {
    call(60);
    marketo.clock().advance(Duration.ofSeconds(15));
    call(40);
    assertThat(marketo.get(CALL).error()).isEqualTo("606");

    marketo.clock().advance(Duration.ofSeconds(5));
    call(60);
    assertThat(marketo.get(CALL).error()).isEqualTo("606");
  }

  @Test
  void windowIsSharedByAllApiUsers() {
    marketo
        .simulator()
        .putApiUser("other", "secret", "other@marketo.example", Set.of("Read-Only Activity"));
    call(100);

    String token = marketo.token("other", "secret").text("/access_token");
    Answer refused =
        marketo.send(marketo.request("/rest/v1" + CALL).header("Authorization", "Bearer " + token));

    assertThat(refused.error()).isEqualTo("606");
  }

  @Test
  void starredFailuresCostNothing() {
    for (int i = 0; i < 120; i++) {
      assertThat(marketo.post(CALL, "{}").error()).isEqualTo("605");
    }

    assertThat(marketo.get(CALL).error()).isEmpty();
  }

  @Test
  void otherFailuresCostACall() {
    String token = marketo.token();
    for (int i = 0; i < 100; i++) {
      assertThat(get("/no/such.json", token).error()).isEqualTo("610");
    }

    assertThat(marketo.get(CALL).error()).isEqualTo("606");
  }

  @Test
  void quotaIsSpentUntilMidnightInUsCentral() {
    marketo.simulator().dailyQuota(2);
    call(2);
    assertThat(marketo.get(CALL).error()).isEqualTo("607");

    // The clock starts at 02:00 in Chicago.
    marketo.clock().advance(Duration.ofHours(21).plusMinutes(59));
    assertThat(marketo.get(CALL).error()).isEqualTo("607");

    marketo.clock().advance(Duration.ofMinutes(1));
    assertThat(marketo.get(CALL).error()).isEmpty();
  }

  @Test
  void eleventhCallAtOnceIs615() {
    marketo.simulator().otherCallsRunning(9);
    assertThat(marketo.get(CALL).error()).isEmpty();

    marketo.simulator().otherCallsRunning(10);
    assertThat(marketo.get(CALL).error()).isEqualTo("615");
  }

  @Test
  void ofTwelveCallsThatReallyRunAtOnceTwoAre615() {
    String token = marketo.token();

    List<Answer> answers =
        marketo.sendAtOnce(
            Stream.generate(
                    () ->
                        marketo
                            .request("/rest/v1" + CALL)
                            .header("Authorization", "Bearer " + token))
                .limit(12)
                .toList());

    assertThat(answers).extracting(Answer::error).filteredOn(""::equals).hasSize(10);
    assertThat(answers).extracting(Answer::error).filteredOn("615"::equals).hasSize(2);
    assertThat(marketo.simulator().mostUnderWay()).isEqualTo(12);
    assertThat(marketo.get(CALL).error()).isEmpty();
  }

  private void call(int times) {
    String token = marketo.token();
    for (int i = 0; i < times; i++) {
      assertThat(get(CALL, token).error()).isEmpty();
    }
  }

  private Answer get(String path, String token) {
    return marketo.send(
        marketo.request("/rest/v1" + path).header("Authorization", "Bearer " + token));
  }
}

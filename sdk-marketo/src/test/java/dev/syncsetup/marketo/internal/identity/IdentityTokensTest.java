package dev.syncsetup.marketo.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityTokensTest {
  private static final String IDENTITY = "/identity/";
  private static final String DESCRIBE = "/rest/v1/leads/describe2.json";

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void tokenIsAskedForOnceByPostAndWithoutBearerToken() {
    client.fields().leadFields();
    client.fields().leadFields();

    assertThat(simulated.exchanges(IDENTITY))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.method()).isEqualTo("POST");
              assertThat(asked.target()).isEqualTo("/identity/oauth/token");
              assertThat(asked.requestBody())
                  .contains("grant_type=client_credentials")
                  .contains("client_id=" + MarketoSimulator.CLIENT_ID);
            });
  }

  @Test
  void manyThreadsAskForOneToken() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Callable<Integer> call = () -> client.fields().leadFields().size();
    for (Future<Integer> result : threads.invokeAll(Collections.nCopies(24, call))) {
      assertThat(result.get()).isPositive();
    }
    threads.shutdown();

    assertThat(simulated.exchanges(IDENTITY)).hasSize(1);
  }

  @Test
  void tokenIsRenewedAMinuteBeforeItExpires() {
    client.fields().leadFields();

    simulated.clock.advance(Duration.ofMinutes(58));
    client.fields().leadFields();
    assertThat(simulated.exchanges(IDENTITY)).hasSize(1);

    simulated.clock.advance(Duration.ofSeconds(61));
    client.fields().leadFields();
    assertThat(simulated.exchanges(IDENTITY)).hasSize(2);
  }

  @Test
  void oldTokenThatIdentityReturnsInItsLastMinuteIsUsedUp() {
    client.fields().leadFields();
    simulated.clock.advance(Duration.ofSeconds(3_541));

    client.fields().leadFields();
    client.fields().leadFields();
    assertThat(simulated.exchanges(IDENTITY)).hasSize(2);

    simulated.clock.advance(Duration.ofSeconds(60));
    client.fields().leadFields();
    assertThat(simulated.exchanges(IDENTITY)).hasSize(3);
    assertThat(codes(DESCRIBE)).containsOnly("");
  }

  @Test
  void revokedTokenIsRenewedAndTheCallSentAgainOnce() {
    client.fields().leadFields();
    simulated.marketo.revokeTokens();

    assertThat(client.fields().leadFields()).isNotEmpty();

    assertThat(simulated.exchanges(IDENTITY)).hasSize(2);
    assertThat(codes(DESCRIBE)).containsExactly("", "601", "");
  }

  @Test
  void tokenThatExpiredEarlyByTheServersClockIsRenewed() {
    client.fields().leadFields();
    simulated.refuseNext(DESCRIBE, 602, "Access token expired");
    simulated.marketo.revokeTokens();

    assertThat(client.fields().leadFields()).isNotEmpty();

    assertThat(simulated.exchanges(IDENTITY)).hasSize(2);
  }

  @Test
  void refusedTokenThatIdentityHandsOutAgainEndsTheCall() {
    client.fields().leadFields();
    simulated.refuseNext(DESCRIBE, 601, "Access token invalid");

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("Identity has no other");

    assertThat(simulated.exchanges(IDENTITY)).hasSize(2);
    assertThat(simulated.exchanges(DESCRIBE)).hasSize(2);
  }

  @Test
  void refusalThatWasAMistakeDoesNotOutliveTheCallThatMetIt() {
    simulated.refuseNext(DESCRIBE, 601, "Access token invalid");
    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(AuthenticationException.class);

    assertThat(client.fields().leadFields()).isNotEmpty();
  }

  @Test
  void freshTokenThatIsRefusedTooEndsTheCall() {
    client.fields().leadFields();
    simulated.marketo.revokeTokens();
    simulated.refuseNext(DESCRIBE, 601, "Access token invalid");
    simulated.refuseNext(DESCRIBE, 601, "Access token invalid");

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOfSatisfying(
            AuthenticationException.class, e -> assertThat(e.code()).contains("601"));

    assertThat(simulated.exchanges(DESCRIBE)).hasSize(3);
  }

  @Test
  void wrongSecretNamesTheScreenToCompareAndNotTheSecret() {
    try (MarketoClient wrong =
        simulated
            .builder()
            .credential(MarketoSimulator.CLIENT_ID, Secret.of("wrong-secret"))
            .build()) {
      assertThatThrownBy(() -> wrong.fields().leadFields())
          .isInstanceOfSatisfying(
              AuthenticationException.class, e -> assertThat(e.code()).contains("invalid_client"))
          .hasMessageContaining("Bad client credentials")
          .hasMessageContaining("LaunchPoint")
          .hasMessageContaining(simulated.url().toString())
          .hasMessageNotContaining("wrong-secret");
    }
    assertThat(simulated.exchanges(IDENTITY)).hasSize(1);
  }

  @Test
  void identityThatIsDownIsAskedAgain() {
    answerIdentity(503, "");

    assertThat(client.fields().leadFields()).isNotEmpty();

    assertThat(simulated.exchanges(IDENTITY)).hasSize(2);
  }

  @Test
  void lostTokenAnswerIsAskedForAgain() {
    simulated.faults.next("marketo", "POST", IDENTITY, new Fault.LostAnswer());

    assertThat(client.fields().leadFields()).isNotEmpty();
  }

  @Test
  void identityThatWasTooSlowIsAskedAgain() {
    answerIdentity(408, "");

    assertThat(client.fields().leadFields()).isNotEmpty();
  }

  @Test
  void hostWithoutIdentityIsNamed() {
    answerIdentity(404, "");

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining(simulated.url().toString())
        .hasMessageContaining("Web Services");
  }

  @Test
  void errorInsideASuccessIsARefusal() {
    answerIdentity(200, "{\"error\":\"unauthorized\",\"error_description\":\"No client\"}");

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("unauthorized: No client");
  }

  @Test
  void refusalWithoutABodyIsARefusal() {
    answerIdentity(401, "");

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("HTTP 401");
  }

  @Test
  void answerWithoutATokenIsUnexpected() {
    answerIdentity(200, "{\"access_token\":\"\"}");

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("without a token");
  }

  @Test
  void printedAnswerHidesTheToken() {
    assertThat(new IdentityAnswer("planted-token", 3599, null, null).toString())
        .doesNotContain("planted-token");
  }

  private void answerIdentity(int status, String body) {
    simulated.faults.next(
        "marketo",
        "POST",
        IDENTITY,
        new Fault.Answer(status, Map.of("Content-Type", "application/json"), body));
  }

  /** The error code of each answer, empty for a success. */
  private List<String> codes(String targetPart) {
    return simulated.exchanges(targetPart).stream()
        .map(Exchange::responseBody)
        .map(body -> body.replaceAll("(?s).*\"errors\":\\[\\{\"code\":\"?(\\d+).*", "$1"))
        .map(code -> code.length() > 4 ? "" : code)
        .toList();
  }
}

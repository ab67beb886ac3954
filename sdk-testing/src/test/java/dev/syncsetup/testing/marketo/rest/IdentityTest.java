package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final String QUERY =
      "?grant_type=client_credentials&client_id="
          + MarketoSimulator.CLIENT_ID
          + "&client_secret="
          + MarketoSimulator.CLIENT_SECRET;

  private final RunningMarketo marketo = new RunningMarketo();

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void tokenNamesItsLifeAndItsUserAndMustNotBeStored() {
    Answer answer = token();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("expires_in").asInt()).isEqualTo(3600);
    assertThat(answer.text("/token_type")).isEqualTo("bearer");
    assertThat(answer.text("/scope")).isEqualTo(MarketoSimulator.API_USER);
    assertThat(answer.text("/access_token")).contains(":");
    assertThat(answer.header("Cache-Control")).hasValue("no-store");
  }

  @Test
  void sameTokenComesBackWithFallingLifeUntilItExpires() {
    String first = token().text("/access_token");
    marketo.clock().advance(Duration.ofMinutes(50));
    Answer later = token();
    marketo.clock().advance(Duration.ofMinutes(10));
    Answer next = token();

    assertThat(later.text("/access_token")).isEqualTo(first);
    assertThat(later.json().path("expires_in").asInt()).isEqualTo(600);
    assertThat(next.text("/access_token")).isNotEqualTo(first);
    assertThat(next.json().path("expires_in").asInt()).isEqualTo(3600);
  }

  @Test
  void getWithQueryPostWithQueryAndPostWithFormGiveTheSameToken() {
    String form = token().text("/access_token");

    Answer get = marketo.send(marketo.request("/identity/oauth/token" + QUERY));
    Answer post =
        marketo.send(
            marketo
                .request("/identity/oauth/token" + QUERY)
                .POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(get.text("/access_token")).isEqualTo(form);
    assertThat(post.text("/access_token")).isEqualTo(form);
  }

  @Test
  void wrongSecretIsRefusedWithStatus401() {
    Answer answer = marketo.token(MarketoSimulator.CLIENT_ID, "wrong");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text("/error")).isEqualTo("invalid_client");
    assertThat(answer.text("/error_description")).isEqualTo("Bad client credentials");
  }

  @Test
  void unknownClientIsRefusedWithStatus401() {
    assertThat(marketo.token("nobody", MarketoSimulator.CLIENT_SECRET).status()).isEqualTo(401);
  }

  @Test
  void otherGrantTypeIsRefused() {
    Answer answer =
        marketo.send(marketo.request("/identity/oauth/token?grant_type=password&client_id=x"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/error")).isEqualTo("unsupported_grant_type");
  }

  @Test
  void signInsAreNotCountedAsCalls() {
    for (int i = 0; i < 101; i++) {
      token();
    }

    assertThat(marketo.get("/stats/usage.json").json().at("/result/0/total").asInt()).isZero();
  }

  private Answer token() {
    return marketo.token(MarketoSimulator.CLIENT_ID, MarketoSimulator.CLIENT_SECRET);
  }
}

package dev.syncsetup.testing.marketo.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayRequestTest {
  private final RunningMarketo marketo = new RunningMarketo();

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void missingTokenIs401() {
    Answer answer = marketo.send(marketo.relayRequest("/connection"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text("/code")).isEqualTo("unauthorized");
    assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void tokenOfTheRestApiIsNoTokenHere() {
    Answer answer =
        marketo.send(
            marketo
                .relayRequest("/connection")
                .header("Authorization", "Bearer " + marketo.token()));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void unknownPathIs404() {
    Answer answer = marketo.relay("GET", "/credentials", null);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/code")).isEqualTo("notFound");
  }

  @Test
  void unknownMethodIs405AndNamesTheOthers() {
    Answer answer = marketo.relay("DELETE", "/connection", null);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).hasValue("GET, PUT");
  }

  @Test
  void bodyThatIsNotJsonByItsContentTypeIs415() {
    Answer answer =
        marketo.send(
            marketo
                .relayRequest("/validations")
                .header("Authorization", "Bearer " + MarketoSimulator.RELAY_TOKEN)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("/code")).isEqualTo("unsupportedMediaType");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{}",
        "{'connectionType':'magic'}",
        "{'connectionType':'serverToServer','organizationUrl':7}",
        "{'connectionType':'serverToServer','organizationUrl':'contoso'}",
        "{'connectionType':'serverToServer','organizationUrl':'not a url'}",
        "{'connectionType':'userPassword','organizationUrl':'https://a.example'}",
        "{'connectionType':'serverToServer','password':'p'}",
        "{'connectionType':'serverToServer','url':'https://a.example'}"
      })
  void credentialsThatDoNotFitTheContractAre400(String body) {
    Answer answer =
        marketo.send(
            marketo
                .relayRequest("/validations")
                .header("Authorization", "Bearer " + MarketoSimulator.RELAY_TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/code")).isEqualTo("malformedRequest");
  }

  @Test
  void unchangedAnswerIs304ForItsTag() {
    String tag = marketo.relay("GET", "/connection", null).header("ETag").orElseThrow();

    Answer unchanged = marketo.relay("GET", "/connection", null, "If-None-Match", tag);
    new RelaySteps(marketo).connect();
    Answer changed = marketo.relay("GET", "/connection", null, "If-None-Match", tag);

    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(tag);
  }
}

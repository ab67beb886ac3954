package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {
  private final RunningMarketo marketo = new RunningMarketo();

  @AfterEach
  void stop() {
    marketo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/leads/descrive.json", "//leads/describe.json", "/leads/describe"})
  void misspeltOrDoubledSlashIs610(String path) {
    assertThat(marketo.get(path).error()).isEqualTo("610");
  }

  @Test
  void wrongMethodIs605() {
    assertThat(marketo.post("/leads/describe.json", "{}").error()).isEqualTo("605");
    assertThat(marketo.get("/leads/delete.json").error()).isEqualTo("605");
  }

  @Test
  void brokenJsonIs609() {
    assertThat(marketo.post("/companies.json", "{'input':[").error()).isEqualTo("609");
    assertThat(marketo.post("/companies.json", "[]").error()).isEqualTo("609");
  }

  @Test
  void bodyThatIsNoJsonByItsContentTypeIs612() {
    assertThat(postAs("text/plain", "/companies.json", "{}").error()).isEqualTo("612");
  }

  @Test
  void everyAnswerHasARequestIdOfTwoHexNumbers() {
    String first = marketo.get("/leads/describe.json").text("/requestId");
    String second = marketo.get("/no/such.json").text("/requestId");

    assertThat(first).matches("[0-9a-f]+#[0-9a-f]+");
    assertThat(second).matches("[0-9a-f]+#[0-9a-f]+").isNotEqualTo(first);
  }

  @Test
  void uriOver8KilobytesIs414() {
    Answer answer = marketo.get("/leads.json?filterValues=" + "a".repeat(8 * 1024));

    assertThat(answer.status()).isEqualTo(414);
  }

  @Test
  void bodyOver1MegabyteIs413() {
    Answer answer = marketo.post("/companies.json", "{'x':'" + "a".repeat(1024 * 1024) + "'}");

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void longQueryMayTravelAsAFormThatMeansGet() {
    long id = marketo.simulator().addLead(Map.of("email", "ann@contoso.com"));

    Answer answer =
        postAs(
            "application/x-www-form-urlencoded",
            "/leads.json?_method=GET",
            "filterType=email&fields=id,email&filterValues=ann%40contoso.com");

    assertThat(answer.json().at("/result/0/id").asLong()).isEqualTo(id);
  }

  private Answer postAs(String type, String path, String body) {
    return marketo.send(
        marketo
            .request("/rest/v1" + path)
            .header("Authorization", "Bearer " + marketo.token())
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}

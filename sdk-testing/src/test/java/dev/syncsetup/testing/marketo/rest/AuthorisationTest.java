package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationTest {
  private static final String DESCRIBE = "/rest/v1/leads/describe.json";

  private final RunningMarketo marketo = new RunningMarketo();

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void missingTokenIs600InsideHttp200() {
    Answer answer = marketo.send(marketo.request(DESCRIBE));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("success").asBoolean()).isFalse();
    assertThat(answer.error()).isEqualTo("600");
  }

  @Test
  void unknownTokenIs601() {
    assertThat(describeWith("no-token").error()).isEqualTo("601");
  }

  @Test
  void expiredTokenIs602() {
    String token = marketo.token();
    marketo.clock().advance(Duration.ofHours(1));

    assertThat(describeWith(token).error()).isEqualTo("602");
  }

  @Test
  void revokedTokenIs601AndANewOneWorks() {
    String revoked = marketo.token();
    marketo.simulator().revokeTokens();

    assertThat(describeWith(revoked).error()).isEqualTo("601");
    assertThat(describeWith(marketo.token()).error()).isEmpty();
  }

  @Test
  void tokenAsAParameterIsRefusedEvenBesideTheHeader() {
    String token = marketo.token();
    Answer query =
        marketo.send(
            marketo
                .request(DESCRIBE + "?access_token=" + token)
                .header("Authorization", "Bearer " + token));
    Answer form =
        marketo.send(
            marketo
                .request(DESCRIBE + "?_method=GET")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("access_token=" + token)));

    assertThat(query.error()).isEqualTo("601");
    assertThat(form.error()).isEqualTo("601");
  }

  @ParameterizedTest
  @CsvSource({
    "/leads/describe.json,Read-Only Lead",
    "/leads/describe2.json,Read-Only Lead",
    "/leads.json?filterType=email&filterValues=a@b.example,Read-Only Lead",
    "/leads/schema/fields.json,Read-Write Schema Standard Field",
    "/leads/schema/fields/email.json,Read-Write Schema Standard Field",
    "/companies/describe.json,Read-Only Company",
    "/opportunities/describe.json,Read-Only Opportunity",
    "/opportunities/roles/describe.json,Read-Only Opportunity",
    "/salespersons/describe.json,Read-Only Sales Person",
    "/activities/types.json,Read-Only Activity"
  })
  void eachEndpointNeedsItsPermission(String path, String permission) {
    marketo.simulator().permissions("Access Admin", "Access CRM");
    assertThat(marketo.get(path).error()).isEqualTo("603");

    marketo.simulator().permissions(permission);
    assertThat(marketo.get(path).error()).isEmpty();
  }

  @Test
  void readingIsNotEnoughForWriting() {
    marketo.simulator().permissions("Read-Only Lead", "Read-Only Company");

    assertThat(marketo.post("/leads/delete.json", "{'input':[{'id':1}]}").error()).isEqualTo("603");
    assertThat(marketo.post("/companies.json", "{'input':[{}]}").error()).isEqualTo("603");
  }

  @Test
  void eachApiUserHasItsOwnPermissions() {
    marketo
        .simulator()
        .putApiUser("other", "secret", "other@marketo.example", Set.of("Read-Only Activity"));
    String token = marketo.token("other", "secret").text("/access_token");

    assertThat(describeWith(token).error()).isEqualTo("603");
    assertThat(describeWith(marketo.token()).error()).isEmpty();
  }

  private Answer describeWith(String token) {
    return marketo.send(marketo.request(DESCRIBE).header("Authorization", "Bearer " + token));
  }
}

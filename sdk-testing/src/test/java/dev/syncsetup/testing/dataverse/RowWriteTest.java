package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowWriteTest {
  private static final String ABSENT = "contacts(11111111-2222-3333-4444-555555555555)";

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void createAnswersWithTheAddressOfTheRow() {
    Answer answer = api.post("contacts", "{\"firstname\":\"Ann\",\"lastname\":\"Lee\"}");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(api.get(answer.header("OData-EntityId")).body().path("fullname").asText())
        .isEqualTo("Ann Lee");
  }

  @Test
  void representationReplacesTheAddress() {
    Answer answer =
        api.with("Prefer", "return=representation")
            .post("contacts?$select=lastname", "{\"lastname\":\"Lee\"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("OData-EntityId")).isEmpty();
    assertThat(answer.header("Preference-Applied")).isEqualTo("return=representation");
    assertThat(answer.body().path("lastname").asText()).isEqualTo("Lee");
    assertThat(answer.body().has("firstname")).isFalse();
  }

  @Test
  void patchWithoutConditionCreatesTheMissingRow() {
    Answer answer = api.patch(ABSENT, "{\"lastname\":\"Lee\"}");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("OData-EntityId")).endsWith(ABSENT);
    assertThat(api.get(ABSENT).status()).isEqualTo(200);
  }

  @Test
  void ifMatchStarForbidsCreating() {
    Answer answer = api.with("If-Match", "*").patch(ABSENT, "{\"lastname\":\"Lee\"}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("0x80040217");
    assertThat(answer.message()).contains("Does Not Exist");
  }

  @Test
  void ifNoneMatchStarForbidsUpdating() {
    WebApiClient creating = api.with("If-None-Match", "*");

    assertThat(creating.patch(ABSENT, "{\"lastname\":\"Lee\"}").status()).isEqualTo(204);
    Answer second = creating.patch(ABSENT, "{\"lastname\":\"Roe\"}");

    assertThat(second.status()).isEqualTo(412);
    assertThat(second.code()).isEqualTo("0x80040237");
  }

  @Test
  void versionGrowsAndAnOldOneIsRefused() {
    api.patch(ABSENT, "{\"lastname\":\"Lee\"}");
    String first = api.get(ABSENT).body().path("@odata.etag").asText();

    Answer update =
        api.with("If-Match", first)
            .with("Prefer", "return=representation")
            .patch(ABSENT, "{\"lastname\":\"Roe\"}");
    Answer stale = api.with("If-Match", first).patch(ABSENT, "{\"lastname\":\"Poe\"}");

    assertThat(update.status()).isEqualTo(200);
    assertThat(update.body().path("@odata.etag").asText()).isGreaterThan(first);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.message()).contains("RowVersion");
    assertThat(api.with("If-Match", first).delete(ABSENT).status()).isEqualTo(412);
  }

  @Test
  void unchangedRowIsNotSentAgain() {
    api.patch(ABSENT, "{\"lastname\":\"Lee\"}");
    String etag = api.get(ABSENT).body().path("@odata.etag").asText();

    assertThat(api.with("If-None-Match", etag).get(ABSENT).status()).isEqualTo(304);
    assertThat(api.with("If-None-Match", "null").get(ABSENT).status()).isEqualTo(200);
  }

  @Test
  void deletedRowIsGone() {
    api.patch(ABSENT, "{\"lastname\":\"Lee\"}");

    assertThat(api.delete(ABSENT).status()).isEqualTo(204);
    assertThat(api.delete(ABSENT).status()).isEqualTo(404);
  }

  @Test
  void onePropertyIsSetAndCleared() {
    api.patch(ABSENT, "{\"lastname\":\"Lee\"}");

    assertThat(api.send("PUT", ABSENT + "/jobtitle", "{\"value\":\"Boss\"}").status())
        .isEqualTo(204);
    assertThat(api.get(ABSENT + "/jobtitle").value().asText()).isEqualTo("Boss");
    assertThat(api.delete(ABSENT + "/jobtitle").status()).isEqualTo(204);
    assertThat(api.get(ABSENT + "/jobtitle").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nosuch\":1}",
        "{\"_parentcustomerid_value\":\"11111111-2222-3333-4444-555555555555\"}",
        "{\"parentcustomerid@odata.bind\":\"/accounts(11111111-2222-3333-4444-555555555555)\"}",
        "{\"ParentCustomerId_account@odata.bind\":\"/accounts(11111111-2222-3333-4444-555555555555)\"}",
        "{\"ownerid\":\"11111111-2222-3333-4444-555555555555\"}",
        "{\"lastname\":5}",
        "{\"donotemail\":\"yes\"}",
        "[1]",
        "no json"
      })
  void bodyThatDoesNotFitTheTableIsRefused(String body) {
    Answer answer = api.post("contacts", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("0x80048d19");
  }

  @Test
  void bindingConnectsRowsAndNullDisconnectsThem() {
    String account = api.post("accounts", "{\"name\":\"Adatum\"}").createdId();
    api.patch(
        ABSENT,
        "{\"lastname\":\"Lee\",\"parentcustomerid_account@odata.bind\":\"/accounts("
            + account
            + ")\"}");

    assertThat(api.get(ABSENT).body().path("_parentcustomerid_value").asText()).isEqualTo(account);

    api.patch(ABSENT, "{\"parentcustomerid_account@odata.bind\":null}");
    assertThat(api.get(ABSENT).body().path("_parentcustomerid_value").isNull()).isTrue();
  }

  @Test
  void bindingToTheWrongTableOrToNothingIsRefused() {
    String account = api.post("accounts", "{\"name\":\"Adatum\"}").createdId();
    String property = "{\"parentcustomerid_contact@odata.bind\":";

    assertThat(api.post("contacts", property + "\"/accounts(" + account + ")\"}").status())
        .isEqualTo(400);
    assertThat(api.post("contacts", property + "\"/" + ABSENT + "\"}").status()).isEqualTo(404);
    assertThat(
            api.post("contacts", property + "\"https://elsewhere.example/" + ABSENT + "\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void singleReferenceIsSetAndCleared() {
    String account = api.post("accounts", "{\"name\":\"Adatum\"}").header("OData-EntityId");
    api.patch(ABSENT, "{\"lastname\":\"Lee\"}");
    String reference = ABSENT + "/parentcustomerid_account/$ref";

    assertThat(api.send("PUT", reference, "{\"@odata.id\":\"" + account + "\"}").status())
        .isEqualTo(204);
    assertThat(api.get(ABSENT + "/parentcustomerid_account").body().path("name").asText())
        .isEqualTo("Adatum");
    assertThat(api.delete(reference).status()).isEqualTo(204);
    assertThat(api.get(ABSENT + "/parentcustomerid_account").status()).isEqualTo(204);
  }

  @Test
  void whatOnlyThePlatformWritesIsRefused() {
    UUID organization = cloud.dataverse().rows("organization").get(0).id();

    assertThat(api.post("importjobs", "{\"name\":\"x\"}").status()).isEqualTo(405);
    assertThat(api.patch("organizations(" + organization + ")", "{\"name\":\"x\"}").status())
        .isEqualTo(405);
    assertThat(api.delete("organizations(" + organization + ")").status()).isEqualTo(405);
  }
}

package dev.syncsetup.testing.marketo.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.crm.CrmState;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.FakeDynamics;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final String WRONG_URL =
      RelaySteps.CREDENTIALS.replace(FakeDynamics.URL, "https://contosso.crm.example");

  private final RunningMarketo marketo = new RunningMarketo();
  private final RelaySteps steps = new RelaySteps(marketo);

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void freshInstanceIsNotConnected() {
    assertThat(read().json()).isEqualTo(Answer.json("{'state':'notConnected'}"));
    assertThat(marketo.simulator().crmState()).isEqualTo(CrmState.NONE);
  }

  @Test
  void savedCredentialsAreShownWithoutTheirSecrets() {
    Answer saved = steps.connect();

    assertThat(saved.status()).isEqualTo(201);
    assertThat(read().json())
        .isEqualTo(
            Answer.json(
                "{'state':'connected','connectionType':'serverToServer','organizationUrl':'"
                    + FakeDynamics.URL
                    + "','userName':'sync@contoso.com','clientId':'app',"
                    + "'savedAt':'2026-01-05T08:00:00Z'}"));
    assertThat(saved.json()).isEqualTo(read().json());
    assertThat(marketo.simulator().connection().orElseThrow().toString())
        .doesNotContain("planted-secret");
  }

  @Test
  void userAndPasswordReachTheProbeAsTyped() {
    steps.save(
        RelaySteps.CREDENTIALS
            .replace("serverToServer", "userPassword")
            .replace("}", ",'password':'planted-password','tenantId':'t'}"),
        "key");

    assertThat(read().text("/connectionType")).isEqualTo("userPassword");
    assertThat(marketo.dynamics().logins().get(0).password()).hasValue("planted-password");
    assertThat(marketo.dynamics().logins().get(0).clientSecret()).isEqualTo("planted-secret");
  }

  @Test
  void sameKeyWithSameBodyIsAnsweredWithoutSavingAgain() {
    steps.connect();
    marketo.dynamics().fail(4, "gone");

    Answer again = steps.connect();

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(read().json());
    assertThat(marketo.dynamics().logins()).hasSize(1);
  }

  @Test
  void sameKeyWithOtherBodyIsRefused() {
    steps.connect();

    Answer other = steps.save(RelaySteps.CREDENTIALS.replace("'app'", "'other'"), "first");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("/code")).isEqualTo("idempotencyKeyReused");
    assertThat(read().text("/clientId")).isEqualTo("app");
  }

  @Test
  void secondSaveIsRefusedAndChangesNothing() {
    steps.connect();

    Answer second = steps.save(RelaySteps.CREDENTIALS.replace("'app'", "'other'"), "second");

    assertThat(second.status()).isEqualTo(412);
    assertThat(second.text("/code")).isEqualTo("alreadyConnected");
    assertThat(read().text("/clientId")).isEqualTo("app");
  }

  @Test
  void saveWithoutItsHeadersIsRefused() {
    Answer noCondition =
        marketo.relay("PUT", "/connection", RelaySteps.CREDENTIALS, "Idempotency-Key", "k");
    Answer noKey =
        marketo.relay("PUT", "/connection", RelaySteps.CREDENTIALS, "If-None-Match", "*");

    assertThat(noCondition.status()).isEqualTo(428);
    assertThat(noCondition.text("/code")).isEqualTo("preconditionRequired");
    assertThat(noKey.status()).isEqualTo(400);
    assertThat(marketo.simulator().connection()).isEmpty();
  }

  @Test
  void wrongOrganisationUrlLocksTheInstanceForGood() {
    Answer saved = steps.save(WRONG_URL, "typo");

    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.text("/state")).isEqualTo("locked");
    assertThat(steps.connect().status()).isEqualTo(412);
    assertThat(steps.select("{'lead':[]}").text("/code")).isEqualTo("instanceLocked");
    assertThat(steps.enable().text("/code")).isEqualTo("instanceLocked");
    assertThat(marketo.relay("GET", "/fields", null).text("/code")).isEqualTo("instanceLocked");
    assertThat(marketo.relay("GET", "/sync", null).text("/state")).isEqualTo("notConfigured");
  }

  @Test
  void failedValidationSavesNothingAndShowsAllChecks() {
    marketo.dynamics().fail(3, "The user has no such role.");

    Answer refused = steps.connect();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("validationFailed");
    assertThat(refused.json().path("checks")).hasSize(7);
    assertThat(refused.text("/checks/2/message")).isEqualTo("The user has no such role.");
    assertThat(marketo.simulator().connection()).isEmpty();
  }

  @Test
  void keyOfARefusedSaveCanBeUsedAgain() {
    marketo.dynamics().fail(3, "The user has no such role.");
    steps.connect();
    marketo.dynamics().mend();

    assertThat(steps.connect().status()).isEqualTo(201);
  }

  @Test
  void validationShowsSevenChecksAndChangesNothing() {
    marketo.dynamics().fail(7, "Another user.");

    Answer answer = marketo.relay("POST", "/validations", RelaySteps.CREDENTIALS);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("checks").findValuesAsText("label"))
        .isEqualTo(SevenChecks.LABELS);
    assertThat(answer.json().at("/checks/0"))
        .isEqualTo(Answer.json("{'number':1,'label':'URL is valid','passed':true}"));
    assertThat(answer.json().at("/checks/6/passed").asBoolean(true)).isFalse();
    assertThat(marketo.simulator().connection()).isEmpty();
  }

  @Test
  void validationOfAWrongUrlDoesNoHarm() {
    marketo.relay("POST", "/validations", WRONG_URL);

    assertThat(steps.connect().text("/state")).isEqualTo("connected");
  }

  @Test
  void salesforceRulesOutDynamics() {
    marketo.simulator().attachSalesforce();

    assertThat(read().text("/state")).isEqualTo("otherCrm");
    assertThat(steps.connect().text("/code")).isEqualTo("otherCrmAttached");
  }

  @Test
  void connectionToAnotherOrganisationIsShownAndStays() {
    marketo.simulator().attachDynamics("https://fabrikam.crm.example");

    assertThat(read().text("/organizationUrl")).isEqualTo("https://fabrikam.crm.example");
    assertThat(steps.connect().status()).isEqualTo(412);
  }

  @Test
  void resetMakesTheInstanceFreshAgain() {
    steps.startSync();
    marketo.simulator().reset();

    assertThat(read().text("/state")).isEqualTo("notConnected");
    assertThat(marketo.simulator().notifyAddress()).isEqualTo(Optional.empty());
    assertThat(steps.connect().status()).isEqualTo(201);
  }

  private Answer read() {
    return marketo.relay("GET", "/connection", null);
  }
}

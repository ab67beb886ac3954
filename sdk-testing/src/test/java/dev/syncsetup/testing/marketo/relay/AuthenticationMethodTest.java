package dev.syncsetup.testing.marketo.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.FakeDynamics;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationMethodTest {
  private static final String OTHER_APP = RelaySteps.CREDENTIALS.replace("'app'", "'other-app'");

  private final RunningMarketo marketo = new RunningMarketo();
  private final RelaySteps steps = new RelaySteps(marketo);

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void runningSyncForbidsTheSwitch() {
    steps.startSync();

    Answer refused = switchTo(OTHER_APP);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("syncEnabled");
  }

  @Test
  void nothingCanBeSwitchedBeforeCredentialsAreSaved() {
    assertThat(switchTo(OTHER_APP).text("/code")).isEqualTo("notConnected");
  }

  @Test
  void syncMustStayOffForFifteenMinutesAfterTheSwitch() {
    steps.startSync();
    steps.disable();
    Answer switched = switchTo(OTHER_APP);
    assertThat(switched.text("/clientId")).isEqualTo("other-app");

    marketo.clock().advance(Duration.ofMinutes(10));
    Answer early = steps.enable();
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text("/code")).isEqualTo("waitAfterAuthenticationSwitch");
    assertThat(early.header("Retry-After")).hasValue("300");

    marketo.clock().advance(Duration.ofMinutes(5));
    assertThat(steps.enable().status()).isEqualTo(200);
  }

  @Test
  void otherOrganisationIsRefusedAndDoesNotLock() {
    steps.connect();

    Answer refused = switchTo(OTHER_APP.replace(FakeDynamics.URL, "https://fabrikam.example"));

    assertThat(refused.text("/code")).isEqualTo("organizationUrlDiffers");
    assertThat(marketo.relay("GET", "/connection", null).text("/state")).isEqualTo("connected");
  }

  @Test
  void credentialsThatFailValidationAreNotTaken() {
    steps.connect();
    marketo.dynamics().fail(2, "Wrong secret.");

    assertThat(switchTo(OTHER_APP).text("/code")).isEqualTo("validationFailed");
    assertThat(marketo.relay("GET", "/connection", null).text("/clientId")).isEqualTo("app");
  }

  private Answer switchTo(String credentials) {
    return marketo.relay("POST", "/authentication-method", credentials);
  }
}

package dev.syncsetup.dynamics.directory.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class AppSecretsTest {
  private static final NewApp SYNC = NewApp.confidential("marketo-sync's", "Marketo Sync");
  private static final Duration YEAR = Duration.ofDays(365);
  private static final UUID NO_APP = Tenant.named("no app");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private AppsClient apps;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    apps = client.directory().apps();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void secretIsShownOnceAndSignsIn() {
    AppRegistration app = apps.register(SYNC);
    apps.admit(app.applicationId());

    ClientSecret secret = apps.addSecret(app.applicationId(), "for Marketo", YEAR);

    assertThat(secret.expiresAt()).isEqualTo(cloud.clock().instant().plus(YEAR));
    assertThat(secret.toString()).doesNotContain(secret.value().reveal());
    assertThat(apps.secrets(app.applicationId()))
        .singleElement()
        .satisfies(
            info -> {
              assertThat(info.keyId()).isEqualTo(secret.keyId());
              assertThat(info.displayName()).isEqualTo("for Marketo");
              assertThat(info.expiresAt()).contains(secret.expiresAt());
            });
    try (DynamicsClient other =
        client.signedInAs(
            EntraCredential.clientSecret(
                "contoso.com", app.applicationId().toString(), secret.value()))) {
      other.signIn();
    }
  }

  @Test
  void secretWithoutTextIsNone() {
    AppRegistration app = apps.register(SYNC);
    String answer = "{\"keyId\":\"" + NO_APP + "\",\"secretText\":\" \"}";
    cloud
        .faults()
        .next(
            "graph",
            "POST",
            "/addPassword",
            new Fault.Answer(200, Map.of("Content-Type", "application/json"), answer));

    assertThatThrownBy(() -> apps.addSecret(app.applicationId(), "for Marketo", YEAR))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining(NO_APP.toString());
  }

  @Test
  void secretWhoseAnswerWasLostIsReplaced() {
    AppRegistration app = apps.register(SYNC);
    cloud.faults().next("graph", "POST", "/addPassword", new Fault.LostAnswer());

    ClientSecret secret = apps.addSecret(app.applicationId(), "for Marketo", YEAR);

    assertThat(registered(app).secrets())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.keyId()).isEqualTo(secret.keyId());
              assertThat(kept.value()).isEqualTo(secret.value().reveal());
            });
  }

  @Test
  void secretThatWasNeverMadeIsNotClaimed() {
    AppRegistration app = apps.register(SYNC);
    String gateway = "<html>Bad gateway</html>";
    cloud.faults().next("graph", "POST", "/addPassword", new Fault.Answer(502, Map.of(), gateway));

    assertThatThrownBy(() -> apps.addSecret(app.applicationId(), "x", YEAR))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue());
    assertThat(registered(app).secrets()).isEmpty();
  }

  @Test
  void policyAgainstSecretsIsNamedWithTheWayOut() {
    AppRegistration app = apps.register(SYNC);
    String refusal =
        "{\"error\":{\"code\":\"CredentialInvalidLifetimeAsPerAppPolicy\",\"message\":\"long\"}}";
    cloud.faults().next("graph", "POST", "/addPassword", new Fault.Answer(400, json(), refusal));

    assertThatThrownBy(() -> apps.addSecret(app.applicationId(), "x", YEAR))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("shorter life");
  }

  @Test
  void secretOfAnUnknownAppIsNotFound() {
    assertThatThrownBy(() -> apps.addSecret(NO_APP, "x", YEAR))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> apps.secrets(NO_APP)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void removedSecretIsGoneAndStaysGone() {
    AppRegistration app = apps.register(SYNC);
    UUID key = apps.addSecret(app.applicationId(), "x", YEAR).keyId();

    apps.removeSecret(app.applicationId(), key);
    apps.removeSecret(app.applicationId(), key);

    assertThat(apps.secrets(app.applicationId())).isEmpty();
    assertThatThrownBy(() -> apps.removeSecret(NO_APP, key)).isInstanceOf(NotFoundException.class);
  }

  private Application registered(AppRegistration app) {
    return cloud.tenant().application(app.applicationId()).orElseThrow();
  }

  private static Map<String, String> json() {
    return Map.of("Content-Type", "application/json");
  }
}

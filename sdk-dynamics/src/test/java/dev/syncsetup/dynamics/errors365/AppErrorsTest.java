package dev.syncsetup.dynamics.errors365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.directory.apps.AppRegistration;
import dev.syncsetup.dynamics.directory.apps.AppsClient;
import dev.syncsetup.dynamics.directory.apps.NewApp;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Microsoft Graph answers about apps, secrets and consent. */
@SimulatedCloudTest
class AppErrorsTest {
  private static final NewApp SYNC = NewApp.confidential("marketo-sync", "Marketo Sync");

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
  void nameOfADeletedAppIsAnObjectConflict() {
    AppRegistration app = apps.register(SYNC);
    apps.delete(app);

    assertThat(catchThrowableOfType(ConflictException.class, () -> apps.register(SYNC)).code())
        .contains("ObjectConflict");
  }

  @Test
  void appTheReplicasHideHasNoBackingApplicationObjectForAWhile() {
    AppRegistration app = apps.register(SYNC);
    cloud
        .faults()
        .next(
            "graph",
            "POST",
            "/servicePrincipals",
            Said.refusal(400, "NoBackingApplicationObject", "Not there yet."));

    assertThat(apps.admit(app.applicationId())).isNotNull();
    assertThat(sent("/servicePrincipals")).extracting(Exchange::status).containsExactly(400, 201);
  }

  @Test
  void appNobodyRegisteredHasNoBackingApplicationObjectForAMinute() {
    Instant began = cloud.clock().instant();

    assertThatThrownBy(() -> apps.admit(Tenant.named("no app")))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> assertThat(e.code()).contains("NoBackingApplicationObject"));
    assertThat(Duration.between(began, cloud.clock().instant())).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void secondServicePrincipalIsTheFirst() {
    AppRegistration app = apps.register(SYNC);
    UUID first = apps.admit(app.applicationId());
    cloud
        .faults()
        .next(
            "graph",
            "GET",
            "/servicePrincipals(appId='" + app.applicationId(),
            Said.refusal(404, "Request_ResourceNotFound", "Not on this replica."));

    assertThat(apps.admit(app.applicationId())).isEqualTo(first);
    assertThat(sent("/servicePrincipals"))
        .last()
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(409);
              assertThat(refused.responseBody())
                  .contains("Request_MultipleObjectsWithSameKeyValue");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CredentialInvalidLifetimeAsPerAppPolicy",
        "CredentialTypeNotAllowedAsPerAppPolicy"
      })
  void policyAgainstSecretsIsNamedAndNothingIsMade(String code) {
    AppRegistration app = apps.register(SYNC);
    cloud.faults().next("graph", "POST", "/addPassword", Said.refusal(400, code, "Policy."));

    assertThatThrownBy(() -> apps.addSecret(app.applicationId(), "x", Duration.ofDays(365)))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.code()).contains(code))
        .hasMessageContaining("certificate");
    assertThat(sent("/addPassword")).hasSize(1);
    assertThat(apps.secrets(app.applicationId())).isEmpty();
  }

  @Test
  void secondConsentForOneServiceIsAddedToTheFirst() {
    AppRegistration app = apps.register(SYNC);
    UUID unused = apps.admit(app.applicationId());
    grant(app, Set.of("user_impersonation"));
    String none = "{\"value\":[]}";
    cloud.faults().next("graph", "GET", "/oauth2PermissionGrants", Said.success(none));

    grant(app, Set.of("user_impersonation", "another"));

    assertThat(sent("/oauth2PermissionGrants"))
        .extracting(Exchange::status)
        .containsExactly(201, 409, 204);
    assertThat(sent("/oauth2PermissionGrants").get(1).responseBody())
        .contains("Request_MultipleObjectsWithSameKeyValue");
  }

  private void grant(AppRegistration app, Set<String> scopes) {
    assertThat(apps.grantConsent(app.applicationId(), NewApp.DATAVERSE, scopes))
        .containsAll(scopes);
  }

  /** Writes to a collection, in their order. */
  private List<Exchange> sent(String target) {
    return cloud.transcript().writes().stream()
        .filter(exchange -> exchange.target().contains(target))
        .toList();
  }
}

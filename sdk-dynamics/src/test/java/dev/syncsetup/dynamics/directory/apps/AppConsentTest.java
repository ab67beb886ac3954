package dev.syncsetup.dynamics.directory.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class AppConsentTest {
  private static final NewApp SYNC = NewApp.confidential("marketo-sync's", "Marketo Sync");
  private static final Set<String> IMPERSONATION = Set.of(NewApp.USER_IMPERSONATION);
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
  void consentIsGivenExtendedAndTakenBack() {
    AppRegistration app = admitted();

    assertThat(grant(app, NewApp.DATAVERSE, IMPERSONATION))
        .containsExactly(NewApp.USER_IMPERSONATION);
    assertThat(grant(app, NewApp.DATAVERSE, IMPERSONATION))
        .containsExactly(NewApp.USER_IMPERSONATION);
    assertThat(cloud.transcript().writes()).hasSize(3);
    assertThat(client.directory().consent(app.applicationId()).orElseThrow().delegatedScopes())
        .containsExactly(NewApp.USER_IMPERSONATION);

    assertThat(grant(app, Tenant.GRAPH, Set.of("User.Read"))).containsExactly("User.Read");
    assertThat(grant(app, Tenant.GRAPH, Set.of("Mail.Send")))
        .containsExactlyInAnyOrder("User.Read", "Mail.Send");

    assertThat(revoke(app, Tenant.GRAPH, Set.of("Mail.Send"))).containsExactly("User.Read");
    assertThat(revoke(app, Tenant.GRAPH, Set.of("Mail.Send"))).containsExactly("User.Read");
    assertThat(revoke(app, NewApp.DATAVERSE, IMPERSONATION)).isEmpty();
    assertThat(revoke(app, NewApp.DATAVERSE, IMPERSONATION)).isEmpty();
    assertThat(registered(app).consents()).hasSize(1);
  }

  @Test
  void lostAnswerToAConsentIsSettledByReading() {
    AppRegistration app = admitted();
    cloud.faults().next("graph", "POST", "/oauth2PermissionGrants", new Fault.LostAnswer());

    assertThat(grant(app, NewApp.DATAVERSE, IMPERSONATION))
        .containsExactly(NewApp.USER_IMPERSONATION);
  }

  @Test
  void consentAnotherHasGivenMeanwhileIsExtended() {
    AppRegistration app = admitted();
    registered(app).delegatedConsents().add("other");
    String empty = "{\"value\":[]}";
    cloud
        .faults()
        .next("graph", "GET", "/oauth2PermissionGrants", new Fault.Answer(200, json(), empty));

    assertThat(grant(app, NewApp.DATAVERSE, IMPERSONATION))
        .containsExactlyInAnyOrder("other", NewApp.USER_IMPERSONATION);
  }

  @Test
  void consentForAnUnknownAppOrServiceIsNotFound() {
    assertThatThrownBy(() -> apps.grantConsent(NO_APP, NewApp.DATAVERSE, IMPERSONATION))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> apps.revokeConsent(NO_APP, NewApp.DATAVERSE, IMPERSONATION))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void missingPermissionToConsentIsNamed() {
    AppRegistration app = admitted();
    cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .remove("DelegatedPermissionGrant.ReadWrite.All");
    try (DynamicsClient poor = client.signedInAs(Simulated.administrator(cloud))) {
      assertThatThrownBy(
              () ->
                  poor.directory()
                      .apps()
                      .grantConsent(app.applicationId(), NewApp.DATAVERSE, IMPERSONATION))
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("DelegatedPermissionGrant");
    }
  }

  private AppRegistration admitted() {
    AppRegistration app = apps.register(SYNC);
    UUID unused = apps.admit(app.applicationId());
    return app;
  }

  private Set<String> grant(AppRegistration app, UUID service, Set<String> scopes) {
    return apps.grantConsent(app.applicationId(), service, scopes);
  }

  private Set<String> revoke(AppRegistration app, UUID service, Set<String> scopes) {
    return apps.revokeConsent(app.applicationId(), service, scopes);
  }

  private Application registered(AppRegistration app) {
    return cloud.tenant().application(app.applicationId()).orElseThrow();
  }

  private static Map<String, String> json() {
    return Map.of("Content-Type", "application/json");
  }
}

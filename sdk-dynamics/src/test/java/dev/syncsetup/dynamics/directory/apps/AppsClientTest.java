package dev.syncsetup.dynamics.directory.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class AppsClientTest {
  private static final NewApp SYNC = NewApp.confidential("marketo-sync's", "Marketo Sync");
  private static final Duration YEAR = Duration.ofDays(365);
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
  void appIsRegisteredOnceForThisTenantAndDeclaresDataverse() {
    AppRegistration app = apps.register(SYNC);

    assertThat(apps.register(SYNC)).isEqualTo(app);
    assertThat(apps.find(SYNC.uniqueName())).contains(app);
    assertThat(apps.find(app.applicationId())).contains(app);
    assertThat(app.singleTenant()).isTrue();
    assertThat(app.publicClient()).isFalse();
    assertThat(app.declared()).containsOnlyKeys(NewApp.DATAVERSE);
    assertThat(cloud.transcript().writes()).hasSize(1);
    assertThat(cloud.tenant().applications()).hasSize(2);
  }

  @Test
  void unknownAppIsEmpty() {
    assertThat(apps.find("unknown")).isEmpty();
    assertThat(apps.find(NO_APP)).isEmpty();
  }

  @Test
  void changedWishChangesTheAppAndKeepsWhatElseItDeclares() {
    AppRegistration app = apps.register(SYNC);
    UUID graphScope = Tenant.named("a scope of Graph");
    registered(app)
        .profile()
        .put(
            "requiredResourceAccess",
            "[{\"resourceAppId\":\"00000003-0000-0000-c000-000000000000\",\"resourceAccess\":"
                + "[{\"id\":\""
                + graphScope
                + "\",\"type\":\"Scope\"}]}]");

    AppRegistration changed = apps.register(new NewApp(SYNC.uniqueName(), "Renamed", true));

    assertThat(changed.applicationId()).isEqualTo(app.applicationId());
    assertThat(changed.displayName()).isEqualTo("Renamed");
    assertThat(changed.publicClient()).isTrue();
    assertThat(changed.declared())
        .containsOnlyKeys(NewApp.DATAVERSE, Tenant.GRAPH)
        .containsEntry(Tenant.GRAPH, Set.of(graphScope));
  }

  @Test
  void lostAnswerToARegistrationMakesNoSecondApp() {
    cloud.faults().next("graph", "PATCH", "/applications", new Fault.LostAnswer());

    apps.register(SYNC);

    assertThat(cloud.tenant().applications()).hasSize(2);
  }

  @Test
  void tenantWithoutDataverseIsToldSo() {
    cloud.tenant().resources().removeIf(each -> each.applicationId().equals(Tenant.DATAVERSE));
    assertThatThrownBy(() -> apps.register(SYNC)).isInstanceOf(NotFoundException.class);
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void dataverseWithoutImpersonationIsUnexpected() {
    String body = "{\"id\":\"" + NO_APP + "\",\"oauth2PermissionScopes\":[]}";
    cloud.faults().next("graph", "GET", "/servicePrincipals", new Fault.Answer(200, json(), body));

    assertThatThrownBy(() -> apps.register(SYNC))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("user_impersonation");
  }

  @Test
  void blankNamesAreRefused() {
    assertThatThrownBy(() -> NewApp.confidential(" ", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void deletedAppIsGoneAndKeepsItsNameForAWhile() {
    AppRegistration app = apps.register(SYNC);

    apps.delete(app);
    apps.delete(app);

    assertThat(apps.find(app.applicationId())).isEmpty();
    assertThatThrownBy(() -> apps.register(SYNC)).isInstanceOf(ConflictException.class);
  }

  @Test
  void appMadeElsewhereIsNotDeleted() {
    AppRegistration other = apps.find(SimulatedCloud.ADMINISTRATOR).orElseThrow();

    assertThatThrownBy(() -> apps.delete(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no unique name");
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void appIsAdmittedOnceAlthoughTheDirectoryIsBehind() {
    cloud.graph().behaviour().hideNewObjects(3);
    AppRegistration app = apps.register(SYNC);

    UUID principal = apps.admit(app.applicationId());

    assertThat(apps.admit(app.applicationId())).isEqualTo(principal);
    assertThat(registered(app).servicePrincipalId()).isEqualTo(principal);
    assertThat(registered(app).servicePrincipal()).isTrue();
  }

  @Test
  void lostAnswerToAdmissionIsSettledByReading() {
    AppRegistration app = apps.register(SYNC);
    cloud.faults().next("graph", "POST", "/servicePrincipals", new Fault.LostAnswer());

    assertThat(apps.admit(app.applicationId())).isEqualTo(registered(app).servicePrincipalId());
  }

  @Test
  void unknownAppIsNotAdmitted() {
    assertThatThrownBy(() -> apps.admit(NO_APP)).isInstanceOf(NotFoundException.class);
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

  @Test
  void ownerNeedsNoRightOverTheAppsOfOthers() {
    Set<String> rights =
        cloud
            .tenant()
            .application(SimulatedCloud.ADMINISTRATOR)
            .orElseThrow()
            .applicationPermissions();
    rights.remove("Application.ReadWrite.All");
    rights.add("Application.ReadWrite.OwnedBy");

    AppRegistration app = admitted();
    apps.addSecret(app.applicationId(), "x", YEAR);

    assertThat(apps.register(SYNC)).isEqualTo(app);
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

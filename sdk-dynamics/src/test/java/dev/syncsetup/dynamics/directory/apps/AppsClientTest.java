package dev.syncsetup.dynamics.directory.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class AppsClientTest {
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
  void appsAreNotFoundWithoutThePermissionToReadThem() {
    try (DynamicsClient poor = Simulated.permitted(cloud, client, "User.Read.All")) {
      AppsClient blind = poor.directory().apps();
      for (ThrowingCallable call :
          List.<ThrowingCallable>of(
              () -> blind.find(SYNC.uniqueName()),
              () -> blind.find(SimulatedCloud.ADMINISTRATOR))) {
        assertThatThrownBy(call)
            .isInstanceOfSatisfying(
                PermissionException.class,
                e -> assertThat(e.code()).contains("Authorization_RequestDenied"))
            .hasMessageContaining("Application.Read.All");
      }
    }
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
  void appIsNotDeletedWithoutThePermissionToDoSo() {
    AppRegistration app = apps.register(SYNC);

    try (DynamicsClient poor = Simulated.permitted(cloud, client, "Application.Read.All")) {
      assertThatThrownBy(() -> poor.directory().apps().delete(app))
          .isInstanceOfSatisfying(
              PermissionException.class,
              e -> assertThat(e.code()).contains("Authorization_RequestDenied"))
          .hasMessageContaining("Application.ReadWrite");
      assertThat(poor.directory().apps().find(app.applicationId())).contains(app);
    }
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

  private Application registered(AppRegistration app) {
    return cloud.tenant().application(app.applicationId()).orElseThrow();
  }

  private static Map<String, String> json() {
    return Map.of("Content-Type", "application/json");
  }
}

package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.organization.WhoAmI;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class DynamicsClientTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void callerIsTheApplicationUser() {
    WhoAmI me = client.whoAmI();

    assertThat(client.users().get(me.userId()).applicationId())
        .contains(SimulatedCloud.ADMINISTRATOR);
    assertThat(client.users().get(me.userId()).businessUnitId()).isEqualTo(me.businessUnitId());
  }

  @Test
  void organisationDescribesItselfInTwoReads() {
    Organization organization = client.organization();

    assertThat(organization.webUrl()).isEqualTo(client.url());
    assertThat(organization.serviceUrl().orElseThrow().toString())
        .startsWith(client.url().toString());
    assertThat(organization.tenantId()).isEqualTo(cloud.tenant().id());
    assertThat(organization.environmentId())
        .isEqualTo(cloud.dataverse().environmentId().toString());
    assertThat(organization.baseLanguage()).isEqualTo(1033);
    assertThat(client.installedLanguages()).containsExactlyInAnyOrder(1033, 1031);
    assertThat(organization.version()).startsWith("9.2.");
    assertThat(organization.id()).isEqualTo(client.whoAmI().organizationId());
    assertThat(Simulated.exchanges(cloud, "dataverse"))
        .filteredOn(line -> !line.contains("WhoAmI"))
        .containsExactly(
            "GET /api/data/v9.2/RetrieveCurrentOrganization(AccessType=@p)"
                + "?@p=Microsoft.Dynamics.CRM.EndpointAccessType%27Default%27 200",
            "GET /api/data/v9.2/organizations?$select=languagecode 200",
            "GET /api/data/v9.2/RetrieveProvisionedLanguages() 200");
  }

  @Test
  void readsAskForNoCachedAnswer() {
    client.whoAmI();

    assertThat(cloud.transcript().of("dataverse"))
        .allSatisfy(
            exchange ->
                assertThat(exchange.requestHeaders()).containsEntry("If-None-Match", "null"));
  }

  @Test
  void appWithoutApplicationUserIsToldToGetOne() {
    cloud.tenant().addApplication(Tenant.named("stranger"), "Stranger", "x");
    EntraCredential stranger =
        EntraCredential.clientSecret(
            cloud.tenant().id().toString(), Tenant.named("stranger").toString(), Secret.of("x"));

    try (DynamicsClient outside = client.signedInAs(stranger)) {
      assertThatThrownBy(outside::whoAmI)
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("0x80072560")
          .hasMessageContaining("application user");
    }
  }

  @Test
  void callerWithoutRoleIsToldSoByEveryRead() {
    Account account = cloud.tenant().addAccount("bare@contoso.com", "Bare", "pw-Bare-1");
    UUID unused = cloud.dataverse().addUser(account);

    try (DynamicsClient bare = client.signedInAs(Simulated.person(cloud, account))) {
      for (ThrowingCallable read :
          List.<ThrowingCallable>of(
              bare::whoAmI, bare::organization, bare::installedLanguages, bare.users()::me)) {
        assertThatThrownBy(read)
            .isInstanceOfSatisfying(
                PermissionException.class, e -> assertThat(e.code()).contains("0x80042F09"))
            .hasMessageContaining("role");
      }
    }
  }

  @Test
  void refusedTokenIsReplacedOnce() {
    client.whoAmI();
    cloud.faults().next("dataverse", "GET", "WhoAmI", new Fault.Answer(401, Map.of(), ""));

    client.whoAmI();

    assertThat(cloud.transcript().of("entra")).hasSize(2);
  }

  @Test
  void tokenThatIsRefusedAgainAndAgainIsAnError() {
    for (int i = 0; i < 2; i++) {
      cloud.faults().next("dataverse", "GET", "WhoAmI", new Fault.Answer(401, Map.of(), ""));
    }

    assertThatThrownBy(client::whoAmI).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void throttledCallWaitsAsLongAsAsked() {
    Instant before = cloud.clock().instant();
    cloud.faults().next("dataverse", "GET", "WhoAmI", throttled(42));

    client.whoAmI();

    assertThat(Duration.between(before, cloud.clock().instant())).isEqualTo(Duration.ofSeconds(42));
  }

  @Test
  void throttlingBeyondTheLongestWaitIsToldWithItsTime() {
    cloud.faults().next("dataverse", "GET", "WhoAmI", throttled(42));

    try (DynamicsClient impatient =
        Simulated.builder(cloud)
            .credential(Simulated.administrator(cloud))
            .longestWait(Duration.ofSeconds(10))
            .build()) {
      assertThatThrownBy(impatient::whoAmI)
          .isInstanceOfSatisfying(
              RateLimitedException.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(42)));
    }
  }

  @Test
  void lostAnswerToAReadIsReadAgain() {
    cloud.faults().next("dataverse", "GET", "WhoAmI", new Fault.LostAnswer());

    assertThat(client.whoAmI()).isNotNull();
    assertThat(cloud.transcript().of("dataverse")).hasSize(2);
  }

  @Test
  void organisationThatDoesNotAnswerIsATransportProblem() {
    client.signIn();
    for (int i = 0; i < 5; i++) {
      cloud.faults().next("dataverse", "GET", "WhoAmI", new Fault.Reset());
    }

    assertThatThrownBy(client::whoAmI)
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("Dataverse")
        .hasMessageContaining("OrganizationApi.whoAmI");
  }

  @Test
  void clientForAnotherCallerLeavesTheFirstOneOpen() {
    try (DynamicsClient other = client.signedInAs(Simulated.administrator(cloud))) {
      other.whoAmI();
    }

    assertThat(client.whoAmI()).isNotNull();
    assertThat(client.requestsSent()).isEqualTo(4);
  }

  private static Fault throttled(int seconds) {
    return new Fault.Answer(
        429,
        Map.of("Retry-After", "" + seconds),
        "{\"error\":{\"code\":\"0x80072322\",\"message\":\"Number of requests exceeded\"}}");
  }
}

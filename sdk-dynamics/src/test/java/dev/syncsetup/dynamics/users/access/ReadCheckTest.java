package dev.syncsetup.dynamics.users.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.users.access.ReadCheck.Answer;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class ReadCheckTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private SystemUserId jane;
  private Account janesAccount;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    jane = client.users().findByUserName("jane.doe@contoso.com").orElseThrow().id();
    janesAccount = cloud.tenant().account("jane.doe@contoso.com").orElseThrow();
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void userWithThePrivilegeCanRead() {
    ReadCheck check = client.users().canRead(jane, "leads");

    assertThat(check.isYes()).isTrue();
    assertThat(check.missingPrivilege()).isEmpty();
    Exchange read = cloud.transcript().exchanges().get(1);
    assertThat(read.target()).endsWith("leads?$top=1&%24select=leadid");
    assertThat(read.requestHeaders()).containsEntry("MSCRMCallerID", jane.toString());
  }

  @Test
  void personIsAskedForByObjectId() {
    assertThat(client.users().canRead(janesAccount.id(), "leads").isYes()).isTrue();
    assertThat(client.users().canRead(janesAccount.id(), "solutions").answer())
        .isEqualTo(Answer.NO);
    assertThat(cloud.transcript().exchanges().get(2).requestHeaders())
        .containsEntry("CallerObjectId", janesAccount.id().toString());
  }

  @Test
  void missingPrivilegeIsNamed() {
    ReadCheck check = client.users().canRead(jane, "solutions");

    assertThat(check.answer()).isEqualTo(Answer.NO);
    assertThat(check.missingPrivilege()).contains("prvReadSolution");
    assertThat(check.explanation()).contains(jane.toString());
  }

  @Test
  void userWithoutRolesOrDisabledCannotRead() {
    UUID nobody = cloud.dataverse().addUser(cloud.tenant().addAccount("n@contoso.com", "N", "x"));
    assertThat(client.users().canRead(new SystemUserId(nobody), "leads"))
        .satisfies(
            check -> {
              assertThat(check.answer()).isEqualTo(Answer.NO);
              assertThat(check.missingPrivilege()).isEmpty();
              assertThat(check.explanation()).contains("role");
            });

    client.users().disable(jane);
    assertThat(client.users().canRead(jane, "leads").explanation()).contains("disabled");
  }

  @Test
  void callerWhoMayNotActForOthersIsNotAllowedToAsk() {
    UUID admin = cloud.dataverse().user("admin@contoso.com").orElseThrow().id();

    try (DynamicsClient weak = client.signedInAs(Simulated.person(cloud, janesAccount))) {
      ReadCheck check = weak.users().canRead(new SystemUserId(admin), "leads");

      assertThat(check.answer()).isEqualTo(Answer.NOT_ALLOWED_TO_ASK);
      assertThat(check.missingPrivilege()).contains("prvActOnBehalfOfAnotherUser");
    }
  }

  @Test
  void callerWhoCannotReadTheTableItselfIsNotAllowedToAsk() {
    Account account = cloud.tenant().addAccount("proxy@contoso.com", "Proxy", "pw-Proxy-1");
    String id = cloud.dataverse().addUser(account, "Delegate", "Basic User").toString();
    SystemUserId admin =
        new SystemUserId(cloud.dataverse().user("admin@contoso.com").orElseThrow().id());

    try (DynamicsClient proxy = client.signedInAs(Simulated.person(cloud, account))) {
      assertThat(proxy.users().canRead(admin, "leads").isYes()).isTrue();
      ReadCheck check = proxy.users().canRead(admin, "solutions");

      assertThat(check.answer()).isEqualTo(Answer.NOT_ALLOWED_TO_ASK);
      assertThat(check.missingPrivilege()).contains("prvReadSolution");
      assertThat(check.explanation()).contains(id);
    }
  }

  @Test
  void pageOfSomethingInBetweenIsNoYes() {
    for (int attempt = 0; attempt < 10; attempt++) {
      cloud.faults().next("dataverse", "GET", "/leads?", new Fault.GarbledBody());
    }

    assertThatThrownBy(() -> client.users().canRead(jane, "leads"))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("ReadCheckApi.read");
  }

  @Test
  void unknownTableAndUnknownUserAreErrors() {
    assertThatThrownBy(() -> client.users().canRead(jane, "no'tables"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("no'tables");
    assertThatThrownBy(
            () -> client.users().canRead(new SystemUserId(Tenant.named("nobody")), "leads"))
        .isInstanceOfSatisfying(
            PermissionException.class, e -> assertThat(e.code()).contains("0x80072560"));
    assertThatThrownBy(() -> client.users().canRead(Tenant.named("nobody"), "leads"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("not arrived");
  }
}

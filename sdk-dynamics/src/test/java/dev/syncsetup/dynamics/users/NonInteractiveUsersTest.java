package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class NonInteractiveUsersTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private UsersClient users;
  private SystemUserId jane;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    users = client.users();
    jane = users.findByUserName("jane.doe@contoso.com").orElseThrow().id();
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void personBecomesNonInteractiveAndInteractiveAgain() {
    assertThat(users.makeNonInteractive(jane).accessMode()).isEqualTo(AccessMode.NON_INTERACTIVE);
    assertThat(users.makeNonInteractive(jane).accessMode()).isEqualTo(AccessMode.NON_INTERACTIVE);
    assertThat(users.makeInteractive(jane).accessMode()).isEqualTo(AccessMode.READ_WRITE);
    assertThat(users.makeInteractive(jane).accessMode()).isEqualTo(AccessMode.READ_WRITE);
    assertThat(cloud.transcript().writes()).hasSize(2);
  }

  @Test
  void eighthNonInteractiveUserIsRefusedBeforeAnythingChanges() {
    fillAllPlaces();

    assertThatThrownBy(() -> users.makeNonInteractive(jane))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("may have 7")
        .hasMessageContaining("n3@contoso.com")
        .hasMessageContaining("application user");
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void callerWithoutThePrivilegeChangesNothing() {
    try (DynamicsClient weak = Simulated.limited(cloud, client, "prvReadUser", "prvReadRole")) {
      assertRefused(() -> weak.users().makeNonInteractive(jane));
      assertThat(users.get(jane).accessMode()).isEqualTo(AccessMode.READ_WRITE);

      SystemUser changed = users.makeNonInteractive(jane);
      assertRefused(() -> weak.users().makeInteractive(jane));
      assertThat(users.get(jane)).isEqualTo(changed);
    }
  }

  @Test
  void usersAreCountedWhereTheOrganisationDoesNotTell() {
    fillAllPlaces();
    cloud.dataverse().settings().organizationResources(false);

    assertThatThrownBy(() -> users.makeNonInteractive(jane))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("has 7 non-interactive users");
    cloud.dataverse().user("n1@contoso.com").orElseThrow().set("isdisabled", true);
    assertThat(users.makeNonInteractive(jane).accessMode()).isEqualTo(AccessMode.NON_INTERACTIVE);
  }

  @Test
  void figuresThatMakeNoSenseAreNotBelieved() {
    fillAllPlaces();
    cloud
        .faults()
        .next(
            "dataverse",
            "GET",
            "RetrieveOrganizationResources",
            new Fault.Answer(
                200,
                Map.of("Content-Type", "application/json"),
                "{\"OrganizationResources\":{\"CurrentNumberOfNonInteractiveUsers\":0,"
                    + "\"MaxNumberOfNonInteractiveUsers\":-1}}"));

    assertThatThrownBy(() -> users.makeNonInteractive(jane))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("has 7");
  }

  @Test
  void applicationUserIsRefusedAndTakesNoPlace() {
    SystemUserId me = client.whoAmI().userId();

    assertThatThrownBy(() -> users.makeNonInteractive(me))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("application user");
    assertThatThrownBy(() -> users.makeInteractive(me)).isInstanceOf(ConflictException.class);
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PermissionException.class, e -> assertThat(e.code()).contains("0x80040220"))
        .hasMessageContaining("prvWriteUser");
  }

  private void fillAllPlaces() {
    for (int i = 1; i <= 7; i++) {
      String name = "n" + i + "@contoso.com";
      cloud.dataverse().addUser(cloud.tenant().addAccount(name, "Robot " + i, "x"));
      cloud.dataverse().user(name).orElseThrow().set("accessmode", 4);
    }
  }
}

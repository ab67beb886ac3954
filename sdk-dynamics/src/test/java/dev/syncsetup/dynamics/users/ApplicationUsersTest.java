package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.RoleHolder;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class ApplicationUsersTest {
  private static final UUID APP = Tenant.named("sync app");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private UsersClient users;
  private BusinessUnitId root;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    users = client.users();
    root = client.whoAmI().businessUnitId();
    cloud.tenant().addApplication(APP, "Sync App", "x");
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void disabledApplicationUserIsActivatedAgain() {
    SystemUser created = users.ensureApplicationUser(APP, root);
    assertThat(users.disable(created.id()).disabled()).isTrue();

    SystemUser again = users.ensureApplicationUser(APP, root);

    assertThat(again.id()).isEqualTo(created.id());
    assertThat(again.disabled()).isFalse();
    assertThat(cloud.transcript().writes().get(1).requestBody()).contains(APP.toString());
  }

  @Test
  void ensuredApplicationUserIsLeftAlone() {
    users.ensureApplicationUser(APP, root);
    cloud.transcript().clear();

    assertThat(users.ensureApplicationUser(APP, root).applicationId()).contains(APP);
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void applicationUserOfAnUnknownAppIsNotFound() {
    assertThatThrownBy(() -> users.ensureApplicationUser(Tenant.named("unknown"), root))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void deletedApplicationUserBlocksUntilItIsPurged() {
    users.ensureApplicationUser(APP, root);

    users.deleteApplicationUser(APP);

    assertThat(users.findByApplicationId(APP).orElseThrow().softDeleted()).isTrue();
    assertThatThrownBy(() -> users.ensureApplicationUser(APP, root))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("purgeApplicationUser");
    assertThat(users.purgeApplicationUser(APP)).isEqualTo(1);
    assertThat(users.findByApplicationId(APP)).isEmpty();
    assertThat(users.ensureApplicationUser(APP, root).softDeleted()).isFalse();
  }

  @Test
  void repeatedDeletionDoesNotPurge() {
    users.ensureApplicationUser(APP, root);

    users.deleteApplicationUser(APP);
    users.deleteApplicationUser(APP);

    assertThat(users.findByApplicationId(APP)).isPresent();
  }

  @Test
  void lostAnswerToADeletionIsSettledByReadingAndNeverPurges() {
    users.ensureApplicationUser(APP, root);
    cloud.faults().next("dataverse", "DELETE", "systemusers", new Fault.LostAnswer());

    users.deleteApplicationUser(APP);

    assertThat(users.findByApplicationId(APP).orElseThrow().softDeleted()).isTrue();
  }

  @Test
  void deletionThatNeverArrivedIsNotClaimed() {
    users.ensureApplicationUser(APP, root);
    cloud.faults().next("dataverse", "DELETE", "systemusers", new Fault.Reset());

    assertThatThrownBy(() -> users.deleteApplicationUser(APP))
        .isInstanceOf(TransportException.class);
    assertThat(users.findByApplicationId(APP).orElseThrow().softDeleted()).isFalse();
  }

  @Test
  void deletionThatIsNotThereWhenReadBackIsAnError() {
    users.ensureApplicationUser(APP, root);
    cloud.faults().next("dataverse", "DELETE", "systemusers", new Fault.Answer(204, Map.of(), ""));
    assertThatThrownBy(() -> users.deleteApplicationUser(APP))
        .isInstanceOf(UnexpectedResponseException.class);

    users.deleteApplicationUser(APP);
    cloud.faults().next("dataverse", "DELETE", "systemusers", new Fault.Answer(204, Map.of(), ""));
    assertThatThrownBy(() -> users.purgeApplicationUser(APP))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("goes for good");
  }

  @Test
  void purgeLeavesALivingApplicationUserAlone() {
    users.ensureApplicationUser(APP, root);

    assertThat(users.purgeApplicationUser(APP)).isZero();
    assertThat(users.findByApplicationId(APP)).isPresent();
  }

  @Test
  void lostAnswerToAPurgeIsSettledByPurgingAgain() {
    users.ensureApplicationUser(APP, root);
    users.deleteApplicationUser(APP);
    cloud.faults().next("dataverse", "DELETE", "systemusers", new Fault.LostAnswer());

    assertThat(users.purgeApplicationUser(APP)).isEqualTo(1);
    assertThat(users.findByApplicationId(APP)).isEmpty();
  }

  @Test
  void absentApplicationUserNeedNotBeDeleted() {
    users.deleteApplicationUser(APP);

    assertThat(users.purgeApplicationUser(APP)).isZero();
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void callerWithoutThePrivilegeDeletesNothing() {
    users.ensureApplicationUser(APP, root);
    Account jane = cloud.tenant().account("jane.doe@contoso.com").orElseThrow();

    try (DynamicsClient weak = client.signedInAs(Simulated.person(cloud, jane))) {
      assertThatThrownBy(() -> weak.users().deleteApplicationUser(APP))
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("prv");
    }
    assertThat(users.findByApplicationId(APP).orElseThrow().disabled()).isFalse();
  }

  @Test
  void applicationUserIsAUserLikeAnyOther() {
    SystemUser user = users.ensureApplicationUser(APP, root);

    client.roles().assign(user.id(), "Salesperson");

    assertThat(client.roles().holders("Salesperson").stream())
        .extracting(RoleHolder::id)
        .contains(user.id());
    assertThat(users.canRead(user.id(), "leads").isYes()).isTrue();
    assertThat(users.moveTo(user.id(), root).rolesLost()).isEmpty();
  }
}

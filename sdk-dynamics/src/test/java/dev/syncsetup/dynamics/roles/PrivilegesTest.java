package dev.syncsetup.dynamics.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class PrivilegesTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private RolesClient roles;
  private SystemUser jane;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    roles = client.roles();
    jane = client.users().findByUserName("jane.doe@contoso.com").orElseThrow();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void privilegesHaveTheFarthestDepthOfAllRolesTeamsIncluded() {
    role("Reader", dev.syncsetup.testing.dataverse.organization.Depth.BASIC);
    roles.assign(jane.id(), "Reader");
    assertThat(depthOfReadingSolutions()).isEqualTo(Depth.BASIC);

    role("Far Reader", dev.syncsetup.testing.dataverse.organization.Depth.DEEP);
    cloud.dataverse().seeds().team("Far Readers", "Far Reader", jane.id().value());

    assertThat(depthOfReadingSolutions()).isEqualTo(Depth.DEEP);
    assertThat(roles.privilegesOf(jane.id()))
        .filteredOn(privilege -> privilege.name().equals("prvReadLead"))
        .singleElement()
        .satisfies(
            privilege -> {
              assertThat(privilege.depth()).isEqualTo(Depth.GLOBAL);
              assertThat(privilege.businessUnitId()).isEqualTo(jane.businessUnitId());
            });
  }

  @Test
  void roleThatWasJustGivenCountsInSpiteOfTheCache() {
    cloud.dataverse().settings().privilegeCache(Duration.ofSeconds(30));
    role("Reader", dev.syncsetup.testing.dataverse.organization.Depth.LOCAL);

    roles.assign(jane.id(), "Reader");

    assertThat(depthOfReadingSolutions()).isEqualTo(Depth.LOCAL);
    assertThat(client.users().canRead(jane.id(), "solutions").isYes()).isTrue();
  }

  @Test
  void privilegesOfARoleAreRead() {
    SecurityRole delegate = roles.find("Delegate", jane.businessUnitId()).orElseThrow();

    assertThat(roles.privilegesOf(delegate.id()))
        .extracting(Privilege::name)
        .containsExactly("prvActOnBehalfOfAnotherUser");
  }

  @Test
  void nobodyHasNoPrivilegesAndNoRoleContainsNone() {
    assertThatThrownBy(() -> roles.privilegesOf(new SystemUserId(Tenant.named("nobody"))))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> roles.privilegesOf(new SecurityRoleId(Tenant.named("no role"))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void depthThisVersionDoesNotKnowIsNotGuessed() {
    cloud
        .faults()
        .next(
            "dataverse",
            "GET",
            "RetrieveUserPrivileges",
            new Fault.Answer(
                200,
                Map.of("Content-Type", "application/json"),
                "{\"RolePrivileges\":[{\"Depth\":\"Cosmic\",\"PrivilegeName\":\"prvX\",\"PrivilegeId\":\"11111111-1111-1111-1111-111111111111\"}]}"));

    assertThatThrownBy(() -> roles.privilegesOf(jane.id()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("Cosmic");
  }

  private void role(String name, dev.syncsetup.testing.dataverse.organization.Depth depth) {
    cloud.dataverse().seeds().role(name, Map.of("prvReadSolution", depth));
  }

  private Depth depthOfReadingSolutions() {
    return roles.privilegesOf(jane.id()).stream()
        .filter(privilege -> privilege.name().equals("prvReadSolution"))
        .findFirst()
        .orElseThrow()
        .depth();
  }
}

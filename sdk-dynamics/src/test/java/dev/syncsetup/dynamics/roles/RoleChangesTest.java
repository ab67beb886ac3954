package dev.syncsetup.dynamics.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.RoleChange.Kind;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class RoleChangesTest {
  private static final Fault IGNORED = new Fault.Answer(204, Map.of(), "");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private RolesClient roles;
  private SystemUser jane;
  private SecurityRoleId salesperson;
  private SecurityRoleId manager;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    roles = client.roles();
    jane = client.users().findByUserName("jane.doe@contoso.com").orElseThrow();
    salesperson = copy("Salesperson");
    manager = copy("Sales Manager");
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void roleIsFoundInItsBusinessUnitByNameOrTemplate() {
    assertThat(roles.find("salesPERSON", jane.businessUnitId()).orElseThrow().id())
        .isEqualTo(salesperson);
    assertThat(roles.find("No such role", jane.businessUnitId())).isEmpty();
    assertThat(roles.find("Salesperson", new BusinessUnitId(Tenant.named("nowhere")))).isEmpty();
    assertThat(roles.findByTemplate(SecurityRole.SYSTEM_ADMINISTRATOR, jane.businessUnitId()))
        .get()
        .extracting(SecurityRole::name)
        .isEqualTo("System Administrator");
    assertThat(roles.findByTemplate(UUID.randomUUID(), jane.businessUnitId())).isEmpty();
  }

  @Test
  void ambiguousRoleNameIsRefusedWithItsCandidates() {
    cloud.dataverse().addRole("Salesperson");

    assertThatThrownBy(() -> roles.find("Salesperson", jane.businessUnitId()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("2 roles")
        .hasMessageContaining(salesperson.toString());
    assertThatThrownBy(() -> roles.assign(jane.id(), "Salesperson"))
        .isInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void twoRolesOfOneTemplateAreNeverGuessed() {
    cloud.dataverse().rows("role").stream()
        .filter(role -> role.id().equals(manager.value()))
        .forEach(role -> role.set("roletemplateid", SecurityRole.SYSTEM_ADMINISTRATOR));

    assertThatThrownBy(
            () -> roles.findByTemplate(SecurityRole.SYSTEM_ADMINISTRATOR, jane.businessUnitId()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("template");
  }

  @Test
  void rolesOfAUserAreThoseGivenDirectly() {
    cloud.dataverse().seeds().team("Closers", "Sales Manager", jane.id().value());

    assertThat(roles.ofUser(jane.id())).isEqualTo(jane.roles());
    assertThatThrownBy(() -> roles.ofUser(nobody())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void roleThatIsAlreadyAssignedIsNoError() {
    assertThat(roles.assign(jane.id(), salesperson))
        .isEqualTo(new RoleChange(salesperson, Kind.ALREADY_ASSIGNED, Optional.empty()));
    assertThat(cloud.transcript().writes()).isEmpty();

    roles.assignUnread(jane.id(), salesperson);
    assertThat(cloud.dataverse().rolesOf(jane.id().value())).containsExactly("Salesperson");
  }

  @Test
  void assignedRoleIsReadBack() {
    assertThat(roles.assign(jane.id(), manager).kind()).isEqualTo(Kind.ASSIGNED);
    assertThat(roles.ofUser(jane.id())).extracting(SecurityRole::id).contains(manager);
  }

  @Test
  void assignmentThatIsNotThereWhenReadBackIsAnError() {
    cloud.faults().next("dataverse", "POST", "$ref", IGNORED);
    assertThatThrownBy(() -> roles.assign(jane.id(), manager))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("does not have it");

    cloud.faults().next("dataverse", "DELETE", "$ref", IGNORED);
    assertThatThrownBy(() -> roles.revoke(jane.id(), salesperson))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("still has it");
  }

  @Test
  void roleIsResolvedInTheUsersOwnBusinessUnit() {
    BusinessUnitId germany =
        roles.named("Salesperson").stream()
            .map(SecurityRole::businessUnitId)
            .filter(unit -> !unit.equals(jane.businessUnitId()))
            .findFirst()
            .orElseThrow();
    client.users().moveTo(jane.id(), germany);

    RoleChange change = roles.assign(jane.id(), "Salesperson");

    assertThat(change.kind()).isEqualTo(Kind.ASSIGNED);
    assertThat(change.role()).isNotEqualTo(salesperson);
    assertThat(roles.ofUser(jane.id()))
        .extracting(SecurityRole::businessUnitId)
        .containsExactly(germany);
  }

  @Test
  void roleTheBusinessUnitDoesNotHaveIsNotFound() {
    assertThatThrownBy(() -> roles.assign(jane.id(), "Marketo Sync User"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Marketo Sync User")
        .hasMessageContaining("solution");
    assertThatThrownBy(() -> roles.assign(nobody(), "Salesperson"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void revokedRoleIsGoneWhenReadBack() {
    assertThat(roles.revoke(jane.id(), salesperson).kind()).isEqualTo(Kind.REVOKED);
    assertThat(roles.ofUser(jane.id())).isEmpty();
    assertThat(roles.revoke(jane.id(), salesperson).kind()).isEqualTo(Kind.NOT_ASSIGNED);
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void missingPrivilegeIsNamedWithItsPrincipal() {
    Account account = cloud.tenant().account("jane.doe@contoso.com").orElseThrow();

    try (DynamicsClient weak = client.signedInAs(Simulated.person(cloud, account))) {
      assertThatThrownBy(() -> weak.roles().assign(jane.id(), manager))
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("prvAssignRole")
          .hasMessageContaining(jane.id().toString())
          .hasMessageContaining("System Administrator");
      assertThatThrownBy(() -> weak.roles().revoke(jane.id(), salesperson))
          .isInstanceOf(PermissionException.class);
    }
  }

  @Test
  void rolesAreSetExactly() {
    SecurityRoleId basic = copy("Basic User");

    List<RoleChange> changes = roles.setExactly(jane.id(), List.of(manager, basic));

    assertThat(changes)
        .containsExactly(
            new RoleChange(manager, Kind.ASSIGNED, Optional.empty()),
            new RoleChange(basic, Kind.ASSIGNED, Optional.empty()),
            new RoleChange(salesperson, Kind.REVOKED, Optional.empty()));
    assertThat(roles.ofUser(jane.id()))
        .extracting(SecurityRole::id)
        .containsExactlyInAnyOrder(manager, basic);
    assertThat(roles.setExactly(jane.id(), List.of(manager, basic)))
        .extracting(RoleChange::kind)
        .containsOnly(Kind.ALREADY_ASSIGNED);
    assertThat(roles.setExactly(jane.id(), List.of()))
        .extracting(RoleChange::kind)
        .containsOnly(Kind.REVOKED);
    assertThat(roles.ofUser(jane.id())).isEmpty();
  }

  @Test
  void failedAssignmentIsReportedAndTakesNothingAway() {
    SecurityRoleId unknown = new SecurityRoleId(Tenant.named("no such role"));

    List<RoleChange> changes = roles.setExactly(jane.id(), List.of(unknown, manager));

    assertThat(changes).extracting(RoleChange::isDone).containsExactly(false, true);
    assertThat(changes.get(0).failure()).containsInstanceOf(NotFoundException.class);
    assertThat(roles.ofUser(jane.id()))
        .extracting(SecurityRole::id)
        .containsExactlyInAnyOrder(salesperson, manager);
  }

  @Test
  void exactRolesThatAreNotThereWhenReadBackAreReported() {
    cloud.faults().next("dataverse", "POST", "$ref", IGNORED);

    List<RoleChange> changes = roles.setExactly(jane.id(), List.of(salesperson, manager));

    assertThat(changes).extracting(RoleChange::isDone).containsExactly(true, false);
    assertThat(changes.get(1).failure()).containsInstanceOf(UnexpectedResponseException.class);
  }

  private SecurityRoleId copy(String name) {
    return roles.find(name, jane.businessUnitId()).orElseThrow().id();
  }

  private static SystemUserId nobody() {
    return new SystemUserId(Tenant.named("nobody"));
  }
}

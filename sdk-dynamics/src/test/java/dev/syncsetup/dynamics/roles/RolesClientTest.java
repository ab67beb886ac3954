package dev.syncsetup.dynamics.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class RolesClientTest {
  private static final String ROLE = "Sync & O'Connor";

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
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void everyBusinessUnitHasItsCopy() {
    cloud.dataverse().addRole(ROLE, "prvReadLead");

    List<SecurityRole> copies = roles.named(ROLE);

    assertThat(copies).hasSize(2).allMatch(copy -> copy.name().equals(ROLE));
    assertThat(copies).extracting(SecurityRole::businessUnitId).doesNotHaveDuplicates();
    assertThat(copies).noneMatch(SecurityRole::isSystemAdministrator);
    assertThat(roles.named("System Administrator"))
        .isNotEmpty()
        .allMatch(SecurityRole::isSystemAdministrator);
  }

  @Test
  void absentRoleIsAnEmptyList() {
    assertThat(roles.named("Nobody's role")).isEmpty();
  }

  @Test
  void rolesAreNotFoundWithoutTheRightToReadThem() {
    UUID template = Tenant.named("template");
    try (DynamicsClient weak = Simulated.limited(cloud, client, "prvReadLead")) {
      assertRefused(() -> weak.roles().named(ROLE), "prvReadRole");
      assertRefused(() -> weak.roles().find(ROLE, jane.businessUnitId()), "prvReadRole");
      assertRefused(
          () -> weak.roles().findByTemplate(template, jane.businessUnitId()), "prvReadRole");
      assertRefused(() -> weak.roles().holders(ROLE), "prvReadUser");
    }
  }

  @Test
  void assignedRoleIsHeldHoweverOftenItIsAssigned() {
    SecurityRoleId copy = ownCopy();

    roles.assignUnread(jane.id(), copy);
    roles.assignUnread(jane.id(), copy);

    assertThat(client.users().get(jane.id()).hasRole(ROLE)).isTrue();
    assertThat(roles.holders(ROLE).stream())
        .extracting(RoleHolder::userName)
        .containsExactly("jane.doe@contoso.com");
  }

  @Test
  void lostAnswerToAnAssignmentIsSettledByAssigningAgain() {
    SecurityRoleId copy = ownCopy();
    cloud.faults().next("dataverse", "POST", "$ref", new Fault.LostAnswer());

    roles.assign(jane.id(), copy);

    assertThat(cloud.dataverse().rolesOf(jane.id().value())).contains(ROLE);
  }

  @Test
  void copyOfAnotherBusinessUnitIsRefusedWithAdvice() {
    cloud.dataverse().addRole(ROLE);
    SecurityRole foreign =
        roles.named(ROLE).stream()
            .filter(copy -> !copy.businessUnitId().equals(jane.businessUnitId()))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(() -> roles.assign(jane.id(), foreign.id()))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).contains("0x80041409"))
        .hasMessageContaining("own business unit");
  }

  @Test
  void roleThatDoesNotExistIsNotFound() {
    assertThatThrownBy(
            () -> roles.assign(jane.id(), new SecurityRoleId(Tenant.named("no such role"))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void revokedRoleIsGoneAndTheRoleItselfStays() {
    SecurityRoleId copy = ownCopy();
    roles.assign(jane.id(), copy);

    roles.revoke(jane.id(), copy);

    assertThat(cloud.dataverse().rolesOf(jane.id().value())).doesNotContain(ROLE);
    assertThat(roles.named(ROLE)).hasSize(2);
  }

  @Test
  void lostAnswerToARevocationIsSettledByRevokingAgain() {
    SecurityRoleId copy = ownCopy();
    roles.assign(jane.id(), copy);
    cloud.faults().next("dataverse", "DELETE", "$ref", new Fault.LostAnswer());

    assertThat(roles.revoke(jane.id(), copy).kind()).isEqualTo(RoleChange.Kind.REVOKED);
  }

  @Test
  void holdersAreReadPageByPage() {
    SecurityRoleId unused = ownCopy();
    IntStream.range(0, 501)
        .mapToObj(i -> cloud.tenant().addAccount("u" + i + "@contoso.com", "User " + i, "x"))
        .forEach(this::hold);
    cloud.transcript().clear();

    assertThat(roles.holders(ROLE).stream()).hasSize(501);
    assertThat(cloud.transcript().of("dataverse"))
        .hasSize(2)
        .allSatisfy(
            exchange ->
                assertThat(exchange.requestHeaders())
                    .containsEntry("Prefer", "odata.maxpagesize=500"));
  }

  @Test
  void nextPageOnAnotherHostIsNotFollowed() {
    cloud
        .faults()
        .next(
            "dataverse",
            "GET",
            "systemusers",
            new Fault.Answer(
                200,
                Map.of("Content-Type", "application/json"),
                "{\"value\":[],\"@odata.nextLink\":\"http://127.0.0.1:9/steal\"}"));

    assertThatThrownBy(() -> roles.holders(ROLE).stream().toList())
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("another host");
  }

  private static void assertRefused(ThrowingCallable call, String privilege) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PermissionException.class, e -> assertThat(e.code()).contains("0x80040220"))
        .hasMessageContaining(privilege);
  }

  private SecurityRoleId ownCopy() {
    cloud.dataverse().addRole(ROLE);
    return roles.named(ROLE).stream()
        .filter(copy -> copy.businessUnitId().equals(jane.businessUnitId()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void hold(Account account) {
    cloud.dataverse().addUser(account, ROLE);
  }
}

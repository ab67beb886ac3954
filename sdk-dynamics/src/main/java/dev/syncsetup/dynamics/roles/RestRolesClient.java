package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.batch.BatchSender;
import dev.syncsetup.dynamics.internal.batch.BulkSender;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Leads each method to the class that does the work. */
final class RestRolesClient implements RolesClient {
  private final ServiceConnection dataverse;
  private final RolesApi api;
  private final RoleSearch search;
  private final RoleAssignments assignments;
  private final AccountAssignments accounts;

  RestRolesClient(ServiceConnection dataverse, UserSync sync) {
    this.dataverse = dataverse;
    this.api = dataverse.api(RolesApi.class);
    this.search = new RoleSearch(dataverse, api);
    this.assignments = new RoleAssignments(dataverse, api, search);
    this.accounts =
        new AccountAssignments(
            assignments, search, sync, new BulkSender(dataverse, new BatchSender(dataverse)));
  }

  @Override
  public List<SecurityRole> named(String name) {
    return search.named(name);
  }

  @Override
  public Optional<SecurityRole> find(String name, BusinessUnitId businessUnit) {
    return search.named(name, businessUnit);
  }

  @Override
  public Optional<SecurityRole> findByTemplate(UUID templateId, BusinessUnitId businessUnit) {
    return search.ofTemplate(templateId, businessUnit);
  }

  @Override
  public List<SecurityRole> ofUser(SystemUserId user) {
    return search.ofUser(user);
  }

  @Override
  public Page<RoleHolder> holders(String roleName) {
    return search.holders(roleName);
  }

  @Override
  public RoleChange assign(SystemUserId user, SecurityRoleId role) {
    return assignments.assign(user, role);
  }

  @Override
  public RoleChange assign(SystemUserId user, String roleName) {
    return assignments.assign(user, search.required(roleName, search.unitOf(user)).id());
  }

  @Override
  public void assignUnread(SystemUserId user, SecurityRoleId role) {
    assignments.write(user, role);
  }

  @Override
  public List<ItemOutcome<SecurityRoleId>> assignAllUnread(
      List<RoleOrder> orders, BulkOptions options) {
    return accounts.writeAll(orders, options);
  }

  @Override
  public void assignEachUnread(
      Iterator<RoleOrder> orders,
      BiConsumer<? super RoleOrder, ? super ItemOutcome<SecurityRoleId>> told) {
    accounts.writeEach(orders, told);
  }

  @Override
  public BusinessUnitId rootBusinessUnit() {
    return search.rootUnit();
  }

  @Override
  public RoleChange revoke(SystemUserId user, SecurityRoleId role) {
    return assignments.revoke(user, role);
  }

  @Override
  public List<RoleChange> setExactly(SystemUserId user, Collection<SecurityRoleId> roles) {
    return assignments.setExactly(user, roles);
  }

  @Override
  public ObjectIdAssignment assignByObjectId(
      UUID objectId, SecurityRoleId role, Duration patience) {
    return accounts.assign(objectId, role, patience);
  }

  @Override
  public ObjectIdAssignment assignByObjectId(UUID objectId, String roleName, Duration patience) {
    return accounts.assign(objectId, roleName, patience);
  }

  @Override
  public List<HeldPrivilege> privilegesOf(SystemUserId user) {
    RolesApi.PrivilegesJson json = dataverse.body(api.privilegesOfUser(user.value()));
    return Objects.requireNonNullElse(json.privileges(), List.<RolesApi.HeldJson>of()).stream()
        .map(RolesApi.HeldJson::privilege)
        .toList();
  }

  @Override
  public List<Privilege> privilegesOf(SecurityRoleId role) {
    return Pages.of(
            dataverse.body(api.privilegesOfRole(role.value())),
            link -> dataverse.body(api.nextPrivileges(link)),
            RolesApi.PrivilegeJson::privilege)
        .stream()
        .toList();
  }
}

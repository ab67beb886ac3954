package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.DataverseCodes;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.RoleChange.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives roles and takes them away, and reads what has become of it. */
final class RoleAssignments {
  private static final String DUPLICATE = DataverseCodes.text(DataverseCodes.DUPLICATE_RECORD);

  private final ServiceConnection dataverse;
  private final RolesApi api;
  private final RoleSearch search;

  RoleAssignments(ServiceConnection dataverse, RolesApi api, RoleSearch search) {
    this.dataverse = dataverse;
    this.api = api;
    this.search = search;
  }

  /** Nothing is read. */
  void write(SystemUserId user, SecurityRoleId role) {
    unlessThere(() -> dataverse.run(api.assign(user.value(), reference(role))));
  }

  /** Nothing is read. */
  void writeToAccount(UUID objectId, SecurityRoleId role) {
    unlessThere(() -> dataverse.run(api.assignToAccount(objectId, reference(role))));
  }

  RoleChange assign(SystemUserId user, SecurityRoleId role) {
    if (held(user).contains(role)) {
      return RoleChange.done(role, Kind.ALREADY_ASSIGNED);
    }
    write(user, role);
    requireHeld(user, role, true);
    return RoleChange.done(role, Kind.ASSIGNED);
  }

  RoleChange revoke(SystemUserId user, SecurityRoleId role) {
    if (!held(user).contains(role)) {
      return RoleChange.done(role, Kind.NOT_ASSIGNED);
    }
    remove(user, role);
    requireHeld(user, role, false);
    return RoleChange.done(role, Kind.REVOKED);
  }

  List<RoleChange> setExactly(SystemUserId user, Collection<SecurityRoleId> wanted) {
    Set<SecurityRoleId> before = held(user);
    List<RoleChange> changes = new ArrayList<>();
    for (SecurityRoleId role : new LinkedHashSet<>(wanted)) {
      changes.add(
          before.contains(role)
              ? RoleChange.done(role, Kind.ALREADY_ASSIGNED)
              : attempt(role, Kind.ASSIGNED, () -> write(user, role)));
    }
    boolean complete = changes.stream().allMatch(RoleChange::isDone);
    for (SecurityRoleId role : before) {
      if (complete && !wanted.contains(role)) {
        changes.add(attempt(role, Kind.REVOKED, () -> remove(user, role)));
      }
    }
    boolean written = changes.stream().anyMatch(change -> change.kind() != Kind.ALREADY_ASSIGNED);
    return written ? readBack(user, changes) : List.copyOf(changes);
  }

  void requireHeld(SystemUserId user, SecurityRoleId role, boolean wanted) {
    if (held(user).contains(role) != wanted) {
      throw notDone(user, role, wanted);
    }
  }

  private void remove(SystemUserId user, SecurityRoleId role) {
    try {
      dataverse.run(api.revoke(user.value(), role.value()));
    } catch (NotFoundException e) {
      // What is not there need not be taken away.
      return;
    }
  }

  private List<RoleChange> readBack(SystemUserId user, List<RoleChange> changes) {
    Set<SecurityRoleId> after = held(user);
    return changes.stream()
        .map(
            change -> {
              boolean wanted = change.kind() != Kind.REVOKED;
              return !change.isDone() || after.contains(change.role()) == wanted
                  ? change
                  : failed(change, notDone(user, change.role(), wanted));
            })
        .toList();
  }

  private static RoleChange attempt(SecurityRoleId role, Kind kind, Runnable write) {
    RoleChange change = RoleChange.done(role, kind);
    try {
      write.run();
      return change;
    } catch (SdkException e) {
      return failed(change, e);
    }
  }

  private static RoleChange failed(RoleChange change, SdkException why) {
    return new RoleChange(change.role(), change.kind(), Optional.of(why));
  }

  private Set<SecurityRoleId> held(SystemUserId user) {
    return search.ofUser(user).stream()
        .map(SecurityRole::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void unlessThere(Runnable assignment) {
    try {
      assignment.run();
    } catch (ConflictException e) {
      if (!isDuplicate(e)) {
        throw e;
      }
    }
  }

  /** Whether the refusal says that the role is there. */
  static boolean isDuplicate(SdkException refusal) {
    return refusal instanceof ConflictException conflict
        && conflict.code().filter(DUPLICATE::equals).isPresent();
  }

  /** Where a role is found. */
  String address(SecurityRoleId role) {
    return dataverse.baseUrl() + "roles(" + role + ")";
  }

  private Map<String, String> reference(SecurityRoleId role) {
    return Map.of("@odata.id", address(role));
  }

  private static UnexpectedResponseException notDone(
      SystemUserId user, SecurityRoleId role, boolean wanted) {
    return new UnexpectedResponseException(
        "Dataverse accepted that user "
            + user
            + (wanted ? " gets role " : " loses role ")
            + role
            + ", but read back the user "
            + (wanted ? "does not have it." : "still has it.")
            + " Look at the user's roles in the Power Platform admin center.",
        null);
  }
}

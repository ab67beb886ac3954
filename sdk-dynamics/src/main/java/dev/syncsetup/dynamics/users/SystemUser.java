package dev.syncsetup.dynamics.users;

import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A row of the table systemuser, with the roles assigned to it directly.
 *
 * @param id row id
 * @param fullName name shown to people; application users begin with {@code #}
 * @param userName user principal name (domainname); generated for application users
 * @param email primary e-mail address; can differ from the user name
 * @param objectId id in Entra ID
 * @param applicationId client id, for application users only
 * @param disabled whether the user may not use the organisation
 * @param softDeleted whether the row is deleted but still blocks a new one
 * @param accessMode how the user may use the organisation
 * @param businessUnitId the user's business unit
 * @param roles roles assigned directly, without those that come through teams
 * @param language LCID of the user-interface language; 0 means the organisation's base language
 */
public record SystemUser(
    SystemUserId id,
    String fullName,
    String userName,
    Optional<String> email,
    Optional<UUID> objectId,
    Optional<UUID> applicationId,
    boolean disabled,
    boolean softDeleted,
    AccessMode accessMode,
    BusinessUnitId businessUnitId,
    List<SecurityRole> roles,
    OptionalInt language) {

  public SystemUser {
    roles = List.copyOf(roles);
  }

  /** Whether this is an application user. */
  public boolean isApplicationUser() {
    return applicationId.isPresent();
  }

  /** Whether a role of this name is assigned directly. */
  public boolean hasRole(String name) {
    return roles.stream().anyMatch(role -> role.name().equalsIgnoreCase(name));
  }
}

package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.List;

/**
 * Security roles of one organisation. Immutable and thread-safe.
 *
 * <p>A role exists once per business unit: same name, other id. A user can be given only the copy
 * of its own business unit. What is said here about holders is about roles assigned directly, not
 * through teams.
 *
 * @see <a
 *     href="https://learn.microsoft.com/power-platform/admin/security-roles-privileges">Security
 *     roles and privileges</a>
 */
public interface RolesClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static RolesClient over(ServiceConnection dataverse) {
    return new RestRolesClient(dataverse);
  }

  /**
   * Reads the copies of the role in all business units; one read per page of 5,000.
   *
   * @param name name of the role, in any case
   * @return empty when there is no such role; several of one business unit when somebody has
   *     created a second role of that name
   */
  List<SecurityRole> named(String name);

  /**
   * Lists the users, enabled or not, that hold any copy of a role of this name directly; one read
   * per page of 500.
   */
  Page<RoleHolder> holders(String roleName);

  /**
   * Gives a role to a user: one POST that may be repeated; a role the user has already counts as
   * given. {@link #revoke} undoes it. The server may need 30 seconds until the role counts
   * everywhere.
   *
   * @param role the copy of the user's own business unit
   * @throws dev.syncsetup.core.errors.NotFoundException when user or role does not exist
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvAssignRole or a
   *     privilege that the role would give
   * @throws dev.syncsetup.core.errors.ServiceException with code 0x80041409 when the copy belongs
   *     to another business unit
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api">
   *     Associate and disassociate table rows</a>
   */
  void assign(SystemUserId user, SecurityRoleId role);

  /**
   * Takes a role away from a user: one DELETE that may be repeated; a role the user does not have
   * counts as taken away. {@link #assign} undoes it.
   *
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvAssignRole
   */
  void revoke(SystemUserId user, SecurityRoleId role);
}

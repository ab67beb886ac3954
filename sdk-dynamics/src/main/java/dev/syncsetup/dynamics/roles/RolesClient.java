package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

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
  static RolesClient over(ServiceConnection dataverse, UserSync sync) {
    return new RestRolesClient(dataverse, sync);
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
   * Finds the one copy of a role in a business unit; one read.
   *
   * @param name name of the role, in any case
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when the business unit has
   *     several roles of that name; the message lists their ids
   */
  Optional<SecurityRole> find(String name, BusinessUnitId businessUnit);

  /**
   * Finds the copy of a standard role in a business unit by its template, which is the same in
   * every organisation and language; one read.
   *
   * @param templateId for example {@link SecurityRole#SYSTEM_ADMINISTRATOR}
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when the business unit has
   *     several roles of that template; the message lists their ids
   */
  Optional<SecurityRole> findByTemplate(UUID templateId, BusinessUnitId businessUnit);

  /**
   * Reads the roles that a user holds directly; one read.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   */
  List<SecurityRole> ofUser(SystemUserId user);

  /**
   * Lists the users, enabled or not, that hold any copy of a role of this name directly; one read
   * per page of 500.
   */
  Page<RoleHolder> holders(String roleName);

  /**
   * Makes sure that a user holds a role: reads, assigns what is missing, and reads back. Harmless
   * when repeated; {@link #revoke} undoes it. One read, or two reads and a POST. The server may
   * need 30 seconds until the role counts everywhere.
   *
   * @param role the copy of the user's own business unit
   * @return {@link RoleChange.Kind#ASSIGNED} or {@link RoleChange.Kind#ALREADY_ASSIGNED}
   * @throws dev.syncsetup.core.errors.NotFoundException when user or role does not exist
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvAssignRole or a
   *     privilege that the role would give
   * @throws dev.syncsetup.core.errors.ServiceException with code 0x80041409 when the copy belongs
   *     to another business unit
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when the server accepts it and
   *     the user does not have the role all the same
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api">
   *     Associate and disassociate table rows</a>
   */
  RoleChange assign(SystemUserId user, SecurityRoleId role);

  /**
   * As {@link #assign(SystemUserId, SecurityRoleId)}, with the copy of the role that belongs to the
   * user's own business unit; two reads more.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when the user does not exist, or its
   *     business unit has no such role
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when its business unit has
   *     several
   */
  RoleChange assign(SystemUserId user, String roleName);

  /**
   * Gives a role to a user and reads nothing, for callers who read the user themselves before and
   * after: one POST that may be repeated; a role the user has already counts as given.
   *
   * @param role the copy of the user's own business unit
   * @throws dev.syncsetup.core.errors.ServiceException as {@link #assign(SystemUserId,
   *     SecurityRoleId)} does
   */
  void assignUnread(SystemUserId user, SecurityRoleId role);

  /**
   * Gives roles to many accounts of the directory, by their object ids, and reads nothing, for
   * callers who read the users themselves afterwards: one POST each, side by side, that may be
   * repeated. Each is documented to make the user's row on the spot where the account is licensed.
   *
   * @return one outcome per order, in their order; an order that failed because the account has not
   *     arrived can be repeated once it has
   */
  List<ItemOutcome<SecurityRoleId>> assignAllUnread(List<RoleOrder> orders, BulkOptions options);

  /**
   * As {@link #assignAllUnread}, for orders that come one after another: each is sent as soon as
   * there is room. Returns when the last is over. When the calling thread is interrupted, it
   * returns with the interrupt kept, and orders that were not asked for are not told of.
   *
   * @param orders asked for the next one by one thread at a time, not the calling one; may wait
   * @param told hears the outcome of each order, from several threads at once; what it throws ends
   *     the bulk
   */
  void assignEachUnread(
      Iterator<RoleOrder> orders,
      BiConsumer<? super RoleOrder, ? super ItemOutcome<SecurityRoleId>> told);

  /**
   * A role an account is to have.
   *
   * @param objectId id of the account in Entra ID
   * @param role the copy of the business unit the user belongs to, or will
   */
  record RoleOrder(UUID objectId, SecurityRoleId role) {}

  /** The business unit people arrive in, which has none above it; one read. */
  BusinessUnitId rootBusinessUnit();

  /**
   * Makes sure that a user does not hold a role: reads, revokes, and reads back. Harmless when
   * repeated; {@link #assign(SystemUserId, SecurityRoleId)} undoes it.
   *
   * @return {@link RoleChange.Kind#REVOKED} or {@link RoleChange.Kind#NOT_ASSIGNED}
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when the server accepts it and
   *     the user has the role all the same
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvAssignRole
   */
  RoleChange revoke(SystemUserId user, SecurityRoleId role);

  /**
   * Makes a user hold exactly these roles: reads, assigns what is missing, takes the others away,
   * and reads back. Nothing is taken away unless everything could be assigned, so that a failure
   * never leaves the user with less than before. Harmless when repeated; calling it with the former
   * roles undoes it.
   *
   * @param roles copies of the user's own business unit; none takes all roles away
   * @return one member per role, in the order given, then those taken away; a change that failed
   *     carries the reason
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   */
  List<RoleChange> setExactly(SystemUserId user, Collection<SecurityRoleId> roles);

  /**
   * Gives a role to an account of the directory that need not have arrived yet, and reads back.
   * First the account is named by its object id, which is documented to make the user's row on the
   * spot; where that is refused, the account is synchronised, with the Power Platform's help where
   * the caller may ask for it, and then given the role. Harmless when repeated.
   *
   * @param objectId id of the account in Entra ID
   * @param role the copy of the business unit the user belongs to, or will: people arrive in the
   *     root business unit
   * @param patience how long to wait for the account, when it has to be synchronised
   * @return which way worked, or that the account has not arrived and what to do
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such role, or the
   *     directory does not know the account
   * @throws dev.syncsetup.core.errors.ServiceException as {@link #assign(SystemUserId,
   *     SecurityRoleId)} does
   */
  ObjectIdAssignment assignByObjectId(UUID objectId, SecurityRoleId role, Duration patience);

  /**
   * As {@link #assignByObjectId(UUID, SecurityRoleId, Duration)}, with the copy of the role that
   * belongs to the user's business unit, or to the root one while the account has not arrived.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when that business unit has no such role
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when it has several
   */
  ObjectIdAssignment assignByObjectId(UUID objectId, String roleName, Duration patience);

  /**
   * Reads all privileges that a user has through roles of its own and of its teams; one read, which
   * asks past the server's cache of 30 seconds.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveuserprivileges">
   *     RetrieveUserPrivileges</a>
   */
  List<HeldPrivilege> privilegesOf(SystemUserId user);

  /**
   * Reads the privileges that a role contains, without their depth; one read per page of 5,000.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such role
   */
  List<Privilege> privilegesOf(SecurityRoleId role);
}

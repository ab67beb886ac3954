package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.access.ReadCheck;
import dev.syncsetup.dynamics.users.settings.UserSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * System users and application users of one organisation. Immutable and thread-safe.
 *
 * <p>Each find is one request that brings roles and language along. A row that is deleted but still
 * kept is found only when there is no living one. All methods throw {@link
 * dev.syncsetup.core.errors.SdkException} and its kinds; a text to search for that would make the
 * address longer than 32 KB is an {@link IllegalArgumentException}, and nothing is sent. A change
 * that returns a user has been read back: that is the user as the server holds it afterwards.
 *
 * @see <a href="https://learn.microsoft.com/power-platform/admin/create-users">Create users</a>
 */
public interface UsersClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static UsersClient over(
      ServiceConnection dataverse,
      ServiceConnection admin,
      Supplier<String> environmentId,
      ClientSettings settings) {
    return new RestUsersClient(dataverse, admin, environmentId, settings);
  }

  /**
   * A user after the move to another business unit.
   *
   * @param user the user as it is now
   * @param rolesLost the roles that the move took away; give the user the copies of the new unit
   */
  record Moved(SystemUser user, List<SecurityRole> rolesLost) {
    public Moved {
      rolesLost = List.copyOf(rolesLost);
    }
  }

  /**
   * Finds a user by user principal name (domainname), in any case; one read.
   *
   * @return nothing while the account has not arrived in the organisation
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when two living rows have it
   */
  Optional<SystemUser> findByUserName(String userName);

  /**
   * Finds a user by primary e-mail address, which can differ from the user name and need not be
   * unique; one read.
   *
   * @return nothing when nobody has this address
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when several living users have
   *     it; the message lists them
   */
  Optional<SystemUser> findByEmail(String email);

  /**
   * Finds a user by its object id in Entra ID, which survives renaming; one read.
   *
   * @return nothing while the account has not arrived in the organisation
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when two living rows have it
   */
  Optional<SystemUser> findByObjectId(UUID objectId);

  /**
   * Finds the application user of an app; one read.
   *
   * @param applicationId client id of the app
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when two living rows have it
   */
  Optional<SystemUser> findByApplicationId(UUID applicationId);

  /**
   * Lists users in the server's order, deleted ones that are still kept included; one read per page
   * of 1,000. {@link Page#stream} holds one page at a time, so that a list of any length takes
   * constant memory.
   *
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvReadUser
   */
  Page<SystemUser> list(UserFilter filter);

  /**
   * Reads a user; one read.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such row
   */
  SystemUser get(SystemUserId id);

  /**
   * Reads the user the client is signed in as; two reads.
   *
   * @throws dev.syncsetup.core.errors.PermissionException when the caller is no user of the
   *     organisation or has no role
   */
  SystemUser me();

  /**
   * Creates the application user of an app, enabled and without roles: one POST that is never
   * repeated. When the app has one already, that one is returned unchanged; when the answer was
   * lost, the user is read. It can be disabled and then deleted again.
   *
   * @param applicationId client id of an app whose service principal is in the organisation's
   *     tenant
   * @param businessUnit where the user belongs, in most cases the root business unit
   * @return the user as the server answered it; its language is not read
   * @throws dev.syncsetup.core.errors.NotFoundException when the tenant does not know the app (yet)
   * @throws dev.syncsetup.core.errors.ConflictException when a deleted application user of the app
   *     is still kept
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not create users
   * @see <a href="https://learn.microsoft.com/power-platform/admin/manage-application-users">Manage
   *     application users</a>
   */
  SystemUser createApplicationUser(UUID applicationId, BusinessUnitId businessUnit);

  /**
   * Makes sure that an app has an enabled application user: creates it, or enables the one there
   * is, and reads it back. Harmless when repeated; its business unit is left alone when it exists.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when the tenant does not know the app (yet)
   * @throws dev.syncsetup.core.errors.ConflictException when a deleted application user of the app
   *     is still kept; {@link #purgeApplicationUser} makes room
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not do this
   */
  SystemUser ensureApplicationUser(UUID applicationId, BusinessUnitId businessUnit);

  /**
   * Disables and deletes the application user of an app. The server keeps the row hidden, and it
   * blocks a new one until it is restored in the admin center or goes with {@link
   * #purgeApplicationUser}. Harmless when there is none. The deletion itself is sent at most once,
   * because a second one would be final; when its answer is lost, the row is read.
   *
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not do this
   * @throws dev.syncsetup.core.errors.ServiceException when the user owns rows, which somebody else
   *     must be given first
   */
  void deleteApplicationUser(UUID applicationId);

  /**
   * Deletes for good what is kept of deleted application users of an app, so that a new one can be
   * created. A living one is left alone. <b>Cannot be undone.</b> Harmless when repeated.
   *
   * @return how many rows went
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not delete users
   */
  int purgeApplicationUser(UUID applicationId);

  /**
   * Enables a user; harmless when repeated, undone by {@link #disable}. For a person the next
   * synchronisation decides anew: it disables whoever has no licence, may not sign in, or does not
   * belong to the environment's security group. Access mode non-interactive needs no licence.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvDisableUser
   * @throws dev.syncsetup.core.errors.ServiceException with code 0x8004D24C when the person has no
   *     licence
   */
  SystemUser enable(SystemUserId id);

  /**
   * Disables a user, who keeps the roles; harmless when repeated, undone by {@link #enable}.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvDisableUser
   * @throws dev.syncsetup.core.errors.ServiceException when it is the caller itself
   */
  SystemUser disable(SystemUserId id);

  /**
   * Makes a person non-interactive: the account can use the API but not the web client, and needs
   * no licence any more. Harmless when repeated, undone by {@link #makeInteractive}.
   *
   * <p>The documented order: give the account a licence; wait until it has arrived ({@link
   * #awaitArrival}); connect whatever signs in interactively while it is set up; call this method;
   * only then take the licence away; some minutes later read the user again and check that it is
   * still enabled and non-interactive.
   *
   * <p>An environment may have seven such users, application users not counted. That is checked
   * before anything is changed: the organisation is asked for its limit, and where it does not
   * tell, the users are counted.
   *
   * @throws dev.syncsetup.core.errors.ConflictException when there is no place left, with the names
   *     of those who have one, or when it is an application user; nothing was changed
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvWriteUser
   * @see <a
   *     href="https://learn.microsoft.com/power-platform/admin/create-users#create-a-non-interactive-user-account">
   *     Create a non-interactive user account</a>
   */
  SystemUser makeNonInteractive(SystemUserId id);

  /**
   * Gives a person access mode Read-Write again; harmless when repeated, undone by {@link
   * #makeNonInteractive}. Without a licence the next synchronisation disables the user.
   *
   * @throws dev.syncsetup.core.errors.ConflictException when it is an application user
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   */
  SystemUser makeInteractive(SystemUserId id);

  /**
   * Moves a user to another business unit. <b>The server takes all roles away from a user who
   * moves</b>, unless the organisation is set to ownership across business units; so move first and
   * assign roles afterwards. Harmless when repeated; moving back does not bring the roles back.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when user or business unit does not exist
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvWriteUser
   */
  Moved moveTo(SystemUserId id, BusinessUnitId businessUnit);

  /**
   * Reads a user's personal settings; one read.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   */
  UserSettings settings(SystemUserId id);

  /**
   * Writes a user's personal settings and reads them back. Harmless when repeated, undone by
   * writing the former ones.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   * @throws dev.syncsetup.core.errors.ServiceException when a language is not provisioned
   * @throws dev.syncsetup.core.errors.PermissionException without prvWriteUserSettings
   */
  UserSettings changeSettings(SystemUserId id, UserSettings settings);

  /**
   * Asks the Power Platform to bring an account into the organisation now, instead of with the next
   * background synchronisation: one POST to the administration service, with a token of its own.
   * May be called again at any time; for a user who is there it refreshes the row.
   *
   * @param objectId id of the account in Entra ID
   */
  Arrival requestArrival(UUID objectId);

  /**
   * Waits until an account is an enabled user of the organisation. Asks the Power Platform to bring
   * it now, where the caller may, and again while its licence is on the way; looks after 1, 2, 4, 8
   * and then every 15 seconds. Harmless when repeated: a wait that ended can be taken up again.
   *
   * @param objectId id of the account in Entra ID
   * @param patience how long to wait; zero looks, asks and returns
   * @param listener told after each look what is awaited and for how long
   * @return the user, or {@link ArrivalResult.Waiting} with reason and remedy when the patience is
   *     at an end; a licence that is late and one that was never assigned look the same here
   * @throws dev.syncsetup.core.errors.NotFoundException at once, when the directory does not know
   *     the account
   * @throws dev.syncsetup.core.errors.TransportException when the thread is interrupted
   */
  ArrivalResult awaitArrival(UUID objectId, Duration patience, ArrivalResult.Listener listener);

  /**
   * Sets the language of a user's web client and help: one PATCH that never creates anything and
   * may be repeated. It can be set back.
   *
   * @param languageCode LCID of a language that is provisioned in the organisation, for example
   *     1033
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such user
   * @throws dev.syncsetup.core.errors.ServiceException when the language is not provisioned
   */
  void setLanguage(SystemUserId id, int languageCode);

  /**
   * Tries whether a user can read a table, by reading one id on the user's behalf; two reads, and
   * nothing changes. The caller needs prvActOnBehalfOfAnotherUser, assigned directly, and must be
   * able to read the table itself.
   *
   * @param entitySet name of the table in addresses, for example accounts
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such table
   * @throws dev.syncsetup.core.errors.PermissionException with code 0x80072560 when there is no
   *     such user
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api">
   *     Impersonate another user</a>
   */
  ReadCheck canRead(SystemUserId id, String entitySet);

  /**
   * As {@link #canRead(SystemUserId, String)}, for a person by its object id in Entra ID; three
   * reads.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such table, or the account
   *     has not arrived
   */
  ReadCheck canRead(UUID objectId, String entitySet);
}

package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * System users and application users of one organisation. Immutable and thread-safe.
 *
 * <p>Each find is one request that brings roles and language along. A row that is deleted but still
 * kept is found only when there is no living one. All methods throw {@link
 * dev.syncsetup.core.errors.SdkException} and its kinds.
 *
 * @see <a href="https://learn.microsoft.com/power-platform/admin/create-users">Create users</a>
 */
public interface UsersClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static UsersClient over(
      ServiceConnection dataverse, ServiceConnection admin, Supplier<String> environmentId) {
    return new RestUsersClient(dataverse, admin, environmentId);
  }

  /**
   * Finds a user by user principal name (domainname), in any case; one read.
   *
   * @return nothing while the account has not arrived in the organisation
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when two living rows have it
   */
  Optional<SystemUser> findByUserName(String userName);

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
   * Reads a user; one read.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such row
   */
  SystemUser get(SystemUserId id);

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
   * Asks the Power Platform to bring an account into the organisation now, instead of with the next
   * background synchronisation: one POST to the administration service, with a token of its own.
   * May be called again at any time; for a user who is there it refreshes the row.
   *
   * @param objectId id of the account in Entra ID
   */
  Arrival requestArrival(UUID objectId);

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
}

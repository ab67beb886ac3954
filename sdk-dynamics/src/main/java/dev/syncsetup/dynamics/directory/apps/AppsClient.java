package dev.syncsetup.dynamics.directory.apps;

import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * App registrations of a tenant. Immutable and thread-safe.
 *
 * <p>The usual order: {@link #register}, {@link #admit}, {@link #addSecret}, {@link #grantConsent}.
 * Each waits up to a minute until the directory shows the one before it. A token that was fetched
 * before a consent does not carry it; a client built afterwards gets a new one.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/application">application</a>
 */
public interface AppsClient {

  /** For the SDK's own use: the client of one tenant. Sends nothing. */
  static AppsClient over(ServiceConnection graph, ClientSettings settings) {
    return new RestAppsClient(graph, settings);
  }

  /**
   * Reads an app by the key it was registered under; one read. Needs Application.Read.All.
   *
   * @return nothing when there is none, or when the directory does not show it yet
   */
  Optional<AppRegistration> find(String uniqueName);

  /** Reads an app by its client id; as {@link #find(String)}. */
  Optional<AppRegistration> find(UUID applicationId);

  /**
   * Registers an app for this tenant alone, which declares user_impersonation on Dataverse; an app
   * of the same unique name is changed to that, and what else it declares is kept. Two reads, one
   * PATCH unless all is as wished, and reads until the directory shows it. Can be repeated at any
   * time: the same name never makes a second app. Undone by {@link #delete}. Needs
   * Application.ReadWrite.OwnedBy, which makes the caller the app's owner.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when the tenant has no Dataverse
   * @throws dev.syncsetup.core.errors.ConflictException when a deleted app holds the unique name,
   *     as it does for 30 days
   * @see <a href="https://learn.microsoft.com/graph/api/application-upsert">Upsert application</a>
   */
  AppRegistration register(NewApp app);

  /**
   * Sees to it that the app has a service principal, without which nobody signs in with it: a read,
   * and one POST if there is none. Can be repeated. It goes with the app. Needs
   * Application.ReadWrite.OwnedBy.
   *
   * @return object id of the service principal
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such app for a minute
   */
  UUID admit(UUID applicationId);

  /**
   * Makes a client secret: a read and one POST, which is not repeated. Where its answer is lost,
   * the app's keys are read for a minute: a key that has appeared is removed, since its value is
   * lost, and another one is made. Every call makes one more; it can take minutes until Entra ID
   * accepts it. Undone by {@link #removeSecret}. Needs Application.ReadWrite.OwnedBy.
   *
   * @param displayName tells people what it is for
   * @param life until it expires; tenants may limit it
   * @throws dev.syncsetup.core.errors.TransportException when no answer came and no key appeared;
   *     compare {@link #secrets} before asking again
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such app for a minute
   * @throws dev.syncsetup.core.errors.ServiceException when a policy forbids secrets or their life
   * @see <a href="https://learn.microsoft.com/graph/api/application-addpassword">addPassword</a>
   */
  ClientSecret addSecret(UUID applicationId, String displayName, Duration life);

  /**
   * Reads an app's client secrets without their values; one read. Needs Application.Read.All.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such app
   */
  List<ClientSecret.Info> secrets(UUID applicationId);

  /**
   * Removes a client secret: one POST and a read; one that is gone already counts as removed. It
   * cannot be restored. Needs Application.ReadWrite.OwnedBy.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such app
   */
  void removeSecret(UUID applicationId, UUID keyId);

  /**
   * Consents to delegated permissions on behalf of all users: reads, one POST or PATCH unless they
   * are granted, and reads until the directory shows it. What was granted before stays granted. Can
   * be repeated; undone by {@link #revokeConsent}. Needs DelegatedPermissionGrant.ReadWrite.All,
   * with which an app could raise its own rights: take it back afterwards.
   *
   * @param applicationId client id of an app that is admitted to the tenant
   * @param serviceId client id of the service, for example {@link NewApp#DATAVERSE}
   * @param scopes for example {@link NewApp#USER_IMPERSONATION}
   * @return all that is granted on the service now
   * @throws dev.syncsetup.core.errors.NotFoundException when app or service have no service
   *     principal for a minute
   * @see <a href="https://learn.microsoft.com/graph/api/oauth2permissiongrant-post">Create
   *     oAuth2PermissionGrant</a>
   */
  Set<String> grantConsent(UUID applicationId, UUID serviceId, Set<String> scopes);

  /**
   * Takes consent for all users back: reads, and one PATCH or DELETE if there is something to take
   * back. Tokens that are out live on for up to an hour. Can be repeated. Needs
   * DelegatedPermissionGrant.ReadWrite.All.
   *
   * @return what is still granted on the service
   * @throws dev.syncsetup.core.errors.NotFoundException when app or service have no service
   *     principal for a minute
   */
  Set<String> revokeConsent(UUID applicationId, UUID serviceId, Set<String> scopes);

  /**
   * Deletes an app that was registered under a unique name, with its service principal, secrets and
   * consent: one DELETE that may be repeated, and reads until it is gone. The unique name stays
   * taken for 30 days, in which the app can be restored in the Entra admin center. Needs
   * Application.ReadWrite.OwnedBy.
   *
   * @throws IllegalArgumentException when the app has no unique name, so that somebody else made it
   */
  void delete(AppRegistration app);
}

package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.spi.http.ServiceConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts, licences, mail and apps of a Microsoft 365 tenant, through Microsoft Graph. Immutable
 * and thread-safe.
 *
 * <p>Each method names the least permission it needs. Without it the call throws {@link
 * dev.syncsetup.core.errors.PermissionException}, whose message repeats the permission.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/overview">Microsoft Graph REST API</a>
 */
public interface DirectoryClient {

  /** For the SDK's own use: the client of one tenant. Sends nothing. */
  static DirectoryClient over(ServiceConnection graph, Sleeper sleeper) {
    return new RestDirectoryClient(graph, new AccountReplicas(sleeper));
  }

  /**
   * Reads an account by the name it signs in with; one read. Needs User.Read.All.
   *
   * @return nothing when there is none, or when the directory does not show it yet
   * @throws IllegalArgumentException when the name has no {@code @}
   */
  Optional<DirectoryAccount> account(String userPrincipalName);

  /**
   * Creates an enabled account whose password does not expire and need not be changed: one POST
   * that is never repeated. An account of that name is returned as it is, its password untouched;
   * when the answer was lost, the account is read. A deleted account can be restored for 30 days.
   * Needs User.ReadWrite.All.
   *
   * @throws dev.syncsetup.core.errors.ConflictException when the name is taken by something that is
   *     no account, for example a deleted one
   * @throws dev.syncsetup.core.errors.ServiceException when the domain is not verified, the
   *     password too weak, or the country unknown
   * @throws IllegalArgumentException when the name has no {@code @}
   * @see <a href="https://learn.microsoft.com/graph/api/user-post-users">Create user</a>
   */
  DirectoryAccount createAccount(NewAccount account);

  /** Reads the products the tenant has licences of; one read. Needs Organization.Read.All. */
  List<LicenceSku> licences();

  /**
   * Assigns a licence with all its service plans, and reads the account until the directory shows
   * it, for half a minute at most: one POST that may be repeated, and a read. A licence the account
   * has already counts as assigned. It can be taken away again. Dataverse learns of it some minutes
   * later. Needs LicenseAssignment.ReadWrite.All.
   *
   * @return the account as it was read last
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account
   * @throws dev.syncsetup.core.errors.ServiceException when no seat is free, or the account has no
   *     usage location
   * @see <a href="https://learn.microsoft.com/graph/api/user-assignlicense">assignLicense</a>
   */
  DirectoryAccount assignLicence(UUID accountId, UUID skuId);

  /**
   * Whether the sender's mailbox has sent a mail with exactly this subject; one read. Needs
   * Mail.ReadBasic.All.
   *
   * @param sender user principal name of a mailbox of the tenant
   * @throws dev.syncsetup.core.errors.NotFoundException when the sender has no mailbox
   */
  boolean wasSent(String sender, String subject);

  /**
   * Hands a mail over for delivery and keeps a copy in the sender's mailbox: one POST that is never
   * repeated and cannot be taken back. Accepted does not mean delivered. Needs Mail.Send.
   *
   * @throws dev.syncsetup.core.errors.TransportException when no answer came; look with {@link
   *     #wasSent} before sending again
   * @throws dev.syncsetup.core.errors.NotFoundException when the sender has no mailbox
   * @see <a href="https://learn.microsoft.com/graph/api/user-sendmail">sendMail</a>
   */
  void send(Mail mail);

  /**
   * Reads what administrators have consented to for an app on behalf of all users, for all services
   * together; one read. Needs Directory.Read.All.
   *
   * @param applicationId client id of the app
   * @return nothing when the tenant does not know the app
   */
  Optional<AppConsent> consent(UUID applicationId);
}

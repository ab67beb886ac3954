package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.directory.apps.AppsClient;
import dev.syncsetup.dynamics.directory.licences.LicencesClient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  static DirectoryClient over(ServiceConnection graph, ClientSettings settings) {
    return new RestDirectoryClient(graph, settings);
  }

  /**
   * Reads an account by the name it signs in with; one read. Needs User.Read.All.
   *
   * @return nothing when there is none, or when the directory does not show it yet
   * @throws IllegalArgumentException when the name has no {@code @}
   */
  Optional<DirectoryAccount> account(String userPrincipalName);

  /**
   * Reads an account by its object id; one read. Needs User.Read.All.
   *
   * @return nothing when there is none, or when the directory does not show it yet
   */
  Optional<DirectoryAccount> account(UUID accountId);

  /**
   * Reads the accounts that have a mail address, as their main one or another; one read per page.
   * New addresses can be missing for minutes. Needs User.Read.All.
   *
   * @throws IllegalArgumentException when the address has no {@code @}
   */
  List<DirectoryAccount> accountsWithMail(String address);

  /**
   * Reads the accounts of many names to sign in with, fifteen to a filter and twenty filters to a
   * request. Filters are answered from an index, in which a new account can be missing for minutes.
   * Needs User.Read.All.
   *
   * @return the accounts there are, in no order
   * @throws IllegalArgumentException when a name has no {@code @}
   */
  List<DirectoryAccount> accounts(Collection<String> userPrincipalNames);

  /**
   * Creates an enabled account, unless for a person with a password that does not expire and need
   * not be changed: one POST that is never repeated. An account of that name is returned as it is,
   * its password untouched; when the answer was lost or the service failed, the account is read. A
   * deleted account can be restored for 30 days. Needs User.ReadWrite.All.
   *
   * @throws dev.syncsetup.core.errors.ConflictException when the name is taken by something that is
   *     no account, for example a deleted one
   * @throws dev.syncsetup.core.errors.ServiceException when the domain is not verified, the
   *     password too weak, or the country unknown
   * @throws IllegalArgumentException when the name has no {@code @}
   * @see <a href="https://learn.microsoft.com/graph/api/user-post-users">Create user</a>
   */
  DirectoryAccount createAccount(NewAccount account);

  /**
   * Creates many accounts, twenty to a request. Each must have a country, a name that is possible,
   * and a display name; one that lacks these fails and is not sent. An account of the same name is
   * found, not changed. Requests the service throttles are sent again on their own, each as long as
   * the client's longest wait allows, and where the answer was lost the account is read. Needs
   * User.ReadWrite.All.
   *
   * @return one outcome per account, in their order; an account that was found after its answer was
   *     lost counts as already there, since its password may be another one
   */
  List<ItemOutcome<DirectoryAccount>> createAccounts(List<NewAccount> wishes);

  /**
   * Creates many accounts and assigns the same products to each, in one trip where nothing is in
   * the way; accounts that were there get what they lack. A call for accounts that exist and have
   * all changes nothing, so it can be repeated until all outcomes are good. Needs
   * User.ReadWrite.All and LicenseAssignment.ReadWrite.All.
   *
   * @return one outcome per account, in their order; one that failed with {@link
   *     dev.syncsetup.dynamics.directory.licences.LicenceRefusedException} is there without licence
   */
  List<ItemOutcome<DirectoryAccount>> createAccounts(List<NewAccount> wishes, Set<UUID> skuIds);

  /**
   * Changes name or country of an account: one PATCH that may be repeated, and reads until the
   * directory shows it, a minute at most. It can be undone by changing back. Needs
   * User.ReadWrite.All.
   *
   * @return the account as it was read last
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account for a minute
   * @throws dev.syncsetup.core.errors.ServiceException when the country is unknown, or the account
   *     is mastered in an on-premises directory
   * @see <a href="https://learn.microsoft.com/graph/api/user-update">Update user</a>
   */
  DirectoryAccount updateAccount(UUID accountId, AccountChange change);

  /**
   * Keeps an account from signing in: one PATCH that may be repeated, and reads as {@link
   * #updateAccount}. Sessions that are open live on for up to an hour. Undone by {@link
   * #unblockSignIn}. Needs User.EnableDisableAccount.All.
   *
   * @return the account as it was read last
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account for a minute
   */
  DirectoryAccount blockSignIn(UUID accountId);

  /** Lets an account sign in again; as {@link #blockSignIn}. */
  DirectoryAccount unblockSignIn(UUID accountId);

  /**
   * Sets a password that need not be changed: one PATCH that may be repeated. It cannot be read
   * back, and the old one cannot be restored. Needs User-PasswordProfile.ReadWrite.All, and for an
   * app a directory role such as User Administrator.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account for a minute
   * @throws dev.syncsetup.core.errors.ServiceException when the password is too weak
   */
  void resetPassword(UUID accountId, Secret password);

  /**
   * Deletes an account the caller has created: a read, one DELETE that may be repeated, and reads
   * until it is gone. One that is gone already counts as deleted. It can be restored for 30 days
   * with {@link #restoreAccount}; its licences are free at once. Needs User.ReadWrite.All.
   *
   * <p>Three things are looked at before: the account still has the name given, it was created
   * since the caller's work began, and it is not mastered on premises. Nothing else tells the
   * caller's accounts from others, so begin with a time that fits.
   *
   * @param account as it was created or read
   * @param createdSince when the caller's work began
   * @throws dev.syncsetup.core.errors.ConflictException when one of the three is not so; nothing is
   *     deleted
   * @see <a href="https://learn.microsoft.com/graph/api/user-delete">Delete user</a>
   */
  void deleteAccount(DirectoryAccount account, Instant createdSince);

  /**
   * Restores an account deleted less than 30 days ago, with its licences: one POST, and reads until
   * the directory shows it. An account that was not deleted is returned as it is. Needs
   * User.ReadWrite.All.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when it is gone for good
   * @throws dev.syncsetup.core.errors.ConflictException when its name is taken by now
   */
  DirectoryAccount restoreAccount(UUID accountId);

  /** Reads the domains that names of accounts can end in; one read. Needs Domain.Read.All. */
  List<VerifiedDomain> verifiedDomains();

  /**
   * Puts an account into a group, for example the security group of an environment: one POST that
   * may be repeated, and reads until the directory shows it, a minute at most. An account that is
   * in it already counts as put in. Can be undone in the Microsoft 365 admin center. Needs
   * GroupMember.ReadWrite.All.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such group or account for
   *     a minute
   * @see <a href="https://learn.microsoft.com/graph/api/group-post-members">Add members</a>
   */
  void addToGroup(UUID groupId, UUID accountId);

  /** Reads the products the tenant has licences of; one read. Needs Organization.Read.All. */
  List<LicenceSku> licences();

  /**
   * Assigns one licence and reads the account: {@link LicencesClient#assign} for one product, and a
   * read.
   *
   * @return the account as it was read last
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account for a minute
   * @throws dev.syncsetup.dynamics.directory.licences.LicenceRefusedException when no seat is free,
   *     the account has no usage location, or another reason it tells
   */
  DirectoryAccount assignLicence(UUID accountId, UUID skuId);

  /** Licences of accounts: several at once, their states, and taking them away. */
  LicencesClient licensing();

  /** App registrations, their secrets and the consent given to them. */
  AppsClient apps();

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

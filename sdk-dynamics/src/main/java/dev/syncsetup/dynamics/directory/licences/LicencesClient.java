package dev.syncsetup.dynamics.directory.licences;

import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Licences of accounts. Immutable and thread-safe; change the licences of one account from one
 * thread at a time, the service refuses two changes at once.
 *
 * <p>Reading needs User.Read.All, changing LicenseAssignment.ReadWrite.All, and telling why a
 * change was refused Organization.Read.All.
 */
public interface LicencesClient {

  /** For the SDK's own use: the client of one tenant. Sends nothing. */
  static LicencesClient over(ServiceConnection graph, ClientSettings settings) {
    return new RestLicencesClient(graph, settings);
  }

  /**
   * Reads the licences of an account with their states; one read.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account, or the
   *     directory does not show it yet
   */
  AccountLicences of(UUID accountId);

  /**
   * Assigns products with all their service plans: a read, one POST for those the account cannot
   * use yet, and reads until the directory shows them, a minute at most. What the account has
   * already, directly or through a group, counts as assigned. Can be repeated, and undone with
   * {@link #revoke}. Dataverse learns of it some minutes later.
   *
   * @return the licences as they were read last
   * @throws LicenceRefusedException when the account has no usage location, which is noticed before
   *     anything is sent, no seat is free, the tenant has no such product, or plans clash
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account for a minute
   * @throws IllegalArgumentException when no product is named
   * @see <a href="https://learn.microsoft.com/graph/api/user-assignlicense">assignLicense</a>
   */
  AccountLicences assign(UUID accountId, Set<UUID> skuIds);

  /**
   * Does the same for many accounts, twenty to a request. Requests the service throttles are sent
   * again on their own.
   *
   * @return one outcome per order, in their order
   */
  List<ItemOutcome<AccountLicences>> assignAll(List<LicenceOrder> orders);

  /**
   * Takes products away from an account: a read, one POST for those it has directly, and reads
   * until the directory shows it, a minute at most. What it does not have counts as taken away. Can
   * be repeated, and undone with {@link #assign}; the data behind the licence is kept for a while.
   *
   * @return the licences as they were read last
   * @throws LicenceRefusedException when the account has a product through a group only; nothing is
   *     sent then
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account
   */
  AccountLicences revoke(UUID accountId, Set<UUID> skuIds);

  /**
   * Lets the service try again what is in error, after its cause has been removed: one POST that
   * can be repeated, and a read. The service works on after it has answered.
   *
   * @return the licences as they were read afterwards
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such account
   * @see <a href="https://learn.microsoft.com/graph/api/user-reprocesslicenseassignment">
   *     reprocessLicenseAssignment</a>
   */
  AccountLicences reprocess(UUID accountId);
}

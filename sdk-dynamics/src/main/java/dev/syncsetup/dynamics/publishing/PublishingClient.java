package dev.syncsetup.dynamics.publishing;

import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Publishing of customizations in one organisation. Immutable and thread-safe.
 *
 * <p>Publishing makes changed forms, views and labels visible. It does no harm when nothing has
 * changed, and cannot be taken back. Only one import, publishing or change of definitions runs in
 * an environment at a time: calls of one client, and of those made from it with signedInAs, take
 * turns in whatever thread they are; operations of others are waited for, up to the client's
 * longest wait.
 *
 * @see <a
 *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/publishallxmlasync">
 *     PublishAllXmlAsync</a>
 */
public interface PublishingClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static PublishingClient over(ServiceConnection dataverse, CustomizationTurns turns) {
    return new RestPublishingClient(dataverse, turns);
  }

  /**
   * Starts publishing all customizations, of everybody, and returns the job that does it: one POST
   * that is never repeated. When the answer was lost, the running job is looked up.
   *
   * @throws dev.syncsetup.dynamics.customization.CustomizationLockedException when an import or
   *     another publishing took longer than the client waits; it says which
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks
   *     prvPublishCustomization
   */
  PublishJob publishAll();

  /**
   * Publishes all customizations and waits for the job that does it, asking at growing distances of
   * up to 20 seconds. A passed deadline is no failure: the job goes on, and publishing again does
   * no harm. A job whose row was there and is gone has succeeded, because servers forget such jobs
   * and keep those that failed.
   *
   * @param patience how long to wait for the job's end
   * @throws dev.syncsetup.dynamics.customization.CustomizationLockedException as for {@link
   *     #publishAll}
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks
   *     prvPublishCustomization
   */
  Awaited<PublishStatus> publishAllAndWait(Duration patience);

  /**
   * Publishes all customizations and returns when the server has done so: one POST, for
   * organisations in which that takes less than the minutes that gateways wait. When a gateway cuts
   * the call, it is sent again, which does no harm, as soon as the lock is free; {@link
   * #publishAllAndWait} is not cut.
   *
   * @throws dev.syncsetup.dynamics.customization.CustomizationLockedException as for {@link
   *     #publishAll}; also when the call was cut and still held the lock itself
   * @throws dev.syncsetup.core.errors.TransportException when gateways kept cutting the call; the
   *     server may have published
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks
   *     prvPublishCustomization
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/publishallxml">
   *     PublishAllXml</a>
   */
  void publishAllSynchronously();

  /**
   * Publishes chosen tables and returns when the server has done so: one POST. Dataverse is not
   * known to offer this as a job; when a gateway cuts the call, it is sent again, which does no
   * harm, as soon as the lock is free.
   *
   * @param tables logical names
   * @throws IllegalArgumentException when no table is named
   * @throws dev.syncsetup.dynamics.customization.CustomizationLockedException as for {@link
   *     #publishAll}; also when the call was cut and still held the lock itself
   * @throws dev.syncsetup.core.errors.TransportException when gateways kept cutting the call; the
   *     server may have published
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks
   *     prvPublishCustomization
   * @throws dev.syncsetup.core.errors.ServiceException when there is no such table
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/publishxml">
   *     PublishXml</a>
   */
  void publish(Collection<String> tables);

  /** Finds a publish-all job of anybody that runs now; one read. */
  Optional<PublishJob> running();

  /**
   * Reads how far a job is; one read. A job whose row is not there counts as running, because the
   * row can appear a moment after the job was started.
   */
  PublishStatus status(PublishJob job);

  /**
   * Reads when a publish-all job was created whose success the server still remembers, the latest
   * one; one read. Servers may forget jobs that succeeded.
   */
  Optional<Instant> lastPublished();
}

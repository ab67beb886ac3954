package dev.syncsetup.dynamics.publishing;

import dev.syncsetup.core.spi.http.ServiceConnection;
import java.time.Instant;
import java.util.Optional;

/**
 * Publishing of customizations in one organisation. Immutable and thread-safe.
 *
 * <p>Publishing makes changed forms, views and labels visible. It does no harm when nothing has
 * changed, and cannot be taken back.
 *
 * @see <a
 *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/publishallxmlasync">
 *     PublishAllXmlAsync</a>
 */
public interface PublishingClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static PublishingClient over(ServiceConnection dataverse) {
    return new RestPublishingClient(dataverse);
  }

  /**
   * Starts publishing all customizations, of everybody, and returns the job that does it: one POST
   * that is never repeated. When the answer was lost, the running job is looked up. While an import
   * or another publish runs, the call waits for it, up to the client's longest wait.
   *
   * @throws dev.syncsetup.core.errors.RateLimitedException when the other operation took longer
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks
   *     prvPublishCustomization
   */
  PublishJob publishAll();

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

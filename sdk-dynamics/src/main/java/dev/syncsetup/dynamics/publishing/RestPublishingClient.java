package dev.syncsetup.dynamics.publishing;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.jobs.SystemJob;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs.Kind;
import java.time.Instant;
import java.util.Optional;

final class RestPublishingClient implements PublishingClient {
  private final ServiceConnection dataverse;
  private final PublishingApi api;
  private final SystemJobs jobs;

  RestPublishingClient(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.api = dataverse.api(PublishingApi.class);
    this.jobs = new SystemJobs(dataverse);
  }

  @Override
  public PublishJob publishAll() {
    try {
      return new PublishJob(dataverse.body(api.publishAll()).asyncOperationId());
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
      return running().orElseThrow(() -> e);
    }
  }

  @Override
  public Optional<PublishJob> running() {
    return jobs.running(Kind.PUBLISH_ALL).map(job -> new PublishJob(job.asyncoperationid()));
  }

  @Override
  public PublishStatus status(PublishJob job) {
    return jobs.find(job.asyncOperationId())
        .filter(SystemJob::isCompleted)
        .map(RestPublishingClient::ended)
        .orElseGet(() -> new PublishStatus(PublishStatus.State.RUNNING, ""));
  }

  @Override
  public Optional<Instant> lastPublished() {
    return jobs.lastSucceeded(Kind.PUBLISH_ALL).flatMap(SystemJob::createdAt);
  }

  private static PublishStatus ended(SystemJob job) {
    return job.hasSucceeded()
        ? new PublishStatus(PublishStatus.State.SUCCEEDED, "")
        : new PublishStatus(PublishStatus.State.FAILED, job.text());
  }
}

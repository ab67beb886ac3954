package dev.syncsetup.dynamics.publishing;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.internal.jobs.SystemJob;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

final class RestPublishingClient implements PublishingClient {
  private final ServiceConnection dataverse;
  private final PublishingApi api;
  private final SystemJobs jobs;
  private final CustomizationTurns turns;

  RestPublishingClient(ServiceConnection dataverse, CustomizationTurns turns) {
    this.dataverse = dataverse;
    this.api = dataverse.api(PublishingApi.class);
    this.jobs = new SystemJobs(dataverse);
    this.turns = turns;
  }

  @Override
  public PublishJob publishAll() {
    return turns.starting("PublishAll", jobs, this::start, PublishJob::asyncOperationId);
  }

  private PublishJob start() {
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
  public Awaited<PublishStatus> publishAllAndWait(Duration patience) {
    PublishJob job = publishAll();
    AtomicBoolean seen = new AtomicBoolean();
    return turns.waiting().until(patience, () -> look(job, seen), RestPublishingClient::result);
  }

  @Override
  public void publishAllSynchronously() {
    turns.running("PublishAll", jobs, () -> dataverse.run(api.publishAllNow()));
  }

  /** As {@link #status}, for one who remembers whether the row has been there. */
  private PublishStatus look(PublishJob job, AtomicBoolean seen) {
    Optional<SystemJob> row = jobs.find(job.asyncOperationId());
    if (row.isEmpty() && seen.get()) {
      turns.ended(job.asyncOperationId());
      return new PublishStatus(PublishStatus.State.SUCCEEDED, "");
    }
    seen.compareAndSet(false, row.isPresent());
    return status(job, row);
  }

  private static Awaited.Result result(PublishStatus status) {
    return switch (status.state()) {
      case RUNNING -> Awaited.Result.WAITING;
      case SUCCEEDED -> Awaited.Result.SUCCEEDED;
      case FAILED -> Awaited.Result.FAILED;
    };
  }

  @Override
  public void publish(Collection<String> tables) {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("No table is named that could be published.");
    }
    PublishingApi.ChosenJson chosen = PublishingApi.ChosenJson.tables(tables);
    turns.running("Publish", jobs, () -> dataverse.run(api.publish(chosen)));
  }

  @Override
  public Optional<PublishJob> running() {
    return jobs.running(Kind.PUBLISH_ALL).map(job -> new PublishJob(job.asyncoperationid()));
  }

  @Override
  public PublishStatus status(PublishJob job) {
    return status(job, jobs.find(job.asyncOperationId()));
  }

  private PublishStatus status(PublishJob job, Optional<SystemJob> row) {
    if (row.filter(SystemJob::isCompleted).isEmpty()) {
      return new PublishStatus(PublishStatus.State.RUNNING, "");
    }
    turns.ended(job.asyncOperationId());
    return ended(row.get());
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

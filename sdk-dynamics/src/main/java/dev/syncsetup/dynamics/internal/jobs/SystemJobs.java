package dev.syncsetup.dynamics.internal.jobs;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import java.util.Optional;
import java.util.UUID;

/** Reads background jobs. Thread-safe. */
public final class SystemJobs {

  /** The kinds of jobs that set-up starts: a job names its message, its type, or both. */
  public enum Kind {
    IMPORT("(operationtype eq 203 or messagename eq 'ImportSolutionAsync')"),
    PUBLISH_ALL("(operationtype eq 204 or messagename eq 'PublishAllXmlAsync')"),
    PROMOTE("(operationtype eq 207 or messagename eq 'DeleteAndPromoteAsync')"),
    STAGE_AND_UPGRADE("(operationtype eq 211 or messagename eq 'StageAndUpgradeAsync')");

    private final String filter;

    Kind(String filter) {
      this.filter = filter;
    }
  }

  private final ServiceConnection connection;
  private final SystemJobsApi api;

  public SystemJobs(ServiceConnection connection) {
    this.connection = connection;
    this.api = connection.api(SystemJobsApi.class);
  }

  /** The job, or nothing when its row is not there: not yet, or no longer. */
  public Optional<SystemJob> find(UUID id) {
    try {
      return Optional.of(connection.body(api.get(id)));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** The latest job of this kind that has not ended. */
  public Optional<SystemJob> running(Kind kind) {
    return latest(kind.filter + " and statecode ne 3");
  }

  /** The latest job of this kind that has succeeded. */
  public Optional<SystemJob> lastSucceeded(Kind kind) {
    return latest(kind.filter + " and statecode eq 3 and statuscode eq 30");
  }

  private Optional<SystemJob> latest(String filter) {
    return connection.body(api.latest(filter)).rows().stream().findFirst();
  }
}

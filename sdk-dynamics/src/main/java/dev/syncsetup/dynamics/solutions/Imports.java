package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs;
import dev.syncsetup.dynamics.internal.solutions.ImportJson;
import dev.syncsetup.dynamics.internal.solutions.SolutionsApi;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import retrofit2.Call;

/** Starts imports, finds them again, and follows them. Thread-safe. */
final class Imports {
  /** How long the row of an import that runs may be missing before nobody believes in it. */
  private static final Duration LATEST_ROW = Duration.ofMinutes(2);

  private final ServiceConnection dataverse;
  private final SolutionsApi api;
  private final SystemJobs jobs;
  private final CustomizationTurns turns;
  private final ImportProgress progress;

  Imports(
      ServiceConnection dataverse, SolutionsApi api, SystemJobs jobs, CustomizationTurns turns) {
    this.dataverse = dataverse;
    this.api = api;
    this.jobs = jobs;
    this.turns = turns;
    this.progress = new ImportProgress(dataverse, api, jobs);
  }

  ImportJob start(ImportJson.Request request) {
    return inTurn("Import", () -> send(api.startImport(request)));
  }

  ImportJob stageAndUpgrade(ImportJson.Request request) {
    return inTurn("StageAndUpgrade", () -> send(api.stageAndUpgrade(request)));
  }

  Awaited<ImportStatus> importAndAwait(
      SolutionPackage solution, Duration patience, Consumer<ImportStatus> listener) {
    Optional<UUID> before = latest(solution.uniqueName());
    ImportJob job = inTurn("Import", () -> startOnce(solution, before));
    return await(job, patience, listener);
  }

  Awaited<ImportStatus> await(ImportJob job, Duration patience, Consumer<ImportStatus> listener) {
    return turns
        .waiting()
        .until(
            patience,
            () -> {
              ImportStatus status = status(job);
              listener.accept(status);
              return status;
            },
            status ->
                switch (status.state()) {
                  case RUNNING -> Awaited.Result.WAITING;
                  case SUCCEEDED -> Awaited.Result.SUCCEEDED;
                  case FAILED -> Awaited.Result.FAILED;
                });
  }

  ImportStatus status(ImportJob job) {
    ImportStatus status = progress.of(job);
    if (status.state() != ImportStatus.State.RUNNING) {
      turns.ended(job.asyncOperationId());
    }
    return status;
  }

  Optional<ImportJob> running() {
    return jobs.running(SystemJobs.Kind.IMPORT)
        .map(job -> new ImportJob(job.asyncoperationid(), unfinished(job.asyncoperationid())));
  }

  Optional<ImportJob> attach(UUID id) {
    try {
      return Optional.of(new ImportJob(systemJob(id), dataverse.body(api.job(id)).importjobid()));
    } catch (NotFoundException e) {
      return jobs.find(id).map(job -> new ImportJob(id, job.isCompleted() ? id : unfinished(id)));
    }
  }

  private ImportJob inTurn(String operation, Supplier<ImportJob> start) {
    return turns.starting(operation, jobs, start, ImportJob::asyncOperationId);
  }

  private ImportJob send(Call<ImportJson.Started> call) {
    ImportJson.Started started = dataverse.body(call);
    return new ImportJob(started.asyncOperationId(), started.importJobId());
  }

  /** A lost answer is settled by the server's list of imports, never by a second start. */
  private ImportJob startOnce(SolutionPackage solution, Optional<UUID> before) {
    try {
      return send(api.startImport(ImportJson.Request.update(solution.base64())));
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
      return turns
          .waiting()
          .until(
              LATEST_ROW,
              () -> latest(solution.uniqueName()).filter(id -> !Optional.of(id).equals(before)),
              id -> id.isPresent() ? Awaited.Result.SUCCEEDED : Awaited.Result.WAITING)
          .last()
          .map(id -> new ImportJob(systemJob(id), id))
          .orElseThrow(() -> e);
    }
  }

  private Optional<UUID> latest(String uniqueName) {
    String filter = "solutionname eq " + ODataLiteral.text(uniqueName);
    return dataverse.body(api.latest(filter)).rows().stream()
        .findFirst()
        .map(ImportJson.Job::importjobid);
  }

  /**
   * Only one import runs at a time, so the unfinished row belongs to the running job. While it is
   * not there yet, the job's own id stands in: asking for its status then finds no row and falls
   * back to the job.
   */
  private UUID unfinished(UUID otherwise) {
    return dataverse.body(api.unfinished()).rows().stream()
        .findFirst()
        .map(ImportJson.Job::importjobid)
        .orElse(otherwise);
  }

  /** The running job, for the same reason; after its end the import's own row tells everything. */
  private UUID systemJob(UUID otherwise) {
    return jobs.running(SystemJobs.Kind.IMPORT)
        .map(job -> job.asyncoperationid())
        .orElse(otherwise);
  }
}

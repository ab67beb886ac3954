package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.archive.ImportLog;
import dev.syncsetup.dynamics.internal.jobs.SystemJob;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs;
import dev.syncsetup.dynamics.internal.solutions.ImportJson;
import dev.syncsetup.dynamics.internal.solutions.SolutionsApi;
import dev.syncsetup.dynamics.solutions.components.ComponentFailure;
import java.util.List;
import java.util.Optional;

/** Finds out how far an import is, with as few reads as possible. */
final class ImportProgress {
  private static final List<String> NO_REASON =
      List.of("The server names no reason. See the solution history of the environment.");

  private final ServiceConnection dataverse;
  private final SolutionsApi api;
  private final SystemJobs jobs;

  ImportProgress(ServiceConnection dataverse, SolutionsApi api, SystemJobs jobs) {
    this.dataverse = dataverse;
    this.api = api;
    this.jobs = jobs;
  }

  ImportStatus of(ImportJob job) {
    ImportJson.Job row;
    try {
      row = dataverse.body(api.job(job.importJobId()));
    } catch (NotFoundException | PermissionException e) {
      // A row that is too young can be refused as well as missing.
      return withoutRow(job);
    }
    return row.completedon() == null ? running(row.progress()) : result(job, Optional.empty());
  }

  /** Before its row exists, and after rows have been cleaned up, only the system job tells. */
  private ImportStatus withoutRow(ImportJob job) {
    Optional<SystemJob> systemJob = jobs.find(job.asyncOperationId());
    return systemJob.filter(SystemJob::isCompleted).isPresent()
        ? result(job, systemJob)
        : running(0);
  }

  private ImportStatus result(ImportJob job, Optional<SystemJob> systemJob) {
    Optional<ImportJson.Operation> result = operation(job);
    if (result.isPresent() && result.get().passed()) {
      return succeeded(result.get().warningTexts());
    }
    Optional<ImportLog> log = log(job);
    if (result.isPresent()) {
      return failed(result.get().errorTexts(), log);
    }
    if (log.isPresent()) {
      return log.get().succeeded() ? succeeded(log.get().warnings()) : failed(List.of(), log);
    }
    return bySystemJob(systemJob.or(() -> jobs.find(job.asyncOperationId())));
  }

  /** Servers before 9.2.23034 do not know the function. */
  private Optional<ImportJson.Operation> operation(ImportJob job) {
    try {
      return Optional.of(dataverse.body(api.result(job.importJobId())).operation());
    } catch (ServiceException e) {
      if (e.status() == 400 || e.status() == 404 || e.status() == 501) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<ImportLog> log(ImportJob job) {
    try {
      String data = dataverse.body(api.jobWithLog(job.importJobId())).data();
      return data == null ? Optional.empty() : ImportLog.parse(data);
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static ImportStatus bySystemJob(Optional<SystemJob> job) {
    if (job.isEmpty() || !job.get().isCompleted()) {
      return running(100);
    }
    if (job.get().hasSucceeded()) {
      return succeeded(List.of());
    }
    String text = job.get().text();
    return failed(text.isEmpty() ? NO_REASON : List.of(text), Optional.empty());
  }

  private static ImportStatus running(double percent) {
    return new ImportStatus(ImportStatus.State.RUNNING, percent, List.of(), List.of());
  }

  private static ImportStatus succeeded(List<String> warnings) {
    return new ImportStatus(ImportStatus.State.SUCCEEDED, 100, warnings, List.of());
  }

  private static ImportStatus failed(List<String> errors, Optional<ImportLog> log) {
    List<String> named = log.map(ImportLog::errors).orElse(List.of());
    List<ComponentFailure> failures = log.map(ImportLog::failures).orElse(List.of());
    List<String> told = named.isEmpty() ? errors : named;
    return new ImportStatus(
        ImportStatus.State.FAILED,
        100,
        log.map(ImportLog::warnings).orElse(List.of()),
        told.isEmpty() ? NO_REASON : told,
        failures);
  }
}

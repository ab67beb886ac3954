package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.ServerTooOldException;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.internal.jobs.SystemJob;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs;
import dev.syncsetup.dynamics.internal.solutions.SolutionJson;
import dev.syncsetup.dynamics.internal.solutions.SolutionsApi;
import dev.syncsetup.dynamics.internal.solutions.UpgradeJson;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeJob;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Promotes holding solutions, and takes solutions away. Thread-safe. */
final class Upgrades {
  /** Older servers do not know StageAndUpgradeAsync. */
  private static final SolutionVersion STAGE_AND_UPGRADE = SolutionVersion.of("9.2.21013.131");

  private final ServiceConnection dataverse;
  private final SolutionsApi api;
  private final SystemJobs jobs;
  private final CustomizationTurns turns;

  Upgrades(
      ServiceConnection dataverse, SolutionsApi api, SystemJobs jobs, CustomizationTurns turns) {
    this.dataverse = dataverse;
    this.api = api;
    this.jobs = jobs;
    this.turns = turns;
  }

  void requireStageAndUpgrade() {
    String found = dataverse.body(api.version()).version();
    if (SolutionVersion.answered(found).isBefore(STAGE_AND_UPGRADE)) {
      throw new ServerTooOldException("StageAndUpgradeAsync", STAGE_AND_UPGRADE.toString(), found);
    }
  }

  UpgradeJob apply(String uniqueName) {
    return turns.starting(
        "DeleteAndPromote", jobs, () -> promote(uniqueName), UpgradeJob::asyncOperationId);
  }

  private UpgradeJob promote(String uniqueName) {
    try {
      return new UpgradeJob(
          dataverse.body(api.promote(new UpgradeJson.Promote(uniqueName))).asyncOperationId());
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
      return running().orElseThrow(() -> e);
    }
  }

  Optional<UpgradeJob> running() {
    return jobs.running(SystemJobs.Kind.PROMOTE)
        .or(() -> jobs.running(SystemJobs.Kind.STAGE_AND_UPGRADE))
        .map(job -> new UpgradeJob(job.asyncoperationid()));
  }

  UpgradeStatus status(UpgradeJob job) {
    return status(job, jobs.find(job.asyncOperationId()));
  }

  private UpgradeStatus status(UpgradeJob job, Optional<SystemJob> row) {
    if (row.filter(SystemJob::isCompleted).isEmpty()) {
      return new UpgradeStatus(UpgradeStatus.State.RUNNING, "");
    }
    turns.ended(job.asyncOperationId());
    return row.get().hasSucceeded()
        ? new UpgradeStatus(UpgradeStatus.State.SUCCEEDED, "")
        : new UpgradeStatus(UpgradeStatus.State.FAILED, row.get().text());
  }

  Awaited<UpgradeStatus> await(UpgradeJob job, Duration patience) {
    AtomicReference<@Nullable Set<String>> held = new AtomicReference<>();
    return turns
        .waiting()
        .until(
            patience,
            () -> look(job, held),
            status ->
                switch (status.state()) {
                  case RUNNING -> Awaited.Result.WAITING;
                  case SUCCEEDED -> Awaited.Result.SUCCEEDED;
                  case FAILED -> Awaited.Result.FAILED;
                });
  }

  /**
   * As {@link #status}, for one who remembers which solutions were held when the job's row was
   * there. Servers forget jobs that succeeded; then a held solution has taken its place.
   */
  private UpgradeStatus look(UpgradeJob job, AtomicReference<@Nullable Set<String>> held) {
    Optional<SystemJob> row = jobs.find(job.asyncOperationId());
    Set<String> before = held.get();
    if (row.isPresent() && before == null) {
      held.set(held());
    }
    if (row.isPresent() || before == null) {
      return status(job, row);
    }
    if (!before.isEmpty() && held().containsAll(before)) {
      return new UpgradeStatus(UpgradeStatus.State.RUNNING, "");
    }
    turns.ended(job.asyncOperationId());
    return new UpgradeStatus(UpgradeStatus.State.SUCCEEDED, "");
  }

  /** Names of the solutions that wait to be promoted. */
  private Set<String> held() {
    return dataverse.body(api.find("endswith(uniquename,'_Upgrade')")).rows().stream()
        .map(SolutionJson::uniquename)
        .collect(Collectors.toSet());
  }

  /**
   * @param present reads the solution again
   */
  Awaited<Optional<Solution>> uninstall(
      SolutionId id, Duration patience, Supplier<Optional<Solution>> present) {
    return turns.during(
        "Uninstall",
        jobs,
        () -> {
          requestUninstall(id);
          return turns
              .waiting()
              .until(
                  patience,
                  present,
                  left -> left.isEmpty() ? Awaited.Result.SUCCEEDED : Awaited.Result.WAITING);
        });
  }

  /** A solution that is gone is what was wanted; after a lost answer, reading tells. */
  private void requestUninstall(SolutionId id) {
    try {
      dataverse.run(api.uninstall(id.value()));
    } catch (NotFoundException e) {
      return;
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
    }
  }
}

package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

final class RestSolutionsClient implements SolutionsClient {
  private static final int STEP_COMPONENT = 92;

  /** Keeps the address short: a condition takes some 75 characters. */
  private static final int STEPS_PER_READ = 50;

  private final ServiceConnection dataverse;
  private final SolutionsApi api;
  private final SystemJobs jobs;
  private final ImportProgress progress;

  RestSolutionsClient(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.api = dataverse.api(SolutionsApi.class);
    this.jobs = new SystemJobs(dataverse);
    this.progress = new ImportProgress(dataverse, api, jobs);
  }

  @Override
  public Optional<Solution> find(String uniqueName) {
    return list("uniquename eq " + ODataLiteral.text(uniqueName)).stream().findFirst();
  }

  @Override
  public List<Solution> findByFriendlyName(String friendlyName) {
    return list("friendlyname eq " + ODataLiteral.text(friendlyName) + " and isvisible eq true");
  }

  @Override
  public ImportJob startImport(SolutionPackage solution) {
    ImportJson.Started started =
        dataverse.body(api.startImport(ImportJson.Request.update(solution)));
    return new ImportJob(started.asyncOperationId(), started.importJobId());
  }

  @Override
  public Optional<ImportJob> running() {
    return jobs.running(SystemJobs.Kind.IMPORT)
        .map(job -> new ImportJob(job.asyncoperationid(), importJob(job.asyncoperationid())));
  }

  @Override
  public ImportStatus status(ImportJob job) {
    return progress.of(job);
  }

  @Override
  public List<PluginStep> pluginSteps(SolutionId solution) {
    List<UUID> ids =
        dataverse
            .body(
                api.components(
                    "_solutionid_value eq " + solution + " and componenttype eq " + STEP_COMPONENT))
            .rows()
            .stream()
            .map(SolutionsApi.ComponentJson::objectid)
            .toList();
    List<PluginStep> steps = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += STEPS_PER_READ) {
      steps.addAll(steps(ids.subList(from, Math.min(ids.size(), from + STEPS_PER_READ))));
    }
    return List.copyOf(steps);
  }

  private List<Solution> list(String filter) {
    return dataverse.body(api.find(filter)).rows().stream().map(SolutionJson::solution).toList();
  }

  /**
   * Only one import runs at a time, so the unfinished row belongs to the running job. While it is
   * not there yet, the job's own id stands in: asking for its status then finds no row and falls
   * back to the job.
   */
  private UUID importJob(UUID otherwise) {
    return dataverse.body(api.unfinished()).rows().stream()
        .findFirst()
        .map(ImportJson.Job::importjobid)
        .orElse(otherwise);
  }

  private List<PluginStep> steps(List<UUID> ids) {
    String filter =
        ids.stream()
            .map(id -> "sdkmessageprocessingstepid eq " + id)
            .collect(Collectors.joining(" or "));
    return dataverse.body(api.steps(filter)).rows().stream()
        .map(SolutionsApi.StepJson::step)
        .toList();
  }
}

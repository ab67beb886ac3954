package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.batch.BatchSender;
import dev.syncsetup.dynamics.internal.batch.LongReads;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs;
import dev.syncsetup.dynamics.internal.solutions.ContentsJson;
import dev.syncsetup.dynamics.internal.solutions.ImportJson;
import dev.syncsetup.dynamics.internal.solutions.SolutionsApi;
import dev.syncsetup.dynamics.internal.solutions.StageJson;
import dev.syncsetup.dynamics.solutions.components.ComponentType;
import dev.syncsetup.dynamics.solutions.components.SolutionComponent;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeJob;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class RestSolutionsClient implements SolutionsClient {
  /** Keeps the address short: a condition takes some 75 characters. */
  private static final int STEPS_PER_READ = 50;

  private final ServiceConnection dataverse;
  private final SolutionsApi api;
  private final LongReads reads;
  private final Imports imports;
  private final Upgrades upgrades;

  RestSolutionsClient(ServiceConnection dataverse, CustomizationTurns turns) {
    this.dataverse = dataverse;
    this.api = dataverse.api(SolutionsApi.class);
    this.reads = new LongReads(dataverse, new BatchSender(dataverse));
    SystemJobs jobs = new SystemJobs(dataverse);
    this.imports = new Imports(dataverse, api, jobs, turns);
    this.upgrades = new Upgrades(dataverse, api, jobs, turns);
  }

  @Override
  public Page<Solution> list(SolutionFilter filter) {
    return page(filter.condition().orElse(null));
  }

  @Override
  public Optional<Solution> find(String uniqueName) {
    return page("uniquename eq " + ODataLiteral.text(uniqueName)).stream().findFirst();
  }

  @Override
  public List<Solution> findByFriendlyName(String friendlyName) {
    String name = ODataLiteral.text(friendlyName);
    return page("friendlyname eq " + name + " and isvisible eq true").stream().toList();
  }

  @Override
  public StageResult stage(SolutionPackage solution) {
    return StageResult.of(
        dataverse.body(api.stage(new StageJson.Request(solution.base64()))).results());
  }

  @Override
  public ImportJob startImport(SolutionPackage solution) {
    return imports.start(ImportJson.Request.update(solution.base64()));
  }

  @Override
  public ImportJob startImport(StageResult staged) {
    UUID upload =
        staged
            .uploadId()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The package did not pass its check, so it cannot be imported: "
                            + staged.missing()
                            + staged.problems()
                            + ". Nothing was sent."));
    return imports.start(ImportJson.Request.updateStaged(upload));
  }

  @Override
  public Awaited<ImportStatus> importAndAwait(
      SolutionPackage solution, Duration patience, Consumer<ImportStatus> listener) {
    return imports.importAndAwait(solution, patience, listener);
  }

  @Override
  public Optional<ImportJob> running() {
    return imports.running();
  }

  @Override
  public Optional<ImportJob> attach(UUID jobId) {
    return imports.attach(jobId);
  }

  @Override
  public ImportStatus status(ImportJob job) {
    return imports.status(job);
  }

  @Override
  public Awaited<ImportStatus> awaitImport(
      ImportJob job, Duration patience, Consumer<ImportStatus> listener) {
    return imports.await(job, patience, listener);
  }

  @Override
  public ImportJob startHoldingImport(SolutionPackage solution) {
    return imports.start(ImportJson.Request.hold(solution.base64()));
  }

  @Override
  public UpgradeJob applyUpgrade(String uniqueName, DataLoss acknowledged) {
    acknowledged.requireFor(uniqueName);
    return upgrades.apply(uniqueName);
  }

  @Override
  public ImportJob stageAndUpgrade(SolutionPackage solution, DataLoss acknowledged) {
    acknowledged.requireFor(solution.uniqueName());
    upgrades.requireStageAndUpgrade();
    return imports.stageAndUpgrade(ImportJson.Request.upgrade(solution.base64()));
  }

  @Override
  public Optional<UpgradeJob> runningUpgrade() {
    return upgrades.running();
  }

  @Override
  public UpgradeStatus upgradeStatus(UpgradeJob job) {
    return upgrades.status(job);
  }

  @Override
  public Awaited<UpgradeStatus> awaitUpgrade(UpgradeJob job, Duration patience) {
    return upgrades.await(job, patience);
  }

  @Override
  public Awaited<Optional<Solution>> uninstall(
      Solution solution, DataLoss acknowledged, Duration patience) {
    acknowledged.requireFor(solution.uniqueName());
    return upgrades.uninstall(solution.id(), patience, () -> find(solution.uniqueName()));
  }

  @Override
  public Page<SolutionComponent> components(SolutionId solution) {
    return components("_solutionid_value eq " + solution);
  }

  @Override
  public List<PluginStep> pluginSteps(SolutionId solution) {
    String ofSteps = " and componenttype eq " + ComponentType.PLUGIN_STEP.code();
    List<UUID> ids =
        components("_solutionid_value eq " + solution + ofSteps).stream()
            .map(SolutionComponent::objectId)
            .toList();
    List<PluginStep> steps = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += STEPS_PER_READ) {
      steps.addAll(steps(ids.subList(from, Math.min(ids.size(), from + STEPS_PER_READ))));
    }
    return List.copyOf(steps);
  }

  @Override
  public PluginStep enable(PluginStep step) {
    dataverse.run(api.setStep(step.id(), ContentsJson.StepState.ENABLED));
    return step(dataverse.body(api.step(step.id())));
  }

  private Page<Solution> page(@Nullable String filter) {
    return Pages.of(
        reads.first(api.find(filter)), link -> reads.next(api.next(link)), Solution::of);
  }

  private Page<SolutionComponent> components(String filter) {
    return Pages.of(
        dataverse.body(api.components(filter)),
        link -> dataverse.body(api.nextComponents(link)),
        ContentsJson.Component::component);
  }

  private List<PluginStep> steps(List<UUID> ids) {
    String filter =
        ids.stream()
            .map(id -> "sdkmessageprocessingstepid eq " + id)
            .collect(Collectors.joining(" or "));
    return dataverse.body(api.steps(filter)).rows().stream()
        .map(RestSolutionsClient::step)
        .toList();
  }

  private static PluginStep step(ContentsJson.Step json) {
    return new PluginStep(
        json.sdkmessageprocessingstepid(),
        Objects.requireNonNullElse(json.name(), ""),
        json.statecode() == 0);
  }
}

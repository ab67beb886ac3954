package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.solutions.ImportJob;
import dev.syncsetup.dynamics.solutions.PluginStep;
import dev.syncsetup.dynamics.solutions.Solution;
import dev.syncsetup.dynamics.solutions.SolutionFilter;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.dynamics.solutions.SolutionsClient;
import dev.syncsetup.dynamics.solutions.StageResult;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeJob;
import dev.syncsetup.testing.SampleSolution;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The operations of {@link SolutionsClient}. */
final class SolutionsOperations {
  private static final SampleSolution SAMPLE = SampleSolution.CONTOSO_NAMES;
  private static final String NAME = "lm_crm_bridge";
  private static final DataLoss KNOWN = DataLoss.acknowledge(NAME);

  private SolutionsOperations() {}

  static Stream<Operation> all() {
    return Stream.of(reads(), starts(), runningImports(), upgrades(), installed())
        .flatMap(each -> each);
  }

  private static Stream<Operation> reads() {
    return Stream.of(
        Operation.of(
            "solutions.list",
            at -> () -> solutions(at).list(SolutionFilter.all()).stream().toList()),
        Operation.of("solutions.find", at -> () -> solutions(at).find("Default")),
        Operation.of(
            "solutions.findByFriendlyName",
            at -> () -> solutions(at).findByFriendlyName("Default Solution")),
        Operation.of("solutions.running", at -> () -> solutions(at).running()),
        Operation.of("solutions.runningUpgrade", at -> () -> solutions(at).runningUpgrade()));
  }

  private static Stream<Operation> starts() {
    return Stream.of(
        withPackage("solutions.stage", SolutionsClient::stage),
        withPackage("solutions.startImport(SolutionPackage)", SolutionsClient::startImport),
        Operation.of(
            "solutions.startImport(StageResult)",
            at -> {
              StageResult staged = solutions(at).stage(at.samples().newest());
              return () -> solutions(at).startImport(staged);
            }),
        withPackage(
                "solutions.importAndAwait",
                (solutions, zip) -> solutions.importAndAwait(zip, Stage.HOUR, status -> {}))
            .survives(Trouble.REFUSED, "/importjobs("));
  }

  /** The row of an import can be refused while it is late; the system job knows as well. */
  private static Stream<Operation> runningImports() {
    return Stream.of(
        withJob("solutions.attach", (solutions, job) -> solutions.attach(job.importJobId())),
        withJob("solutions.status", SolutionsClient::status)
            .survives(Trouble.REFUSED, "/importjobs("),
        withJob(
                "solutions.awaitImport",
                (solutions, job) -> solutions.awaitImport(job, Stage.HOUR, status -> {}))
            .survives(Trouble.REFUSED, "/importjobs("));
  }

  private static Stream<Operation> upgrades() {
    return Stream.of(
        Operation.of(
            "solutions.startHoldingImport",
            at -> {
              SolutionPackage newer = upgradable(at);
              return () -> solutions(at).startHoldingImport(newer);
            }),
        Operation.of(
            "solutions.applyUpgrade",
            at -> {
              hold(at);
              return () -> solutions(at).applyUpgrade(NAME, KNOWN);
            }),
        Operation.of(
            "solutions.stageAndUpgrade",
            at -> {
              SolutionPackage newer = upgradable(at);
              return () -> solutions(at).stageAndUpgrade(newer, KNOWN);
            }),
        withUpgrade("solutions.upgradeStatus", SolutionsClient::upgradeStatus),
        withUpgrade(
            "solutions.awaitUpgrade", (solutions, job) -> solutions.awaitUpgrade(job, Stage.HOUR)));
  }

  private static Stream<Operation> installed() {
    return Stream.of(
        withSolution(
            "solutions.uninstall",
            (solutions, solution) -> solutions.uninstall(solution, KNOWN, Stage.HOUR)),
        withSolution(
            "solutions.components",
            (solutions, solution) -> solutions.components(solution.id()).stream().toList()),
        withSolution(
            "solutions.pluginSteps", (solutions, solution) -> solutions.pluginSteps(solution.id())),
        Operation.of(
            "solutions.enable",
            at -> {
              Solution solution = at.samples().install(at.samples().newest());
              PluginStep step = solutions(at).pluginSteps(solution.id()).get(0);
              return () -> solutions(at).enable(step);
            }));
  }

  private static Operation withPackage(
      String name, BiFunction<SolutionsClient, SolutionPackage, Object> operation) {
    return Operation.of(
        name,
        at -> {
          SolutionPackage zip = at.samples().newest();
          return () -> operation.apply(solutions(at), zip);
        });
  }

  private static Operation withJob(
      String name, BiFunction<SolutionsClient, ImportJob, Object> operation) {
    return Operation.of(
        name,
        at -> {
          ImportJob job = solutions(at).startImport(at.samples().newest());
          at.cloud().clock().advance(Stage.HOUR);
          return () -> operation.apply(solutions(at), job);
        });
  }

  private static Operation withUpgrade(
      String name, BiFunction<SolutionsClient, UpgradeJob, Object> operation) {
    return Operation.of(
        name,
        at -> {
          hold(at);
          UpgradeJob job = solutions(at).applyUpgrade(NAME, KNOWN);
          return () -> operation.apply(solutions(at), job);
        });
  }

  private static Operation withSolution(
      String name, BiFunction<SolutionsClient, Solution, Object> operation) {
    return Operation.of(
        name,
        at -> {
          Solution solution = at.samples().install(at.samples().newest());
          return () -> operation.apply(solutions(at), solution);
        });
  }

  /** Installs an older version and gives the newer one. */
  private static SolutionPackage upgradable(Stage at) {
    Solution unused = at.samples().install(at.samples().read(SAMPLE.withVersion("4.2.0.0")));
    return at.samples().newest();
  }

  private static void hold(Stage at) {
    ImportJob job = solutions(at).startHoldingImport(upgradable(at));
    if (!solutions(at).awaitImport(job, Stage.HOUR, status -> {}).isSuccess()) {
      throw new AssertionError("The holding solution could not be imported.");
    }
  }

  private static SolutionsClient solutions(Stage at) {
    return at.client().solutions();
  }
}

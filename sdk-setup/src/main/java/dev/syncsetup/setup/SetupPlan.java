package dev.syncsetup.setup;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.setup.canary.Canary;
import dev.syncsetup.setup.engine.Engine;
import dev.syncsetup.setup.engine.Procedure;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.engine.Timing;
import dev.syncsetup.setup.report.Notice;
import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps of one set-up in their order. Immutable and thread-safe; it remembers nothing between
 * two runs, because the servers do.
 *
 * <p>A run may be repeated at any time and from any machine: every step looks at the server first
 * and changes only what is missing. Two runs for the same organisation at the same time are not
 * harmful but may disturb each other; do not start them on purpose.
 */
public final class SetupPlan {
  private final Procedure procedure;
  private final Optional<MarketoSide> marketo;

  SetupPlan(Procedure procedure, Optional<MarketoSide> marketo) {
    this.procedure = procedure;
    this.marketo = marketo;
  }

  /** For the SDK's own use: the plan of a builder without Marketo. Sends nothing. */
  public static SetupPlan of(Procedure procedure) {
    return new SetupPlan(procedure, Optional.empty());
  }

  /** What a run will look at, in order. Sends nothing. */
  public List<SetupStep> steps() {
    return fresh().stream().map(Step::describe).toList();
  }

  /** Warnings and advice of the vendors that hold for this plan. Sends nothing. */
  public List<Notice> notices() {
    return procedure.notices();
  }

  /** Looks at every step and tells what a run would do. Reads only. */
  public PreflightReport preflight() {
    return new PreflightReport(new Engine(fresh()).preflight(), notices());
  }

  /**
   * Runs Marketo's seven checks from here, as things stand now, and asks Marketo nothing. Reads
   * only; signs in with the credentials that Marketo will get. Before a run most are red, and each
   * says why; a run repeats them before it asks Marketo.
   *
   * @throws IllegalStateException when the plan ends before the connection, and has no credentials,
   *     or does not concern Marketo
   */
  public ValidationReport validateLocally() {
    return marketo().validateLocally();
  }

  /**
   * A lead that shows, once the sync is on, whether it flows. Sends nothing; see {@link Canary} for
   * what its steps do. The plan's Dynamics client must not be the sync user.
   *
   * @throws IllegalStateException when the plan does not concern Marketo
   */
  public Canary canary() {
    return marketo().canary();
  }

  /** As {@link #run(RunOptions, SetupListener)} with the standard options. */
  public SetupReport run(SetupListener listener) {
    return run(RunOptions.standard(), listener);
  }

  /**
   * Looks at every step, and when none is blocked, does what is missing, step by step.
   *
   * <p>A failure is not thrown but reported, with everything that was done before it; see {@link
   * SetupReport#orThrow()}. An interrupted thread ends the run with WAITING and stays interrupted.
   */
  public SetupReport run(RunOptions options, SetupListener listener) {
    return report(
        options, steps -> new Engine(steps).run(timing(options), progress(options, listener)));
  }

  /** As {@link #runStep(String, RunOptions, SetupListener)} with the standard options. */
  public StepReport runStep(String stepId, SetupListener listener) {
    return runStep(stepId, RunOptions.standard(), listener);
  }

  /**
   * Does one step, for workflow engines that keep the order themselves. The steps before it must be
   * done; a validation, which leaves nothing behind that shows it, is run again.
   *
   * @throws IllegalArgumentException when the plan has no step of this id
   */
  public StepReport runStep(String stepId, RunOptions options, SetupListener listener) {
    List<Step> steps = fresh();
    Step only =
        steps.stream()
            .filter(step -> step.describe().id().equals(stepId))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The plan has no step "
                            + stepId
                            + ". It has: "
                            + steps().stream().map(SetupStep::id).toList()));
    StepReport report =
        new Engine(steps).runOnly(only, timing(options), progress(options, listener));
    return relabel(options, report);
  }

  private SetupReport report(RunOptions options, Function<List<Step>, List<StepReport>> run) {
    Instant start = procedure.settings().clock().instant();
    long before = procedure.requestsSent().getAsLong();
    List<StepReport> reports = run.apply(fresh());
    return new SetupReport(
        procedure.organizationUrl(),
        procedure.marketoUrl(),
        start,
        procedure.settings().clock().instant(),
        reports.stream().map(report -> relabel(options, report)).toList(),
        notices(),
        procedure.requestsSent().getAsLong() - before);
  }

  private MarketoSide marketo() {
    return marketo.orElseThrow(
        () -> new IllegalStateException("The plan does not concern Marketo."));
  }

  private List<Step> fresh() {
    return procedure.steps().get();
  }

  private Timing timing(RunOptions options) {
    ClientSettings settings = procedure.settings();
    return new Timing(settings.clock(), settings.sleeper(), options.patience());
  }

  private ListenerProgress progress(RunOptions options, SetupListener listener) {
    return new ListenerProgress(listener, notices(), report -> relabel(options, report));
  }

  private static StepReport relabel(RunOptions options, StepReport report) {
    return options.isSimulated() && report.origin() != null
        ? new StepReport(report.step(), report.outcome(), Origin.SIMULATION, report.evidence())
        : report;
  }
}

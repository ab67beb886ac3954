package dev.syncsetup.examples;

import dev.syncsetup.examples.console.PlanText;
import dev.syncsetup.examples.console.PreflightText;
import dev.syncsetup.examples.console.SummaryText;
import dev.syncsetup.examples.files.RunFiles;
import dev.syncsetup.examples.services.Services;
import dev.syncsetup.setup.RunOptions;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.StepReport;
import java.time.Duration;
import java.util.Optional;

/** Looks at a plan, or runs it once or twice, and leaves files about it. */
final class SyncRun {
  private final SetupPlan plan;
  private final Services services;
  private final RunFiles files;
  private final Terminal terminal;

  SyncRun(SetupPlan plan, Services services, RunFiles files, Terminal terminal) {
    this.plan = plan;
    this.services = services;
    this.files = files;
    this.terminal = terminal;
  }

  /** Shows the plan and how its steps stand; changes nothing. */
  int preflight() {
    terminal.print(PlanText.of(plan));
    try {
      PreflightReport preflight = plan.preflight();
      terminal.print(PreflightText.of(preflight));
      terminal.complain(PreflightText.problems(preflight));
      return preflight.isReady() ? ExitCode.SUCCESS : ExitCode.BAD_INPUT;
    } finally {
      files.transcript(1, services.takeRecord());
    }
  }

  /** Does the plan so many times, as long as it succeeds. */
  int run(int times, Duration patience) {
    files.clear();
    terminal.print(PlanText.of(plan));
    int exitCode = ExitCode.SUCCESS;
    for (int run = 1; run <= times && goesOn(exitCode); run++) {
      try {
        exitCode = take(run, patience);
      } finally {
        files.transcript(run, services.takeRecord());
      }
    }
    terminal.print("Files: " + files.directory());
    return exitCode;
  }

  private int take(int run, Duration patience) {
    if (run > 1) {
      terminal.print("\nONCE MORE\n");
    }
    RunOptions options = RunOptions.patience(patience);
    RunOptions chosen = services.simulated() ? options.simulated() : options;
    RunWatcher watcher = new RunWatcher(terminal);
    SetupReport report = watcher.watch(listener -> plan.run(chosen, listener));
    files.report(run, report);
    terminal.print("\n" + SummaryText.of(report));
    if (watcher.isRefused()) {
      return ExitCode.BAD_INPUT;
    }
    Optional<StepReport> failure = report.failure();
    failure.ifPresent(
        step -> terminal.complain("Failed at " + step.step().id() + ": " + step.evidence()));
    if (failure.isPresent()) {
      return ExitCode.FAILED;
    }
    return report.waiting().isEmpty() ? ExitCode.SUCCESS : ExitCode.WAITING;
  }

  private static boolean goesOn(int exitCode) {
    return exitCode == ExitCode.SUCCESS || exitCode == ExitCode.WAITING;
  }
}

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
import java.time.Duration;
import java.util.List;

/** Looks, and when nothing is in the way, runs a plan once or twice. */
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
    try {
      return look() ? ExitCode.SUCCESS : ExitCode.BAD_INPUT;
    } finally {
      files.transcript(1, services.takeRecord());
    }
  }

  /** Does the plan so many times, if nothing blocks it. */
  int run(int times, Duration patience) {
    files.clear();
    int exitCode;
    try {
      exitCode = look() ? take(1, patience) : ExitCode.BAD_INPUT;
    } finally {
      files.transcript(1, services.takeRecord());
    }
    for (int run = 2; run <= times && exitCode == ExitCode.SUCCESS; run++) {
      try {
        exitCode = take(run, patience);
      } finally {
        files.transcript(run, services.takeRecord());
      }
    }
    terminal.print("Files: " + files.directory());
    return exitCode;
  }

  private boolean look() {
    terminal.print(PlanText.of(plan));
    PreflightReport preflight = plan.preflight();
    terminal.print(PreflightText.of(preflight));
    terminal.complain(PreflightText.problems(preflight));
    return preflight.isReady();
  }

  private int take(int run, Duration patience) {
    terminal.print(run == 1 ? "RUN" : "RUN " + run);
    RunOptions options = RunOptions.patience(patience);
    RunOptions chosen = services.simulated() ? options.simulated() : options;
    SetupReport report = terminal.watching(listener -> plan.run(chosen, listener));
    files.report(run, report);
    terminal.print("\n" + SummaryText.of(report));
    List<String> failures =
        report.failure().stream()
            .map(step -> "Failed at " + step.step().id() + ": " + step.evidence())
            .toList();
    terminal.complain(failures);
    return failures.isEmpty() ? ExitCode.SUCCESS : ExitCode.FAILED;
  }
}

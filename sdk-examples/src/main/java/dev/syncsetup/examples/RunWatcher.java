package dev.syncsetup.examples;

import dev.syncsetup.examples.console.PlainProgress;
import dev.syncsetup.examples.console.PreflightText;
import dev.syncsetup.examples.console.TerminalProgress;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Shows how one run goes: first what it found, then step by step what it does. */
final class RunWatcher {
  private final Terminal terminal;
  private boolean refused;

  RunWatcher(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows progress while the work is done. */
  SetupReport watch(Function<SetupListener, SetupReport> work) {
    if (!terminal.interactive()) {
      return work.apply(new Listener(new PlainProgress(terminal.out())));
    }
    try (TerminalProgress progress = new TerminalProgress(terminal.out())) {
      return work.apply(new Listener(progress));
    }
  }

  /** Whether the run found something in its way and changed nothing. */
  boolean isRefused() {
    return refused;
  }

  /** Steps of a refused run were told in the preflight table; they are not told again. */
  private final class Listener implements SetupListener {
    private final SetupListener progress;

    Listener(SetupListener progress) {
      this.progress = progress;
    }

    @Override
    public void preflightEnded(PreflightReport preflight) {
      refused = !preflight.isReady();
      terminal.print(PreflightText.of(preflight));
      terminal.complain(PreflightText.problems(preflight));
      terminal.print(refused ? "Nothing was changed." : "RUN");
    }

    @Override
    public void stepStarted(SetupStep step) {
      progress.stepStarted(step);
    }

    @Override
    public void stepWaiting(SetupStep step, String awaited, OptionalDouble percent) {
      progress.stepWaiting(step, awaited, percent);
    }

    @Override
    public void stepEnded(StepReport report) {
      if (!refused) {
        progress.stepEnded(report);
      }
    }
  }
}

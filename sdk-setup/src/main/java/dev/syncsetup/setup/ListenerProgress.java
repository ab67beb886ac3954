package dev.syncsetup.setup;

import dev.syncsetup.setup.engine.Progress;
import dev.syncsetup.setup.report.Notice;
import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.setup.report.StepReport;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** Passes the engine's progress on to the caller's listener. */
record ListenerProgress(
    SetupListener listener, List<Notice> notices, UnaryOperator<StepReport> relabel)
    implements Progress {

  @Override
  public void checked(List<StepPreflight> preflight) {
    listener.preflightEnded(new PreflightReport(preflight, notices));
  }

  @Override
  public void started(SetupStep step) {
    listener.stepStarted(step);
  }

  @Override
  public void waiting(SetupStep step, String awaited, OptionalDouble percent) {
    listener.stepWaiting(step, awaited, percent);
  }

  @Override
  public void ended(StepReport report) {
    listener.stepEnded(relabel.apply(report));
  }
}

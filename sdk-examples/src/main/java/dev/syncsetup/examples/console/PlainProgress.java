package dev.syncsetup.examples.console;

import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Progress as lines, for logs and pipes. A line is written only when there is news. */
public final class PlainProgress implements SetupListener {
  private final PrintWriter out;
  private String lastWait = "";

  public PlainProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void stepStarted(SetupStep step) {
    lastWait = "";
  }

  @Override
  public void stepWaiting(SetupStep step, String awaited, OptionalDouble percent) {
    String progress = percent.isPresent() ? Bar.of(percent.getAsDouble()) + "  " : "";
    String wait = progress + "waiting for " + awaited;
    if (!wait.equals(lastWait)) {
      line("...", step.id(), wait);
      lastWait = wait;
    }
  }

  @Override
  public void stepEnded(StepReport report) {
    line(report.outcome().name(), report.step().id(), report.evidence());
  }

  private void line(String state, String step, String text) {
    out.print(String.format(Locale.ROOT, "  %-12s %-24s %s\n", state, step, text));
    out.flush();
  }
}

package dev.syncsetup.examples.console;

import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Progress on a terminal: the last line shows the running step with a spinner, or with a bar where
 * the server says how far it is; above it stand the finished steps.
 */
public final class TerminalProgress implements SetupListener, AutoCloseable {
  private static final String ERASE_LINE = "\r\u001B[2K";
  private static final String SPINNER = "|/-\\";
  private static final int WIDTH = 100;
  private static final int PAINT_MILLIS = 120;

  private final PrintWriter out;
  private final ScheduledExecutorService painter;
  private String line = "";
  private int turn;

  public TerminalProgress(PrintWriter out) {
    this.out = out;
    this.painter =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    Future<?> unused =
        painter.scheduleAtFixedRate(this::paint, PAINT_MILLIS, PAINT_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stepStarted(SetupStep step) {
    line = step.title();
    paint();
  }

  @Override
  public synchronized void stepWaiting(SetupStep step, String awaited, OptionalDouble percent) {
    String progress = percent.isPresent() ? Bar.of(percent.getAsDouble()) + "  " : "";
    line = progress + step.title() + ": waiting for " + awaited;
    paint();
  }

  @Override
  public synchronized void stepEnded(StepReport report) {
    line = "";
    out.print(ERASE_LINE);
    out.print(
        String.format(
            Locale.ROOT,
            "  %-12s %-24s %s\n",
            report.outcome().name(),
            report.step().id(),
            report.evidence()));
    out.flush();
  }

  /** Ends the painting and clears the last line. */
  @Override
  public synchronized void close() {
    painter.shutdownNow();
    out.print(ERASE_LINE);
    out.flush();
  }

  private synchronized void paint() {
    if (line.isEmpty()) {
      return;
    }
    String painted = "  " + SPINNER.charAt(turn++ % SPINNER.length()) + " " + line;
    out.print(ERASE_LINE + painted.substring(0, Math.min(painted.length(), WIDTH)));
    out.flush();
  }
}

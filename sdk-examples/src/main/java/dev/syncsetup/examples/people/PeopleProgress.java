package dev.syncsetup.examples.people;

import dev.syncsetup.setup.salespeople.ImportListener;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.RowResult;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * How far an import is: on a terminal a bar that is painted over, else a line for each tenth of the
 * way.
 */
public final class PeopleProgress implements ImportListener {
  private static final String ERASE_LINE = "\r\u001B[2K";
  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final boolean painted;
  private int lastStep = -1;

  /**
   * Prints nothing yet.
   *
   * @param painted whether a person looks on
   */
  public PeopleProgress(PrintWriter out, boolean painted) {
    this.out = out;
    this.painted = painted;
  }

  @Override
  public void lookedAt(ImportPreflight preflight) {
    PreflightLines.of(preflight).forEach(out::println);
    out.flush();
  }

  @Override
  public void finished(RowResult row, int done, int all) {
    int step = done * (painted ? 1_000 : 10) / Math.max(1, all);
    if (step == lastStep && done < all) {
      return;
    }
    lastStep = step;
    int full = done * WIDTH / Math.max(1, all);
    String bar = "#".repeat(full) + "-".repeat(WIDTH - full);
    String line = String.format(Locale.ROOT, "  [%s] %,d of %,d", bar, done, all);
    out.print(painted ? ERASE_LINE + line + (done == all ? "\n" : "") : line + "\n");
    out.flush();
  }

  @Override
  public void waiting(int people, String reason) {
    if (painted) {
      out.print(ERASE_LINE + "  waiting for " + people + " people to arrive (" + reason + ")");
      out.flush();
    }
  }
}

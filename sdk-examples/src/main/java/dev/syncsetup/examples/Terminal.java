package dev.syncsetup.examples;

import dev.syncsetup.examples.console.PlainProgress;
import dev.syncsetup.examples.console.TerminalProgress;
import dev.syncsetup.setup.SetupListener;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/**
 * Where the program writes to.
 *
 * @param interactive whether a person looks on, so that lines may be painted over
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

  void print(String text) {
    out.println(text);
    out.flush();
  }

  /** Writes each problem on a line of its own. */
  void complain(List<String> problems) {
    problems.forEach(err::println);
    err.flush();
  }

  /** Shows progress while the work is done. */
  <T> T watching(Function<SetupListener, T> work) {
    if (!interactive) {
      return work.apply(new PlainProgress(out));
    }
    try (TerminalProgress progress = new TerminalProgress(out)) {
      return work.apply(progress);
    }
  }
}

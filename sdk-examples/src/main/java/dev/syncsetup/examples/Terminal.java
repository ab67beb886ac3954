package dev.syncsetup.examples;

import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;

/**
 * Where the program reads from and writes to.
 *
 * @param interactive whether a person looks on, so that lines may be painted over
 */
record Terminal(Reader in, PrintWriter out, PrintWriter err, boolean interactive) {

  void print(String text) {
    out.println(text);
    out.flush();
  }

  void complain(String problem) {
    err.println(problem);
    err.flush();
  }

  /** Writes each problem on a line of its own. */
  void complain(List<String> problems) {
    problems.forEach(this::complain);
  }
}

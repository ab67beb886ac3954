package dev.syncsetup.examples.people;

import dev.syncsetup.setup.salespeople.file.RowProblem;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an import would do, for people to read. */
public final class PreflightLines {
  private static final int MOST = 20;

  private PreflightLines() {}

  /** One line each. */
  public static List<String> of(ImportPreflight preflight) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %,d people, %,d of them have an account already",
            preflight.people(),
            preflight.existing()));
    preflight
        .seats()
        .forEach(
            seats ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %s: %,d seats needed, %,d free",
                        seats.product(),
                        seats.needed(),
                        seats.free())));
    preflight.obstacles().forEach(obstacle -> lines.add("  cannot start: " + obstacle));
    preflight.problems().stream()
        .limit(MOST)
        .map(RowProblem::toString)
        .forEach(problem -> lines.add("  " + problem));
    if (preflight.problemCount() > MOST) {
      lines.add("  ... " + (preflight.problemCount() - MOST) + " problems more in the result file");
    }
    return lines;
  }
}

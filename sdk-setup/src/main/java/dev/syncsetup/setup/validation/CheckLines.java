package dev.syncsetup.setup.validation;

import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationComparison;
import dev.syncsetup.marketo.crmsync.validation.ValidationComparison.Line;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import java.util.List;
import java.util.stream.Collectors;

/** The seven checks as one line of evidence: what failed and why, then what passed. */
public final class CheckLines {
  private CheckLines() {}

  /** All seven of one validation. */
  public static String of(ValidationReport report) {
    String failed =
        report.checks().stream()
            .filter(check -> !check.passed())
            .map(check -> named(check) + ": " + check.message())
            .collect(Collectors.joining(" "));
    String passed =
        report.checks().stream()
            .filter(ValidationCheck::passed)
            .map(CheckLines::named)
            .collect(Collectors.joining("; "));
    if (failed.isEmpty()) {
      return passed;
    }
    return passed.isEmpty() ? failed : failed + " Passed: " + passed;
  }

  /** All seven of Marketo's, and where the same check says otherwise from here. */
  public static String compared(ValidationReport local, ValidationReport marketo) {
    List<Line> differences = ValidationComparison.of(local, marketo).differences();
    return differences.isEmpty()
        ? of(marketo)
        : of(marketo)
            + ". Run from here it is otherwise: "
            + differences.stream()
                .flatMap(line -> line.local().stream())
                .map(CheckLines::result)
                .collect(Collectors.joining("; "));
  }

  /** One check by number and label, as on the screen. */
  public static String named(ValidationCheck check) {
    return check.number() + " " + check.label();
  }

  private static String result(ValidationCheck check) {
    return named(check) + (check.passed() ? " passes" : " fails: " + check.message());
  }
}

package dev.syncsetup.marketo.crmsync.validation;

import java.util.List;
import java.util.Optional;

/**
 * The seven checks as run locally, held against Marketo's own. Where they differ, Marketo's count:
 * it signs in from elsewhere, and decides.
 *
 * @param lines one per check, in the order of the screen
 */
public record ValidationComparison(List<Line> lines) {

  /**
   * One check, twice.
   *
   * @param label exact label on the screen
   * @param verdict how the two compare
   * @param local what the local check says; empty when it was not run
   * @param marketo what Marketo says; empty when it was not asked, or has not answered
   */
  public record Line(
      String label,
      Verdict verdict,
      Optional<ValidationCheck> local,
      Optional<ValidationCheck> marketo) {}

  /** How two results of a check compare. */
  public enum Verdict {
    /** Both passed, or both failed. */
    AGREE,
    /** One passed and the other failed. */
    DIFFER,
    /** One of them was not run. */
    NOT_COMPARED
  }

  public ValidationComparison {
    lines = List.copyOf(lines);
  }

  /** Compares by the labels of the screen. */
  public static ValidationComparison of(ValidationReport local, ValidationReport marketo) {
    return new ValidationComparison(
        SevenChecks.LABELS.stream()
            .map(label -> line(label, find(local, label), find(marketo, label)))
            .toList());
  }

  /** The checks on which the two differ. */
  public List<Line> differences() {
    return lines.stream().filter(line -> line.verdict() == Verdict.DIFFER).toList();
  }

  private static Line line(
      String label, Optional<ValidationCheck> local, Optional<ValidationCheck> marketo) {
    if (local.isEmpty() || marketo.isEmpty()) {
      return new Line(label, Verdict.NOT_COMPARED, local, marketo);
    }
    boolean same = local.get().passed() == marketo.get().passed();
    return new Line(label, same ? Verdict.AGREE : Verdict.DIFFER, local, marketo);
  }

  private static Optional<ValidationCheck> find(ValidationReport report, String label) {
    return report.checks().stream().filter(check -> check.label().equals(label)).findFirst();
  }
}

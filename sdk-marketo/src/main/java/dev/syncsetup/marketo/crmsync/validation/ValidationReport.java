package dev.syncsetup.marketo.crmsync.validation;

import dev.syncsetup.core.Origin;
import java.util.List;

/**
 * The seven checks, or none when nobody could run them yet.
 *
 * @param checks in the order of the screen; empty while a person has not answered
 * @param origin where the results come from
 */
public record ValidationReport(List<ValidationCheck> checks, Origin origin) {
  public ValidationReport {
    checks = List.copyOf(checks);
  }

  /** Whether the checks ran and all passed. */
  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(ValidationCheck::passed);
  }
}

package dev.syncsetup.setup.validation;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.setup.journey.MarketoJourney;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The seven checks, run against Dynamics with the credentials that Marketo will get.
 *
 * @param report all seven, in Marketo's order
 * @param awaitsRights whether nothing is wrong but time: a role just assigned takes effect late
 */
public record LocalValidation(ValidationReport report, boolean awaitsRights) {
  private static final List<Function<Checks, Optional<String>>> SEVEN =
      List.of(
          Checks::url,
          Checks::credentials,
          Checks::role,
          Checks::solution,
          Checks::steps,
          Checks::assigned,
          Checks::matches);

  /** Runs them. Asks who the sync user is; whatever the journey has read is not read again. */
  public static LocalValidation of(MarketoJourney journey) {
    SyncUserAccess access = SyncUserAccess.attempt(journey);
    if (access instanceof SyncUserAccess.Unreachable unreachable) {
      return new LocalValidation(report(number -> unreachable(number, unreachable.why())), false);
    }
    Checks checks = new Checks(journey, access);
    return new LocalValidation(
        report(number -> SEVEN.get(number).apply(checks)), checks.awaitsRights());
  }

  /** Where nothing answers, nothing else can be known. */
  private static Optional<String> unreachable(int number, String why) {
    return Optional.of(
        number == 0
            ? "Nothing answers at the address. " + why
            : Checks.notChecked(SevenChecks.URL_IS_VALID));
  }

  private static ValidationReport report(IntFunction<Optional<String>> problems) {
    return new ValidationReport(
        IntStream.range(0, SEVEN.size()).mapToObj(i -> check(i, problems.apply(i))).toList(),
        Origin.SERVICE);
  }

  private static ValidationCheck check(int number, Optional<String> problem) {
    String label = SevenChecks.LABELS.get(number);
    return problem
        .map(text -> SevenChecks.failed(label, text))
        .orElseGet(() -> SevenChecks.passed(label));
  }
}

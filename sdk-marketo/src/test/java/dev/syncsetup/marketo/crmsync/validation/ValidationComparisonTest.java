package dev.syncsetup.marketo.crmsync.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.validation.ValidationComparison.Line;
import dev.syncsetup.marketo.crmsync.validation.ValidationComparison.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationComparisonTest {

  @Test
  void eachCheckIsComparedWithBothMessages() {
    ValidationReport local =
        report(
            SevenChecks.passed(SevenChecks.URL_IS_VALID),
            SevenChecks.failed(SevenChecks.SYNC_USER_ROLE, "No role."),
            SevenChecks.passed(SevenChecks.STEPS_ENABLED));
    ValidationReport marketo =
        report(
            SevenChecks.passed(SevenChecks.URL_IS_VALID),
            SevenChecks.failed(SevenChecks.SYNC_USER_ROLE, "No consent."),
            SevenChecks.failed(SevenChecks.STEPS_ENABLED, "Step X is disabled."));

    ValidationComparison comparison = ValidationComparison.of(local, marketo);

    assertThat(comparison.lines())
        .extracting(Line::verdict)
        .containsExactly(
            Verdict.AGREE,
            Verdict.NOT_COMPARED,
            Verdict.AGREE,
            Verdict.NOT_COMPARED,
            Verdict.DIFFER,
            Verdict.NOT_COMPARED,
            Verdict.NOT_COMPARED);
    assertThat(comparison.lines().get(2).local().orElseThrow().message()).isEqualTo("No role.");
    assertThat(comparison.lines().get(2).marketo().orElseThrow().message())
        .isEqualTo("No consent.");
    assertThat(comparison.differences())
        .extracting(Line::label)
        .containsExactly(SevenChecks.STEPS_ENABLED);
  }

  @Test
  void personWhoHasNotAnsweredIsNoDifference() {
    ValidationReport unanswered = new ValidationReport(List.of(), Origin.PERSON);

    assertThat(
            ValidationComparison.of(
                    report(SevenChecks.failed(SevenChecks.URL_IS_VALID, "Wrong.")), unanswered)
                .differences())
        .isEmpty();
  }

  static List<String> labels() {
    return SevenChecks.LABELS;
  }

  @ParameterizedTest
  @MethodSource("labels")
  void everyCheckHasDocumentedCausesWithRemedies(String label) {
    assertThat(CheckGuide.of(label).causes())
        .isNotEmpty()
        .allSatisfy(
            cause -> {
              assertThat(cause.what()).endsWith(".");
              assertThat(cause.remedy()).endsWith(".");
            });
  }

  @Test
  void guidesAreInTheOrderOfTheScreen() {
    assertThat(CheckGuide.all()).extracting(CheckGuide::label).isEqualTo(SevenChecks.LABELS);
  }

  @Test
  void missingRoleHasItsThreeCauses() {
    assertThat(CheckGuide.of(SevenChecks.SYNC_USER_ROLE).causes())
        .extracting(CheckGuide.Cause::what)
        .satisfiesExactly(
            what -> assertThat(what).contains("role"),
            what -> assertThat(what).contains("consent"),
            what -> assertThat(what).contains("Marketo Config"));
  }

  @Test
  void unknownCheckHasNoGuide() {
    assertThatThrownBy(() -> CheckGuide.of("Url is valid"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ValidationReport report(ValidationCheck... checks) {
    return new ValidationReport(List.of(checks), Origin.OBSERVATION);
  }
}

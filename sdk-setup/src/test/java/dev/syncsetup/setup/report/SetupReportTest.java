package dev.syncsetup.setup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncsetup.core.Origin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetupReportTest {
  private static final SetupStep STEP =
      new SetupStep("assign-sync-role", "Assign | the role", "Step 2", List.of(), false);

  @Test
  void jsonHasIdOutcomeAndOriginPerStep() throws Exception {
    JsonNode json = new ObjectMapper().readTree(report(Outcome.APPLIED).toJson());

    JsonNode step = json.path("steps").path(0);
    assertThat(step.path("id").asText()).isEqualTo("assign-sync-role");
    assertThat(step.path("outcome").asText()).isEqualTo("APPLIED");
    assertThat(step.path("origin").asText()).isEqualTo("SERVICE");
    assertThat(json.path("roundTrips").asLong()).isEqualTo(18);
    assertThat(json.path("complete").asBoolean()).isTrue();
    assertThat(json.path("notices").path(0).path("id").asText()).isEqualTo("no-mfa");
  }

  @Test
  void markdownKeepsItsTableWhenTextsHavePipesAndLineBreaks() {
    String markdown = report(Outcome.FAILED).toMarkdown();

    assertThat(markdown)
        .contains("| Assign \\| the role | FAILED | SERVICE | one two |")
        .contains("- Keep it off.");
  }

  @Test
  void failedStepIsThrownOnRequestWithTheReport() {
    SetupReport report = report(Outcome.FAILED);

    assertThatExceptionOfType(SetupException.class)
        .isThrownBy(report::orThrow)
        .withMessageContaining("assign-sync-role")
        .satisfies(e -> assertThat(e.report()).isSameAs(report))
        .satisfies(e -> assertThat(e.step().outcome()).isEqualTo(Outcome.FAILED));
  }

  @Test
  void waitingIsNeitherCompleteNorAFailure() {
    SetupReport report = report(Outcome.WAITING);

    assertThat(report.isComplete()).isFalse();
    assertThat(report.orThrow().waiting()).hasSize(1);
  }

  private static SetupReport report(Outcome outcome) {
    Instant time = Instant.parse("2026-01-05T08:00:00Z");
    return new SetupReport(
        "https://contoso.crm.dynamics.com",
        "https://123-abc-456.mktorest.com",
        time,
        time,
        List.of(new StepReport(STEP, outcome, Origin.SERVICE, "one\ntwo")),
        List.of(new Notice("no-mfa", "Keep it off.")),
        18);
  }
}

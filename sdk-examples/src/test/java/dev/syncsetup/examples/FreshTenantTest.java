package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SampleSolution;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole journey on a tenant where nothing was set up before. */
class FreshTenantTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"s2s", "user"})
  void everyStepIsApplied(String flow) {
    Program.Result result = new Program(directory).run("--flow", flow);

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.outcomes(1)).hasSizeGreaterThan(9).containsOnly("APPLIED");
    assertThat(result.steps(1)).allMatch(step -> step.path("origin").asText().equals("SIMULATION"));
    assertThat(result.text("report.md")).contains("| Complete | yes |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s2s", "user"})
  void secondRunFindsEverythingDoneAndSendsNoWrite(String flow) {
    Program.Result result = new Program(directory).run("--twice", "--flow", flow);

    assertThat(result.exitCode()).isZero();
    assertThat(result.outcomes(1)).containsOnly("APPLIED");
    assertThat(result.writes(1)).isNotEmpty();
    assertThat(result.outcomes(2)).hasSizeGreaterThan(9).containsOnly("ALREADY_DONE");
    assertThat(result.writes(2)).isEmpty();
    assertThat(result.text("report-2.md")).contains("| Complete | yes |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s2s", "user"})
  void roundTripsInTheReportsAreThoseOfTheTranscripts(String flow) {
    Program.Result result = new Program(directory).run("--twice", "--flow", flow);

    for (int run = 1; run <= 2; run++) {
      assertThat(result.report(run).path("roundTrips").asInt())
          .isEqualTo(result.transcript(run).size());
    }
  }

  @Test
  void packageWithQuiteOtherTechnicalNamesWorksAsWell() {
    String file =
        SampleCopy.in(directory).withSolution(SampleSolution.FABRIKAM_NAMES.bytes()).path();

    Program.Result result = new Program(directory.resolve("out")).run(file);

    assertThat(result.exitCode()).isZero();
    assertThat(result.outcomes(1)).containsOnly("APPLIED");
    assertThat(result.text("report.md")).contains("PeopleSyncHub").doesNotContain("lm_crm_bridge");
  }

  @Test
  void transcriptHoldsBodiesAsJson() {
    Program.Result result = new Program(directory).run();

    JsonNode connection =
        result.transcript(1).stream()
            .filter(line -> line.path("method").asText().equals("PUT"))
            .filter(line -> line.path("path").asText().endsWith("/connection"))
            .findFirst()
            .orElseThrow();
    assertThat(connection.path("service").asText()).isEqualTo("relay");
    assertThat(connection.path("status").asInt()).isEqualTo(201);
    assertThat(connection.path("request").path("clientSecret").asText()).isEqualTo("***");
    assertThat(connection.path("response").isObject()).isTrue();
  }

  @Test
  void planAndPreflightAndProgressAreShown() {
    String shown = new Program(directory).run().out();

    assertThat(shown)
        .contains("SIMULATED: https://contoso.crm.dynamics.com")
        .containsPattern("connect .*IRREVERSIBLE")
        .contains("needs: the validation has passed")
        .containsPattern("WILL CHANGE +connect")
        .containsPattern("\\[#+-+] +\\d+ %  waiting for the import of lm_crm_bridge")
        .containsPattern("(\\d+) steps: \\1 applied")
        .containsPattern("\\d+ round trips");
  }
}

package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking before changing. */
class PreflightTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"s2s", "user"})
  void preflightOnlyReads(String flow) {
    Program.Result result = new Program(directory).run("--preflight", "--flow", flow);

    assertThat(result.exitCode()).isZero();
    assertThat(result.transcript(1)).isNotEmpty();
    assertThat(result.writes(1)).isEmpty();
    assertThat(result.out()).contains("WILL CHANGE").doesNotContain("APPLIED");
  }

  @Test
  void preflightLeavesTheReportOfAnEarlierRun() {
    new Program(directory).run();

    Program.Result result = new Program(directory).run("--preflight");

    assertThat(result.has("report.json")).isTrue();
  }

  @Test
  void blockedRunReportsThatNothingWasChanged() {
    Program.Result result =
        new Program(directory).finding(cloud -> cloud.marketo().attachSalesforce()).run("--twice");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.outcome("connect")).isEqualTo("FAILED");
    assertThat(result.outcome("install-solution")).isEqualTo("NOT_REACHED");
    assertThat(result.writes(1)).isEmpty();
    assertThat(result.has("report-2.json")).isFalse();
  }

  @Test
  void runRemovesTheFilesOfAnEarlierRun() {
    new Program(directory).run("--twice");

    Program.Result result = new Program(directory).run();

    assertThat(result.has("report.json")).isTrue();
    assertThat(result.has("report-2.json")).isFalse();
    assertThat(result.has("transcript-2.jsonl")).isFalse();
  }
}

package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that do not get to the end. */
class RunOutcomeTest {
  @TempDir Path directory;

  @Test
  void operatorGetsASheetAndTheRunWaits() throws IOException {
    Program.Result result = new Program(directory).run("--marketo", "operator");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).isEmpty();
    assertThat(result.outcome("validate")).isEqualTo("WAITING");
    assertThat(result.outcome("connect")).isEqualTo("NOT_REACHED");
    assertThat(result.out()).contains("Waiting at validate", "Run again later");
    try (Stream<Path> sheets = Files.list(directory.resolve("handoff"))) {
      assertThat(sheets.map(Path::toString))
          .hasSize(3)
          .allMatch(sheet -> sheet.matches(".*validate-[^.]*\\.(md|html|json)"));
    }
  }

  @Test
  void noPatienceMeansWaitingNotFailure() {
    Program.Result result = new Program(directory).run("--patience", "PT0S", "--twice");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.outcome("install-solution")).isEqualTo("WAITING");
    assertThat(result.outcomes(1)).doesNotContain("FAILED");
  }

  @Test
  void failedImportFailsTheRunWithOneMessage() {
    Program.Result result =
        new Program(directory)
            .finding(
                cloud -> cloud.dataverse().failNextImport("0x80048068", "The import has failed."))
            .run("--twice");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines()).singleElement().asString().contains("install-solution");
    assertThat(result.outcome("install-solution")).isEqualTo("FAILED");
    List<String> later = result.outcomes(1).subList(1, result.outcomes(1).size());
    assertThat(later).containsOnly("NOT_REACHED");
    assertThat(result.has("report-2.json")).isFalse();
  }
}

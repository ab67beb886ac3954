package dev.syncsetup.examples.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final SetupStep IMPORT =
      new SetupStep("install-solution", "Install it", "Step 1", List.of(), false);

  private final StringWriter written = new StringWriter();

  @Test
  void plainLinesSayOnlyNews() {
    SetupListener progress = new PlainProgress(new PrintWriter(written));
    tell(progress);

    assertThat(written.toString().lines())
        .containsExactly(
            "  ...          install-solution         waiting for the start",
            "  ...          install-solution         [#######-------------]  38 %"
                + "  waiting for the import",
            "  APPLIED      install-solution         version 5");
  }

  @Test
  void plainLinesHoldNoControlCharacters() {
    tell(new PlainProgress(new PrintWriter(written)));

    assertThat(written.toString()).doesNotContain("\r", "\u001B");
  }

  @Test
  void terminalPaintsTheBarAndLeavesTheOutcome() {
    try (TerminalProgress progress = new TerminalProgress(new PrintWriter(written))) {
      tell(progress);
    }

    assertThat(written.toString()).contains("| Install it", "[#######-------------]  38 %");
    assertThat(lastPainting()).isEqualTo("  APPLIED      install-solution         version 5");
  }

  @Test
  void terminalCutsLongLines() {
    try (TerminalProgress progress = new TerminalProgress(new PrintWriter(written))) {
      progress.stepWaiting(IMPORT, "x".repeat(500), OptionalDouble.empty());
    }

    assertThat(written.toString()).doesNotContain("x".repeat(100));
  }

  private static void tell(SetupListener progress) {
    progress.stepStarted(IMPORT);
    progress.stepWaiting(IMPORT, "the start", OptionalDouble.empty());
    progress.stepWaiting(IMPORT, "the start", OptionalDouble.empty());
    progress.stepWaiting(IMPORT, "the import", OptionalDouble.of(37.5));
    progress.stepEnded(new StepReport(IMPORT, Outcome.APPLIED, Origin.SERVICE, "version 5"));
  }

  /** What stays when everything painted over is gone. */
  private String lastPainting() {
    String all = written.toString().replaceAll("\r\u001B\\[2K", "\r");
    return all.lines()
        .map(line -> line.substring(line.lastIndexOf('\r') + 1))
        .filter(line -> !line.isBlank())
        .reduce("", (before, line) -> line);
  }
}

package dev.syncsetup.examples.console;

import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes out what became of a run. */
public final class SummaryText {
  private SummaryText() {}

  /** How many steps ended how, what it cost, and what is awaited. */
  public static String of(SetupReport report) {
    List<String> counts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      long steps = report.steps().stream().filter(step -> step.outcome() == outcome).count();
      if (steps > 0) {
        counts.add(steps + " " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }
    StringBuilder text = new StringBuilder("REPORT\n");
    text.append(
        String.format(
            Locale.ROOT,
            "  %d steps: %s\n  %d round trips, %s\n",
            report.steps().size(),
            String.join(", ", counts),
            report.roundTrips(),
            length(Duration.between(report.startedAt(), report.endedAt()))));
    if (report.isComplete()) {
      text.append("  Complete.\n");
    }
    for (StepReport waiting : report.waiting()) {
      text.append("  Waiting at ").append(waiting.step().id()).append(" for ");
      text.append(waiting.evidence()).append("\n  Run again later; it goes on from there.\n");
    }
    return text.toString();
  }

  private static String length(Duration duration) {
    return duration.toMinutes() > 0
        ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
        : duration.toSeconds() + " s";
  }
}

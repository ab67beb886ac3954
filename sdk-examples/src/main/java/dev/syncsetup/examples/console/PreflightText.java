package dev.syncsetup.examples.console;

import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.StepPreflight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes out what a run would find and do. */
public final class PreflightText {
  private PreflightText() {}

  /** One line per step: DONE, WILL CHANGE what, or BLOCKED why. */
  public static String of(PreflightReport preflight) {
    StringBuilder text = new StringBuilder("PREFLIGHT (reads only)\n");
    for (StepPreflight step : preflight.steps()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-12s %-24s %s\n",
              step.readiness().name().replace('_', ' '),
              step.step().id(),
              step.detail()));
    }
    return text.toString();
  }

  /** What blocks the run, each reason once, with the steps it blocks. */
  public static List<String> problems(PreflightReport preflight) {
    Map<String, List<String>> stepsByReason = new LinkedHashMap<>();
    for (StepPreflight step : preflight.blocked()) {
      stepsByReason
          .computeIfAbsent(step.detail(), reason -> new ArrayList<>())
          .add(step.step().id());
    }
    return stepsByReason.entrySet().stream()
        .map(entry -> "Blocked at " + String.join(", ", entry.getValue()) + ": " + entry.getKey())
        .toList();
  }
}

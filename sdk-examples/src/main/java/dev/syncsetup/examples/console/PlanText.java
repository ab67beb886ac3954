package dev.syncsetup.examples.console;

import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Notice;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Locale;

/** Writes out what a run will look at, in order. */
public final class PlanText {
  private PlanText() {}

  /** The steps with what must be true before each, and what to know beforehand. */
  public static String of(SetupPlan plan) {
    StringBuilder text = new StringBuilder("PLAN\n");
    List<SetupStep> steps = plan.steps();
    for (int i = 0; i < steps.size(); i++) {
      append(text, i + 1, steps.get(i));
    }
    text.append("\nTO KNOW\n");
    for (Notice notice : plan.notices()) {
      text.append("  - ").append(notice.text()).append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int number, SetupStep step) {
    String mark = step.irreversible() ? "  ** IRREVERSIBLE **" : "";
    text.append(
        String.format(Locale.ROOT, "%4d. %-24s %s%s\n", number, step.id(), step.title(), mark));
    for (String prerequisite : step.prerequisites()) {
      text.append(String.format(Locale.ROOT, "%30s needs: %s\n", "", prerequisite));
    }
  }
}

package dev.syncsetup.marketo.handoff;

import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.util.Locale;

/** Writes a sheet for a terminal, which no value can command. */
final class SheetText {
  private static final String RULE = "!".repeat(76);

  private SheetText() {}

  static String of(HandOffSheet sheet) {
    StringBuilder out = new StringBuilder();
    out.append(SheetParts.line(sheet.title()).toUpperCase(Locale.ROOT)).append('\n');
    out.append("Sheet ").append(sheet.id()).append("\n\n");
    sheet
        .irreversible()
        .ifPresent(
            why ->
                out.append(RULE)
                    .append("\nSTOP. ")
                    .append(SheetParts.IRREVERSIBLE.toUpperCase(Locale.ROOT))
                    .append(".\n")
                    .append(SheetParts.line(why))
                    .append('\n')
                    .append(RULE)
                    .append("\n\n"));
    for (String warning : sheet.warnings()) {
      out.append("WARNING  ").append(SheetParts.line(warning)).append("\n\n");
    }
    int number = 1;
    for (Step step : sheet.steps()) {
      out.append(String.format(Locale.ROOT, "%3d. %s\n", number++, step(step)));
    }
    if (!sheet.questions().isEmpty()) {
      out.append('\n').append(SheetParts.QUESTIONS).append(" when it is done:\n");
    }
    for (Question question : sheet.questions()) {
      out.append("  - ").append(SheetParts.line(question.text())).append('\n');
    }
    return out.toString();
  }

  private static String step(Step step) {
    String label = SheetParts.line(step.label());
    String value = SheetParts.line(step.value());
    if (step.secret()) {
      return label + ": " + SheetParts.SECRET + " " + value;
    }
    return value.isEmpty() ? label : label + ": " + value;
  }
}

package dev.syncsetup.marketo.handoff;

import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes a sheet as Markdown. Values come from other systems: none is read as Markdown. */
final class SheetMarkdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#&|~]");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private SheetMarkdown() {}

  static String of(HandOffSheet sheet, List<String> closing) {
    StringBuilder out = new StringBuilder("# ").append(text(sheet.title())).append("\n\n");
    out.append("Sheet ").append(code(sheet.id())).append("\n\n");
    sheet
        .irreversible()
        .ifPresent(
            why ->
                out.append("> # STOP. ")
                    .append(SheetParts.IRREVERSIBLE)
                    .append(".\n>\n> **")
                    .append(text(why))
                    .append("**\n\n"));
    for (String warning : sheet.warnings()) {
      out.append("> **Warning.** ").append(text(warning)).append("\n\n");
    }
    out.append("## ").append(SheetParts.STEPS).append("\n\n");
    int number = 1;
    for (Step step : sheet.steps()) {
      out.append(number++).append(". ").append(step(step)).append('\n');
    }
    questions(sheet.questions(), out);
    out.append("\n## ").append(SheetParts.CLOSING_TITLE).append("\n");
    closing.forEach(line -> out.append('\n').append(text(line)).append('\n'));
    return out.toString();
  }

  private static void questions(List<Question> questions, StringBuilder out) {
    if (questions.isEmpty()) {
      return;
    }
    out.append("\n## ").append(SheetParts.QUESTIONS).append("\n\n");
    for (Question question : questions) {
      out.append("- ").append(code(question.id())).append(": ").append(text(question.text()));
      out.append(question.kind() == Kind.YES_NO ? " (yes or no)\n" : "\n");
    }
  }

  private static String step(Step step) {
    String label = "**" + text(step.label()) + "**";
    if (step.secret()) {
      return label + ": " + SheetParts.SECRET + " " + text(step.value());
    }
    return step.value().isEmpty() ? label : label + ": " + code(step.value());
  }

  static String text(String text) {
    return SPECIAL.matcher(SheetParts.line(text)).replaceAll("\\\\$0");
  }

  /** A value that holds backticks needs a longer fence. */
  private static String code(String value) {
    String line = SheetParts.line(value);
    int longest =
        BACKTICKS
            .matcher(line)
            .results()
            .map(MatchResult::group)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    String fence = "`".repeat(longest + 1);
    return longest == 0 ? fence + line + fence : fence + " " + line + " " + fence;
  }
}

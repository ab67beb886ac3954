package dev.syncsetup.marketo.handoff;

import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.marketo.internal.handoff.Stylesheet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a sheet as one page of HTML that is well-formed XML and needs nothing else. */
final class SheetHtml {
  private final HandOffSheet sheet;
  private final StringBuilder out = new StringBuilder();

  private SheetHtml(HandOffSheet sheet) {
    this.sheet = sheet;
  }

  static String of(HandOffSheet sheet, List<String> closing) {
    SheetHtml page = new SheetHtml(sheet);
    page.head();
    page.warnings();
    page.steps();
    page.questions();
    page.closing(closing);
    page.out.append("</main>\n</body>\n</html>\n");
    return page.out.toString();
  }

  private void head() {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<title>")
        .append(text(sheet.title()))
        .append("</title>\n<style>\n")
        .append(Stylesheet.SHEET)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(text(sheet.title()))
        .append("</h1>\n<p class=\"id\">Sheet <code>")
        .append(text(sheet.id()))
        .append("</code></p>\n");
  }

  private void warnings() {
    sheet
        .irreversible()
        .ifPresent(
            why ->
                out.append("<section class=\"irreversible\" aria-labelledby=\"irreversible\">\n")
                    .append("<h2 id=\"irreversible\">Stop. ")
                    .append(SheetParts.IRREVERSIBLE)
                    .append(".</h2>\n<p>")
                    .append(text(why))
                    .append("</p>\n</section>\n"));
    if (!sheet.warnings().isEmpty()) {
      section("warnings", SheetParts.WARNINGS);
      out.append("<ul>\n");
      sheet.warnings().forEach(warning -> element("li", warning));
      out.append("</ul>\n</section>\n");
    }
  }

  private void steps() {
    section("steps", SheetParts.STEPS);
    out.append("<ol>\n");
    int number = 1;
    for (Step step : sheet.steps()) {
      String id = "step-" + number++;
      out.append("<li><input type=\"checkbox\" id=\"").append(id).append("\"/> ");
      out.append("<label for=\"").append(id).append("\">").append(text(step.label()));
      out.append("</label>").append(value(step)).append("</li>\n");
    }
    out.append("</ol>\n</section>\n");
  }

  private static String value(Step step) {
    if (step.secret()) {
      return " <span class=\"secret\">" + text(SheetParts.SECRET + " " + step.value()) + "</span>";
    }
    return step.value().isEmpty() ? "" : " <code>" + breakable(step.value()) + "</code>";
  }

  /** A long address breaks after its punctuation, so that it can be compared letter by letter. */
  private static String breakable(String value) {
    return Arrays.stream(value.split("(?<=[/.@-])"))
        .map(SheetHtml::text)
        .collect(Collectors.joining("<wbr/>"));
  }

  private void questions() {
    if (sheet.questions().isEmpty()) {
      return;
    }
    section("questions", SheetParts.QUESTIONS);
    int number = 1;
    for (Question question : sheet.questions()) {
      String id = "answer-" + number++;
      if (question.kind() == Kind.YES_NO) {
        out.append("<fieldset>\n<legend>").append(text(question.text())).append("</legend>\n");
        choice(id, "yes");
        choice(id, "no");
        out.append("</fieldset>\n");
      } else {
        line(id, question.text());
      }
    }
    out.append("</section>\n");
  }

  private void choice(String name, String value) {
    String id = name + "-" + value;
    out.append("<input type=\"radio\" name=\"").append(name).append("\" id=\"").append(id);
    out.append("\"/> <label for=\"").append(id).append("\">").append(value).append("</label>\n");
  }

  private void line(String id, String label) {
    out.append("<p class=\"line\"><label for=\"").append(id).append("\">").append(text(label));
    out.append("</label> <input type=\"text\" id=\"").append(id).append("\"/></p>\n");
  }

  private void closing(List<String> closing) {
    section("closing", SheetParts.CLOSING_TITLE);
    closing.forEach(paragraph -> element("p", paragraph));
    line("by", "Your name");
    line("at", "Date and time");
    line("seen", "What the screen showed");
    out.append("</section>\n");
  }

  private void section(String id, String title) {
    out.append("<section class=\"").append(id).append("\" aria-labelledby=\"").append(id);
    out.append("\">\n<h2 id=\"").append(id).append("\">").append(title).append("</h2>\n");
  }

  private void element(String name, String content) {
    out.append('<').append(name).append('>').append(text(content));
    out.append("</").append(name).append(">\n");
  }

  private static String text(String text) {
    return SheetParts.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

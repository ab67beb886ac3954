package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.packages.Xml;
import java.util.List;
import org.w3c.dom.Element;

/** What an import job leaves behind as text. */
final class ImportResult {
  private ImportResult() {}

  /** The data column of importjobs: every part with its own result. */
  static String xml(SolutionPackage content, Outcome outcome) {
    StringBuilder text =
        new StringBuilder("<importexportxml start=\"\" stop=\"\" progress=\"100\"");
    text.append(" succeeded=\"").append(outcome.succeeded() ? "success" : "failure").append('"');
    text.append(" status=\"").append(escape(outcome.message())).append("\">");
    addParts(text, content, outcome);
    return text.append("</importexportxml>").toString();
  }

  private static void addParts(StringBuilder text, SolutionPackage content, Outcome outcome) {
    text.append("<solutionManifests><solutionManifest id=\"")
        .append(escape(content.uniqueName()))
        .append("\" LocalizedName=\"")
        .append(escape(content.friendlyName()))
        .append("\"><UniqueName>")
        .append(escape(content.uniqueName()))
        .append("</UniqueName>")
        .append(result(outcome.succeeded() ? "success" : "failure", outcome))
        .append("</solutionManifest></solutionManifests><entities>");
    for (Element entity : content.entities()) {
      add(
          text,
          "entity",
          Xml.text(entity, "Name"),
          outcome.succeeded() ? "success" : "failure",
          outcome);
    }
    text.append("</entities><sdkmessageprocessingsteps>");
    for (Element step : content.steps()) {
      add(
          text,
          "step",
          step.getAttribute("Name"),
          outcome.succeeded() ? "warning" : "failure",
          outcome);
    }
    text.append("</sdkmessageprocessingsteps>");
  }

  private static void add(
      StringBuilder text, String tag, String id, String result, Outcome outcome) {
    text.append('<')
        .append(tag)
        .append(" id=\"")
        .append(escape(id))
        .append("\" processed=\"true\">");
    text.append(result(result, outcome)).append("</").append(tag).append('>');
  }

  private static String result(String result, Outcome outcome) {
    boolean warning = result.equals("warning");
    String code = outcome.code().isEmpty() ? "0" : outcome.code();
    String message = warning ? WARNING : outcome.message();
    return "<result result=\""
        + result
        + "\" errorcode=\""
        + code
        + "\" errortext=\""
        + escape(message)
        + "\" />";
  }

  /** Marketo's package always ends "completed with warning". */
  static final String WARNING = "The step was imported with a warning.";

  /** Warnings of a successful import. */
  static List<String> warnings(SolutionPackage content) {
    return content.steps().stream()
        .map(step -> step.getAttribute("Name") + ": " + WARNING)
        .toList();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

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
        .append(result(outcome.component().isEmpty() ? verdict(outcome) : "success", outcome))
        .append("</solutionManifest></solutionManifests><entities>");
    for (Element entity : content.entities()) {
      add(text, "entity", Xml.text(entity, "Name"), "success", outcome);
    }
    text.append("</entities><Roles>");
    for (Element role : content.roles()) {
      add(text, "Role", role.getAttribute("name"), "success", outcome);
    }
    text.append("</Roles><sdkmessageprocessingsteps>");
    for (Element step : content.steps()) {
      add(text, "step", step.getAttribute("Name"), "warning", outcome);
    }
    text.append("</sdkmessageprocessingsteps>");
  }

  private static String verdict(Outcome outcome) {
    return outcome.succeeded() ? "success" : "failure";
  }

  /** One component; when the whole failed, each did, otherwise the one that is to blame. */
  private static void add(
      StringBuilder text, String tag, String name, String otherwise, Outcome outcome) {
    boolean toBlame =
        !outcome.succeeded() && (outcome.component().isEmpty() || outcome.component().equals(name));
    text.append('<')
        .append(tag)
        .append(" id=\"")
        .append(escape(name))
        .append("\" processed=\"true\">")
        .append(result(toBlame ? "failure" : otherwise, outcome))
        .append("</")
        .append(tag)
        .append('>');
  }

  private static String result(String result, Outcome outcome) {
    boolean failure = result.equals("failure");
    String code = failure ? outcome.code() : "0";
    String message = failure ? outcome.message() : result.equals("warning") ? WARNING : "";
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

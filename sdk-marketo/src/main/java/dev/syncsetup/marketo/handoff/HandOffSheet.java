package dev.syncsetup.marketo.handoff;

import java.util.List;
import java.util.Locale;

/**
 * What a person does on one screen, in the order of the screen. Holds no secret.
 *
 * @param id the same for the same work, so that a confirmation can be found again; fit for a file
 *     name
 * @param title name of the screen
 * @param warnings to be read first; the gravest comes first
 * @param steps clicks and values, in order
 */
public record HandOffSheet(String id, String title, List<String> warnings, List<Step> steps) {

  public HandOffSheet {
    warnings = List.copyOf(warnings);
    steps = List.copyOf(steps);
  }

  /**
   * One click or one field.
   *
   * @param label as printed on the screen
   * @param value what to enter, tick or see; empty for a click; for a secret, which secret it is
   * @param secret whether the person must enter a secret, which is never in {@code value}
   */
  public record Step(String label, String value, boolean secret) {

    private String text() {
      if (secret) {
        return label + ": (secret, not on this sheet) " + value;
      }
      return value.isEmpty() ? label : label + ": " + value;
    }

    private String markdown() {
      if (secret) {
        return "**" + label + "**: (secret, not on this sheet) " + value;
      }
      return value.isEmpty() ? "**" + label + "**" : "**" + label + "**: " + code(value);
    }

    /** A value that holds a backtick needs a longer fence. */
    private static String code(String value) {
      String line = value.replaceAll("\\R", " ");
      return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }
  }

  /** The sheet as Markdown, to be kept, mailed or put into a ticket. */
  public String toMarkdown() {
    StringBuilder out = new StringBuilder("# ").append(title).append("\n\n");
    out.append("Sheet `").append(id).append("`\n\n");
    for (String warning : warnings) {
      out.append("> **Warning.** ").append(warning).append("\n\n");
    }
    int number = 1;
    for (Step step : steps) {
      out.append(number++).append(". ").append(step.markdown()).append('\n');
    }
    return out.toString();
  }

  /** The sheet as plain text for a terminal. */
  public String toText() {
    StringBuilder out = new StringBuilder(title.toUpperCase(Locale.ROOT)).append('\n');
    out.append("Sheet ").append(id).append("\n\n");
    for (String warning : warnings) {
      out.append("WARNING  ").append(warning).append("\n\n");
    }
    int number = 1;
    for (Step step : steps) {
      out.append(String.format(Locale.ROOT, "%3d. %s%n", number++, step.text()));
    }
    return out.toString();
  }
}

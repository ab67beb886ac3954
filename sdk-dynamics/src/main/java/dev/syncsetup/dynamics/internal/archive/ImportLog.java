package dev.syncsetup.dynamics.internal.archive;

import dev.syncsetup.dynamics.solutions.components.ComponentFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The log that an import job keeps as XML: an outcome per component. Of warnings and failures the
 * first 500 are kept each.
 *
 * @param succeeded whether the log as a whole says success
 * @param warned what was warned about
 * @param failures what failed
 */
public record ImportLog(
    boolean succeeded, List<ComponentFailure> warned, List<ComponentFailure> failures) {
  private static final int MOST_NOTES = 500;
  private static final int LONGEST_TEXT = 2_000;

  /** Reads the log, or nothing when it cannot be read. */
  public static Optional<ImportLog> parse(String xml) {
    List<ComponentFailure> warnings = new ArrayList<>();
    List<ComponentFailure> failures = new ArrayList<>();
    List<String> verdict = new ArrayList<>();
    try {
      SafeXml.read(
          new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
          element -> {
            if (element.name().equals("result")) {
              note(element, warnings, failures);
            } else if (element.parent().isEmpty()) {
              element.attribute("succeeded").ifPresent(verdict::add);
            }
          });
    } catch (IOException e) {
      return Optional.empty();
    }
    boolean failed = verdict.contains("failure") || !failures.isEmpty();
    return Optional.of(new ImportLog(!failed, List.copyOf(warnings), List.copyOf(failures)));
  }

  /** The warnings as lines: component, reason and code. */
  public List<String> warnings() {
    return warned.stream().map(ImportLog::line).toList();
  }

  /** The failures as lines: component, reason and code. */
  public List<String> errors() {
    return failures.stream().map(ImportLog::line).toList();
  }

  private static String line(ComponentFailure note) {
    String what = note.name().isEmpty() ? note.kind() : note.kind() + " " + note.name();
    String why = note.text().isEmpty() ? "no reason given" : note.text();
    return what + ": " + why + (note.code().isEmpty() ? "" : " (" + note.code() + ")");
  }

  private static void note(
      XmlElement result, List<ComponentFailure> warnings, List<ComponentFailure> failures) {
    switch (result.attribute("result").orElse("")) {
      case "warning" -> add(result, warnings);
      case "failure" -> add(result, failures);
      default -> {}
    }
  }

  private static void add(XmlElement result, List<ComponentFailure> notes) {
    if (notes.size() < MOST_NOTES) {
      notes.add(
          new ComponentFailure(
              result.parent().map(XmlElement::name).orElse(""),
              result.parent().map(ImportLog::name).orElse(""),
              result.attribute("errorcode").map(ImportLog::cut).orElse(""),
              result.attribute("errortext").map(ImportLog::cut).orElse("")));
    }
  }

  private static String name(XmlElement component) {
    return Stream.of("LocalizedName", "OriginalName", "Name", "name", "id")
        .flatMap(name -> component.attribute(name).stream())
        .findFirst()
        .map(ImportLog::cut)
        .orElse("");
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
  }
}

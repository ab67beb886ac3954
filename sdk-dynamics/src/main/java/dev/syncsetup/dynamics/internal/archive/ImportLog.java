package dev.syncsetup.dynamics.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The log that an import job keeps as XML: an outcome per component.
 *
 * @param succeeded whether the log as a whole says success
 * @param warnings what was warned about, with the component's name
 * @param errors what failed, with the component's name
 */
public record ImportLog(boolean succeeded, List<String> warnings, List<String> errors) {

  /** Reads the log, or nothing when it cannot be read. */
  public static Optional<ImportLog> parse(String xml) {
    List<String> warnings = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    List<String> verdict = new ArrayList<>();
    try {
      SafeXml.read(
          new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
          element -> {
            if (element.name().equals("result")) {
              note(element, warnings, errors);
            } else if (element.parent().isEmpty()) {
              element.attribute("succeeded").ifPresent(verdict::add);
            }
          });
    } catch (IOException e) {
      return Optional.empty();
    }
    boolean failed = verdict.contains("failure") || !errors.isEmpty();
    return Optional.of(new ImportLog(!failed, List.copyOf(warnings), List.copyOf(errors)));
  }

  private static void note(XmlElement result, List<String> warnings, List<String> errors) {
    String outcome = result.attribute("result").orElse("");
    if (outcome.equals("warning")) {
      warnings.add(text(result));
    } else if (outcome.equals("failure")) {
      errors.add(text(result));
    }
  }

  private static String text(XmlElement result) {
    String what = result.parent().map(ImportLog::component).orElse("");
    String code = result.attribute("errorcode").map(c -> " (" + c + ")").orElse("");
    return what + ": " + result.attribute("errortext").orElse("no reason given") + code;
  }

  private static String component(XmlElement element) {
    return Stream.of("LocalizedName", "OriginalName", "Name", "name", "id")
        .flatMap(name -> element.attribute(name).stream())
        .findFirst()
        .map(name -> element.name() + " " + name)
        .orElse(element.name());
  }
}

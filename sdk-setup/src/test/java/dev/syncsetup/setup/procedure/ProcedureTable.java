package dev.syncsetup.setup.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of docs/procedure.md. */
final class ProcedureTable {
  private static final Path PAGE = Path.of("..", "docs", "procedure.md");
  private static final Pattern ID = Pattern.compile("[A-Z]-\\d\\d");
  private static final Pattern HANDLED =
      Pattern.compile("(step|prerequisite of|notice|import) ([a-z0-9-]+)");

  /**
   * How a row is handled.
   *
   * @param kind step, prerequisite of, notice, or import
   * @param id of the step or notice, or part of the import
   */
  record Handling(String kind, String id) {}

  /**
   * One row.
   *
   * @param tests names of the form Class.method
   */
  record Row(String id, List<Handling> handlings, List<String> tests) {
    Stream<String> ids(String... kinds) {
      return handlings.stream()
          .filter(handling -> Arrays.asList(kinds).contains(handling.kind()))
          .map(Handling::id);
    }
  }

  private ProcedureTable() {}

  /** All rows that have an id; a line that looks like a row and cannot be read is refused. */
  static List<Row> rows() {
    try {
      return Files.readAllLines(PAGE).stream()
          .map(ProcedureTable::cells)
          .filter(cells -> !cells.isEmpty() && ID.matcher(cells.get(0)).matches())
          .map(ProcedureTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    return Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList();
  }

  private static Row row(List<String> cells) {
    if (cells.size() != 5) {
      throw new IllegalStateException("Row " + cells.get(0) + " has not four cells: " + cells);
    }
    List<Handling> handlings = new ArrayList<>();
    for (String part : cells.get(2).split(";", -1)) {
      Matcher handled = HANDLED.matcher(part.strip());
      if (!handled.matches()) {
        throw new IllegalStateException("Row " + cells.get(0) + " is handled as '" + part + "'");
      }
      handlings.add(new Handling(handled.group(1), handled.group(2)));
    }
    List<String> tests = Arrays.stream(cells.get(3).split(",", -1)).map(String::strip).toList();
    return new Row(cells.get(0), handlings, tests);
  }
}

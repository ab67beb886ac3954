package dev.syncsetup.dynamics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of docs/errors.md and docs/errors-365.md. */
public final class ErrorsTable {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");

  /**
   * One row.
   *
   * @param cells without the marks of the table
   */
  public record Row(List<String> cells) {

    /** What the first cell quotes: codes as they go over the wire. */
    public List<String> codes() {
      return found(QUOTED, cells.get(0)).map(match -> match.group(1)).toList();
    }

    /** The tests that the last cell names. */
    public List<TestName> tests() {
      return found(TEST, cells.get(cells.size() - 1))
          .map(match -> new TestName(match.group(1), match.group(2)))
          .toList();
    }

    /** Whether it is about a numbered code of Dataverse. */
    public boolean isDataverse() {
      return !codes().isEmpty() && codes().stream().allMatch(code -> code.startsWith("0x"));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
      return pattern.matcher(text).results();
    }

    @Override
    public String toString() {
      return String.join(" | ", cells);
    }
  }

  /** A test as the tables name it. */
  public record TestName(String type, String method) {}

  private ErrorsTable() {}

  /** The files there are. */
  public static List<Path> files() {
    try (Stream<Path> files = Files.list(DOCS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("errors(-365)?\\.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows below the heads of the tables. */
  public static List<Row> rows() {
    return files().stream().flatMap(file -> rows(file).stream()).toList();
  }

  private static List<Row> rows(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("|"))
          .filter(line -> !line.matches("[|\\s:-]+"))
          .map(ErrorsTable::row)
          .filter(row -> !row.cells().get(row.cells().size() - 1).equals("test"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    Matcher edges = Pattern.compile("^\\|\\s*|\\s*\\|\\s*$").matcher(line);
    return new Row(Arrays.asList(edges.replaceAll("").split("\\s*(?<!\\\\)\\|\\s*", -1)));
  }
}

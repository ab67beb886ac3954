package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncsetup.dynamics.ErrorsTable.Row;
import dev.syncsetup.dynamics.ErrorsTable.TestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/errors.md and docs/errors-365.md against the tests, and against the collected facts
 * where they are.
 */
class ErrorsTableTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path FACTS = Path.of("..", "..", "shared", "facts", "dataverse-web-api.md");
  private static final Pattern CODE = Pattern.compile("0x[0-9A-Fa-f]{8}");

  @Test
  void everyRowNamesTestsThatAreAboutItsCodes() {
    Map<String, String> sources = sources();
    for (Row row : ErrorsTable.rows()) {
      assertThat(row.codes()).as("quoted codes of %s", row).isNotEmpty();
      assertThat(row.tests()).as("tests of %s", row).isNotEmpty();
      StringBuilder about = new StringBuilder();
      for (TestName test : row.tests()) {
        assertThat(sources).as(row.toString()).containsKey(test.type());
        about.append(method(sources.getOrDefault(test.type(), ""), test));
      }
      String text = about.toString().toLowerCase(Locale.ROOT);
      assertThat(row.codes())
          .as("codes the named tests say nothing of, in %s", row)
          .allMatch(code -> text.contains(code.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void noCodeHasTwoRows() {
    List<String> codes =
        ErrorsTable.rows().stream()
            .filter(Row::isDataverse)
            .flatMap(row -> row.codes().stream())
            .toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> CODE.matcher(code).matches());
  }

  @Test
  void everyCodeOfTheFactsHasARow() throws IOException {
    assumeTrue(Files.exists(FACTS), "the facts are not here");
    Set<String> missing = new TreeSet<>(codesOfTheFacts());
    assertThat(missing).hasSizeGreaterThan(60);

    missing.removeAll(
        ErrorsTable.rows().stream()
            .flatMap(row -> row.codes().stream())
            .collect(Collectors.toCollection(HashSet::new)));

    assertThat(missing).as("codes, spelled like this, without a row in docs/errors.md").isEmpty();
  }

  /** The codes in the table of section 3.1, in their exact spelling. */
  private static List<String> codesOfTheFacts() throws IOException {
    String facts = Files.readString(FACTS);
    int start = facts.indexOf("### 3.1 ");
    String section = facts.substring(start, facts.indexOf("\n---", start));
    return section
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1)[1])
        .flatMap(cell -> CODE.matcher(cell).results())
        .map(MatchResult::group)
        .toList();
  }

  /** A test method with its comment and its annotations, up to its closing brace. */
  private static String method(String source, TestName test) {
    int name = source.indexOf("void " + test.method() + "(");
    assertThat(name).as("%s#%s", test.type(), test.method()).isPositive();
    return source.substring(source.lastIndexOf("\n\n", name), source.indexOf("\n  }\n", name));
  }

  private static Map<String, String> sources() {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  ErrorsTableTest::text,
                  String::concat));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/clients.md against the code: no method without a row, no row without its tests. */
class ClientsTableTest {
  private static final Path TABLE = Path.of("..", "docs", "clients.md");
  private static final Path PROJECT = Path.of("..");
  private static final Pattern OPERATION = Pattern.compile("`(?:(\\w+)(?:\\(\\))?\\.)?(\\w+)\\(");
  private static final Pattern TEST = Pattern.compile("(\\w+Test)#(\\w+)");

  private static final int HTTP_CALL = 1;
  private static final int SUCCESS = 5;
  private static final int FAILURE = 6;

  /** An exception, a refusal told by a helper, or the outcome of something that did not succeed. */
  private static final Pattern LOOKS_FOR_FAILURE =
      Pattern.compile(
          "Exception|assertThatThrownBy|[Rr]efus|assertProblem|FAILED|NOT_ALLOWED|NOT_YET"
              + "|passed\\(\\)\\)\\.isFalse|[.]error\\(|isInstanceOfSatisfying");

  /** Methods of the client itself that send something. */
  private static final Set<String> OWN =
      Set.of(
          "whoAmI",
          "organization",
          "environmentState",
          "installedLanguages",
          "signIn",
          "signedInAs");

  @Test
  void everyMethodHasARow() throws IOException {
    Set<String> described = rows().stream().map(ClientsTableTest::operation).collect(sorted());
    Set<String> missing = methods();
    missing.removeAll(described);

    assertThat(missing).as("methods without a row in docs/clients.md").isEmpty();
  }

  @Test
  void everyRowIsAboutAMethod() throws IOException {
    Set<String> described = rows().stream().map(ClientsTableTest::operation).collect(sorted());
    described.removeAll(methods());

    assertThat(described).as("rows of docs/clients.md without a method").isEmpty();
  }

  @Test
  void everyRowNamesTestsThatExist() throws IOException {
    Map<String, String> sources = sources();
    for (String row : rowsWithTests()) {
      List<String> tests = tests(row);
      assertThat(tests).as(row).isNotEmpty();
      for (String test : tests) {
        String[] parts = test.split("#", -1);
        assertThat(sources).as(row).containsKey(parts[0]);
        assertThat(sources.get(parts[0])).as(row).contains("void " + parts[1] + "(");
      }
    }
  }

  @Test
  void everyRequestNamesATestOfItsSuccessAndOneOfItsFailure() throws IOException {
    for (String row : rows()) {
      List<String> cells = cells(row);
      assertThat(cells).as(row).hasSize(7);
      assertThat(tests(cells.get(SUCCESS))).as(row).isNotEmpty();
      if (!cells.get(HTTP_CALL).startsWith("none")) {
        assertThat(tests(cells.get(FAILURE))).as(row).isNotEmpty();
      }
    }
  }

  @Test
  void everyTestOfAFailureLooksForOne() throws IOException {
    Map<String, String> sources = sources();
    for (String row : rows()) {
      for (String test : tests(cells(row).get(FAILURE))) {
        assertThat(body(sources, test)).as(test).containsPattern(LOOKS_FOR_FAILURE);
      }
    }
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList().subList(1, 8);
  }

  /** What stands between a method's name and the brace that closes it. */
  private static String body(Map<String, String> sources, String test) {
    String[] parts = test.split("#", -1);
    String source = Objects.requireNonNull(sources.get(parts[0]), test);
    int start = source.indexOf("{", source.indexOf("void " + parts[1] + "("));
    return source.substring(start, source.indexOf("\n  }\n", start));
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| `")).toList();
  }

  /** The operations, and the complaints with their numbers. */
  private static List<String> rowsWithTests() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.matches("\\| (`|\\d).*"))
        .toList();
  }

  private static String operation(String row) {
    Matcher matcher = OPERATION.matcher(row);
    assertThat(matcher.find()).as(row).isTrue();
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1) + "." + matcher.group(2);
  }

  private static List<String> tests(String row) {
    return TEST.matcher(row).results().map(found -> found.group()).toList();
  }

  private static Set<String> methods() {
    Set<String> names = new TreeSet<>(OWN);
    Arrays.stream(EntraCredential.class.getMethods())
        .filter(method -> method.getReturnType() == EntraCredential.class)
        .forEach(method -> names.add("EntraCredential." + method.getName()));
    names.addAll(ClientMethods.names());
    return names;
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .filter(file -> file.toString().contains("src"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  ClientsTableTest::text,
                  String::concat));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}

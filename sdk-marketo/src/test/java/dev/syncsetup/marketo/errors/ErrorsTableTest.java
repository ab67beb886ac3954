package dev.syncsetup.marketo.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/errors-marketo.md against what the tests provoke. */
class ErrorsTableTest {
  private static final Path TABLE = Path.of("..", "docs", "errors-marketo.md");
  private static final Pattern TEST = Pattern.compile("(\\w+Test)#(\\w+)");
  private static final Pattern CODE = Pattern.compile("\\| (?:HTTP )?(\\d+) \\|.*");

  /** All that the vendor documents, 500, 502 and 600 from older pages included. */
  private static final List<Integer> DOCUMENTED =
      Stream.of(
              IntStream.of(500, 502),
              IntStream.rangeClosed(600, 616),
              IntStream.rangeClosed(701, 704),
              IntStream.rangeClosed(709, 714),
              IntStream.of(718, 719),
              IntStream.rangeClosed(1001, 1022),
              IntStream.rangeClosed(1025, 1029),
              IntStream.of(1035, 1036, 1037, 1042, 1048, 1049),
              IntStream.rangeClosed(1076, 1079))
          .flatMap(IntStream::boxed)
          .toList();

  @Test
  void everyDocumentedCodeIsProvoked() throws IOException {
    assertThat(codes().keySet())
        .containsExactlyInAnyOrderElementsOf(DOCUMENTED.stream().map(String::valueOf).toList());
  }

  @Test
  void everyCodeHasARowThatNamesItsException() throws IOException {
    compare(rows("\\| \\d+ \\|.*"), codes());
    compare(rows("\\| HTTP .*"), cases("http-statuses.csv"));
  }

  @Test
  void everyRowNamesTestsThatExist() throws IOException {
    Map<String, Path> sources = sources();
    for (String row : allRows()) {
      List<String> tests = TEST.matcher(row).results().map(found -> found.group()).toList();
      assertThat(tests).as(row).isNotEmpty();
      for (String test : tests) {
        String[] parts = test.split("#", -1);
        Path source = sources.get(parts[0]);
        assertThat(source).as(row).isNotNull();
        assertThat(Files.readString(Objects.requireNonNull(source)))
            .as(row)
            .contains("void " + parts[1] + "(");
      }
    }
  }

  private static void compare(Map<String, String> rows, Map<String, String> cases) {
    assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(cases.keySet());
    cases.forEach(
        (code, line) -> assertThat(rows.get(code)).contains("`" + line.split(",", -1)[1] + "`"));
  }

  private static Map<String, String> codes() throws IOException {
    Map<String, String> all = new HashMap<>(cases("call-codes.csv"));
    all.putAll(cases("record-codes.csv"));
    return all;
  }

  private static List<String> allRows() throws IOException {
    List<String> all = new ArrayList<>(rows("\\| \\d+ \\|.*").values());
    all.addAll(rows("\\| HTTP .*").values());
    return all;
  }

  private static Map<String, String> rows(String form) throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.matches(form))
        .collect(Collectors.toMap(ErrorsTableTest::code, Function.identity(), String::concat));
  }

  private static String code(String row) {
    Matcher matcher = CODE.matcher(row);
    assertThat(matcher.matches()).as(row).isTrue();
    return matcher.group(1);
  }

  private static Map<String, String> cases(String file) throws IOException {
    try (InputStream csv =
        Objects.requireNonNull(ErrorsTableTest.class.getResourceAsStream(file))) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .collect(Collectors.toMap(line -> line.split(",", -1)[0], Function.identity()));
    }
  }

  private static Map<String, Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

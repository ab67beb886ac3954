package dev.syncsetup.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md and docs/reliability.md promise nothing without a test. */
class PromisesTest {
  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @ValueSource(strings = {"SECURITY.md", "docs/reliability.md"})
  void everyPromiseNamesTestsThatExist(String page) throws IOException {
    List<String> promises =
        Files.readAllLines(ROOT.resolve(page)).stream()
            .filter(line -> line.startsWith("| ") && !line.endsWith("| Test |"))
            .toList();

    assertThat(promises).hasSizeGreaterThan(10);
    for (String promise : promises) {
      String tests = promise.substring(promise.lastIndexOf("| ", promise.length() - 3) + 2);
      for (String test : tests.replace(" |", "").split(", ", -1)) {
        assertThat(exists(test)).as("%s of: %s", test, promise).isTrue();
      }
    }
  }

  private static boolean exists(String test) throws IOException {
    String[] name = test.split("#", -1);
    try (Stream<Path> files = Files.find(ROOT, 20, (path, file) -> isSource(path, name[0]))) {
      return name.length == 2 && files.anyMatch(file -> holds(file, name[1]));
    }
  }

  private static boolean isSource(Path path, String type) {
    return path.endsWith(type + ".java") && path.toString().contains("src/test/java");
  }

  private static boolean holds(Path file, String method) {
    try {
      return Files.readString(file).contains(" " + method + "(");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

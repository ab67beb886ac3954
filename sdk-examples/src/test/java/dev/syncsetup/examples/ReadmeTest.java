package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows code that compiles, and stays short. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
  private static final Path PROGRAM =
      Path.of("src", "main", "java", "dev", "syncsetup", "examples", "ReadmeProgram.java");

  @Test
  void programOfTheReadmeIsTheOneThatIsCompiled() throws IOException {
    String source = Files.readString(PROGRAM);
    String readme = Files.readString(README);
    String shown = readme.substring(readme.indexOf("```java\n") + 8);

    assertThat(shown.substring(0, shown.indexOf("```")))
        .isEqualTo(source.substring(source.indexOf("public final class")));
  }

  @Test
  void readmeStaysShort() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThan(126);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    String readme = Files.readString(README);

    assertThat(readme.lines())
        .flatMap(line -> LINK.matcher(line).results().toList())
        .isNotEmpty()
        .allMatch(link -> Files.exists(README.resolveSibling(link.group(1))));
  }
}

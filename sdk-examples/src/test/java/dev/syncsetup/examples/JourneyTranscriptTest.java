package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every exchange of a fresh run, as it was reviewed. Reads that go out side by side are sorted. To
 * take over an intended change, copy the file that the failing test has left in target/journeys.
 */
class JourneyTranscriptTest {
  private static final String LOOK = "# Before anything is changed, side by side:";
  private static final String RUN = "# Then, in this order:";

  private static final String REASON = "  # ";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"s2s", "user"})
  void freshTenantSeesTheReviewedExchanges(String flow) throws IOException {
    String name = "fresh-tenant-" + flow + ".txt";
    List<String> lines = sections(flow);
    Path left = Path.of("target", "journeys", name);
    Files.createDirectories(left.getParent());
    Files.write(left, lines);

    assertThat(lines)
        .containsExactlyElementsOf(
            reviewed(name).stream().map(JourneyTranscriptTest::bare).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"s2s", "user"})
  void everyRepeatedRequestHasItsReasonBesideIt(String flow) throws IOException {
    Set<String> seen = new HashSet<>();
    for (String line : reviewed("fresh-tenant-" + flow + ".txt")) {
      String request = bare(line).replaceFirst(" -> \\d+$", "");
      if (!seen.add(request)) {
        assertThat(line).contains(REASON);
      }
    }
  }

  private static List<String> reviewed(String name) throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources", "journeys", name));
  }

  private static String bare(String line) {
    int reason = line.indexOf(REASON);
    return reason < 0 ? line : line.substring(0, reason);
  }

  private List<String> sections(String flow) {
    int looks = exchanges("--preflight", "--flow", flow).size();
    List<String> whole = exchanges("--flow", flow);
    List<String> lines = new ArrayList<>();
    lines.add(LOOK);
    whole.subList(0, looks).stream().sorted().forEach(lines::add);
    lines.add(RUN);
    lines.addAll(whole.subList(looks, whole.size()));
    return lines;
  }

  private List<String> exchanges(String... arguments) {
    return new Program(directory)
        .run(arguments).transcript(1).stream().map(Program.Result::summary).toList();
  }
}

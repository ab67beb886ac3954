package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the README, each in a process of its own, in an empty directory. Only what starts
 * the program is replaced: a test runs before there is a jar.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the README's commands are for a POSIX shell")
@Timeout(180)
class ThreeProcessesTest {
  private static final String JAR = "java -jar sdk-examples/target/sync-setup.jar";
  private static final List<String> SCREENS =
      List.of("validate", "connect", "select-fields", "enable-sync");

  @TempDir Path directory;

  private List<String> commands = List.of();
  private Process simulators;

  @BeforeEach
  void startSimulators() throws IOException {
    commands = commandsOfTheReadme();
    simulators = start(commands.get(0), ProcessBuilder.Redirect.PIPE);
    BufferedReader said = simulators.inputReader();
    assertThat(said.readLine()).contains("simulators run");
    assertThat(said.readLine()).contains("--simulators target/sync-setup/simulators.json");
  }

  @AfterEach
  void stopSimulators() throws InterruptedException {
    simulators.destroy();
    simulators.waitFor();
  }

  @Test
  void journeyOfTheReadmeGetsFromScreenToScreenUntilItIsComplete() throws Exception {
    assertThat(commands).hasSize(4);
    assertThat(finished(commands.get(1))).isZero();

    for (String screen : SCREENS) {
      assertThat(finished(commands.get(2))).as(output()).isEqualTo(ExitCode.WAITING);
      assertThat(output()).containsPattern("WAITING +" + screen).doesNotContain("Complete.");
      assertThat(finished(commands.get(3))).as(output()).isZero();
    }

    assertThat(finished(commands.get(2))).as(output()).isZero();
    assertThat(output()).contains("Complete.").doesNotContain("WAITING");
    assertThat(Files.readString(directory.resolve("target/sync-setup/report.md")))
        .contains("| Complete | yes |")
        .contains("Ada Admin confirmed sheet credentials-");
  }

  @Test
  void confirmationThatTheTrustedPersonHasNotSignedIsRefused() throws Exception {
    assertThat(finished(commands.get(1))).isZero();
    assertThat(finished(commands.get(2))).isEqualTo(ExitCode.WAITING);
    Files.createDirectory(directory.resolve("other"));
    String otherKey = commands.get(1).replace("ada.key", "other/ada.key");
    assertThat(finished(otherKey.replace("signers.txt", "other/signers.txt"))).isZero();

    assertThat(finished(commands.get(3).replace("ada.key", "other/ada.key"))).isZero();

    assertThat(finished(commands.get(2))).isEqualTo(ExitCode.FAILED);
    assertThat(output()).contains("was not signed with the key of Ada Admin");
  }

  private static List<String> commandsOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String section = readme.substring(readme.indexOf("## Marketo's CRM screens"));
    return section
        .lines()
        .filter(line -> line.startsWith("    " + JAR))
        .map(String::strip)
        .toList();
  }

  private int finished(String command) throws IOException, InterruptedException {
    Process process =
        start(command, ProcessBuilder.Redirect.to(directory.resolve("output").toFile()));
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  private Process start(String command, ProcessBuilder.Redirect out) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String program = "exec \"$JAVA\" -cp \"$CLASSES\" " + SetUpSync.class.getName();
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command.replace(JAR, program))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out);
    builder.environment().put("JAVA", java);
    builder.environment().put("CLASSES", System.getProperty("java.class.path"));
    return builder.start();
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("output"));
  }
}

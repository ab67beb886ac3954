package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line. */
class UsageTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "--flow=s3s, s3s",
    "--marketo=nobody, nobody",
    "--patience=soon, soon",
    "--patience=-PT1S, negative",
    "--forever, --forever",
    "one.yaml two.yaml, two.yaml",
    "--preflight --twice, --twice",
    "--live --simulators here.json, --simulators",
    "--simulators nowhere.json, nowhere.json",
    "--marketo relay --signers who.txt, --signers",
    "--marketo operator --signers nobody.txt, nobody.txt",
  })
  void wrongArgumentsAreRefusedInOneLine(String arguments, String named) {
    Program.Result result = new Program(directory).run(arguments.split(" ", -1));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).singleElement().asString().contains(named);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void fileInPlaceOfTheOutputDirectoryIsRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    Program.Result result = new Program(file).run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--out");
  }

  @Test
  void helpNamesOptionsAndExitCodes() {
    Program.Result result = new Program(directory).run("--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains(
            "--flow",
            "--live",
            "--preflight",
            "--twice",
            "Exit codes",
            "--simulators",
            "simulate",
            "confirm");
  }

  @Test
  void versionIsTold() {
    Program.Result result = new Program(directory).run("--version");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("set-up-sync ");
  }
}

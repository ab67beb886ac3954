package dev.syncsetup.setup.salespeople;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.remote.RemoteControl;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Comparing a file with the tenant keeps a few bits for each person. */
class ConstantMemoryLookTest {
  private static final int PEOPLE = 250_000;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void quarterMillionPeopleAreLookedUpInSixtyFourMegabytes() throws Exception {
    try (Importing people = new Importing(directory);
        RemoteControl control = RemoteControl.start(people.cloud)) {
      control.writeTo(directory.resolve("cloud.json"));
      try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("people.csv"))) {
        out.write(Importing.HEADINGS + "\n");
        for (int i = 0; i < PEOPLE; i++) {
          out.write(Importing.row("p" + i + "@contoso.com", "Person " + i) + "\n");
        }
      }

      String said = look();

      assertThat(said)
          .startsWith(PEOPLE + " people, ")
          .contains("250000 are needed, 5000 are free");
    }
  }

  private String look() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProgram.class.getName(),
                directory.resolve("cloud.json").toString(),
                directory.resolve("people.csv").toString(),
                "unused",
                "look")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().filter(line -> line.contains(" people, ")).findFirst().orElseThrow();
  }
}

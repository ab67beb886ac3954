package dev.syncsetup.setup.salespeople;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.remote.RemoteControl;
import dev.syncsetup.testing.tenant.Sku;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an import keeps of each person is a few bits, however many they are. */
class ConstantMemoryTest {
  @TempDir private Path directory;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void quarterMillionPeopleAreLookedUpInSixtyFourMegabytes() throws Exception {
    String said = run(250_000, 5_000, "look");

    assertThat(said).startsWith("250000 people, ").contains("250000 are needed, 5000 are free");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void tenThousandPeopleAreImportedInSixtyFourMegabytes() throws Exception {
    String said = run(10_000, 10_000, "plain");

    assertThat(said).contains("complete: true");
  }

  private String run(int number, int seats, String mode) throws Exception {
    try (Importing people = new Importing(directory);
        RemoteControl control = RemoteControl.start(people.cloud)) {
      people.cloud.tenant().skus().removeIf(sku -> sku.skuId().equals(Importing.PRODUCT));
      people.cloud.tenant().skus().add(new Sku(Importing.PRODUCT, Importing.SEATS, seats));
      control.writeTo(directory.resolve("cloud.json"));
      write(number);
      return inSixtyFourMegabytes(mode);
    }
  }

  private void write(int number) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("people.csv"))) {
      out.write(Importing.HEADINGS + "\n");
      for (int i = 0; i < number; i++) {
        out.write(Importing.row("p" + i + "@contoso.com", "Person " + i) + "\n");
      }
    }
  }

  private String inSixtyFourMegabytes(String mode) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProgram.class.getName(),
                directory.resolve("cloud.json").toString(),
                directory.resolve("people.csv").toString(),
                directory.resolve("passwords.csv").toString(),
                mode)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}

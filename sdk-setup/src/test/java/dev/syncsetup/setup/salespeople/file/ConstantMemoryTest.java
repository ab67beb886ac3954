package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Documents;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file is longer than the heap is wide. */
class ConstantMemoryTest {
  private static final int PEOPLE = 250_000;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  @Documents("P-22")
  void quarterMillionRowsAreReadInSixtyFourMegabytes() throws Exception {
    Path file = directory.resolve("people.csv");
    write(file);
    assertThat(Files.size(file)).isGreaterThan(128L * 1024 * 1024);

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                PersonCounter.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.strip()).isEqualTo((PEOPLE - 1) + " people, 1 problems");
  }

  /** The last row repeats the first one's name. */
  private static void write(Path file) throws IOException {
    String address = "\"" + "Long Street,\n".repeat(40) + "\"";
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(Sheets.HEADINGS + "\n");
      for (int i = 0; i < PEOPLE; i++) {
        out.write("p" + i % (PEOPLE - 1) + "@contoso.com,,,Person " + i + ",,,,,,,,");
        out.write(address + ",,,,DE\n");
      }
    }
  }
}

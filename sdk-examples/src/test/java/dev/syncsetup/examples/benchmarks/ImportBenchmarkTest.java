package dev.syncsetup.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImportBenchmarkTest {
  @Test
  void allWaysAreMeasuredInOneRun() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    ImportBenchmark.run(
        12, Duration.ofMillis(20), 1, new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("12 people, 20 ms a request")
        .contains("x floor   one after the other")
        .contains("x floor   import")
        .contains("1.00 x floor   floor: Graph 20 ms beside Dataverse 20 ms");
  }

  @Test
  void floorFollowsFromTheLimits() {
    Duration call = Duration.ofMillis(20);

    assertThat(new ImportFloor(1_000, call).directory()).hasMillis(500);
    assertThat(new ImportFloor(1_000, call).dataverse()).hasMillis(400);
    assertThat(new ImportFloor(1_000, call).time()).hasMillis(580);
    assertThat(new ImportFloor(10_000, call).time()).isGreaterThan(Duration.ofMinutes(15));
  }
}

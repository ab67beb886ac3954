package dev.syncsetup.dynamics.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@SimulatedCloudTest
@Timeout(120)
class ConstantMemoryTest {

  @Test
  void hundredThousandRowsAreReadWithinFortyEightMegabytes(SimulatedCloud cloud)
      throws IOException, InterruptedException {
    Contacts.seed(cloud, 100_000);
    String origin = cloud.dataverseUrl().toString();
    String token =
        cloud.tenant().issue(origin, SimulatedCloud.ADMINISTRATOR, Optional.empty(), Set.of());

    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                StreamRows.class.getName(),
                origin,
                token)
            .redirectErrorStream(true)
            .start();
    String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(reader.waitFor()).as(output).isZero();
    assertThat(output.lines().reduce((first, last) -> last)).contains("100000");
  }
}

package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A list is longer than the heap is wide. */
@SimulatedCloudTest
class ConstantMemoryTest {
  private static final int USERS = 100_000;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void hundredThousandUsersAreReadInFortyEightMegabytes(SimulatedCloud cloud) throws Exception {
    int kept = cloud.dataverse().users().size();
    cloud.dataverse().seeds().generatedUsers(USERS);

    Process process = count(cloud, kept + USERS);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(cloud.transcript().of("dataverse")).hasSize(USERS / 1_000 + 1);
  }

  private static Process count(SimulatedCloud cloud, int expected)
      throws IOException, CertificateEncodingException {
    byte[] certificate = cloud.trustManager().getAcceptedIssuers()[0].getEncoded();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx48m",
            "-cp",
            System.getProperty("java.class.path"),
            UserCounter.class.getName(),
            cloud.dataverseUrl().toString(),
            cloud.authority().toString(),
            cloud.graphUrl().toString(),
            cloud.adminUrl().toString(),
            cloud.tenant().id().toString(),
            SimulatedCloud.ADMINISTRATOR.toString(),
            SimulatedCloud.ADMINISTRATOR_SECRET,
            Base64.getEncoder().encodeToString(certificate),
            String.valueOf(expected))
        .redirectErrorStream(true)
        .start();
  }
}

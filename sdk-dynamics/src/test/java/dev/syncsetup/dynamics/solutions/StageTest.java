package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.solutions.components.ComponentType;
import dev.syncsetup.dynamics.solutions.components.MissingDependency;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letting the server check a package before it is imported. */
@SimulatedCloudTest
class StageTest {
  private static final MissingDependency MISSING =
      new MissingDependency(
          "Sales Insight",
          ComponentType.TABLE,
          "insight (2.0)",
          "lmx_bridgesetting",
          ComponentType.TABLE);

  @TempDir Path folder;
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private SolutionsClient solutions;
  private Samples samples;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    solutions = client.solutions();
    samples = new Samples(cloud, client, folder);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void packageThatPassedIsImportedWithoutSendingItAgain() {
    StageResult staged = solutions.stage(samples.newest());
    assertThat(staged.passed()).isTrue();
    assertThat(staged.missing()).isEmpty();
    assertThat(staged.problems()).isEmpty();
    assertThat(staged.installedVersion()).isEmpty();

    ImportJob job = solutions.startImport(staged);

    assertThat(solutions.awaitImport(job, Duration.ofHours(1), status -> {}).isSuccess()).isTrue();
    assertThat(solutions.find("lm_crm_bridge")).isPresent();
    assertThat(cloud.transcript().writes().get(1).requestBody())
        .contains("StageSolutionUploadId")
        .doesNotContain("CustomizationFile");
  }

  @Test
  void checkTellsTheInstalledVersion() {
    samples.install(samples.read(Samples.SAMPLE.withVersion("4.2.0.0")));

    StageResult staged = solutions.stage(samples.newest());

    assertThat(staged.installedVersion()).contains(SolutionVersion.of("4.2.0.0"));
    assertThat(staged.pendingUpgrade()).isFalse();
  }

  @Test
  void missingDependenciesAreListedAndStopTheImport() {
    SolutionPackage needy = needy();
    assertThat(needy.missingDependencies()).containsExactly(MISSING);

    StageResult staged = solutions.stage(needy);

    assertThat(staged.passed()).isFalse();
    assertThat(staged.uploadId()).isEmpty();
    assertThat(staged.missing()).containsExactly(MISSING);
    assertThatThrownBy(() -> solutions.startImport(staged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table Sales Insight of the solution insight (2.0)");
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void failedCheckInsideASuccessIsNoSuccess() {
    samples.install(samples.read(Samples.SAMPLE.unmanaged()));

    StageResult staged = solutions.stage(samples.newest());

    assertThat(staged.passed()).isFalse();
    assertThat(staged.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("0x80048040");
              assertThat(problem.message()).contains("unmanaged");
            });
  }

  @Test
  void lostAnswerToTheCheckIsAskedAgain() {
    cloud.faults().next("dataverse", "POST", "StageSolution", new Fault.LostAnswer());

    assertThat(solutions.stage(samples.newest()).passed()).isTrue();
  }

  @Test
  void checkNeedsTheRightToImport() {
    cloud.faults().next("dataverse", "POST", "StageSolution", Samples.refusal(403, "0x80040220"));

    assertThatThrownBy(() -> solutions.stage(samples.newest()))
        .isInstanceOf(PermissionException.class);
  }

  @Test
  void serverThatIsTooOldDoesNotKnowTheCheck() {
    cloud.dataverse().settings().customizing().serverVersion("9.1.0.4632");

    assertThatThrownBy(() -> solutions.stage(samples.newest()))
        .isInstanceOf(NotFoundException.class);
  }

  private SolutionPackage needy() {
    return samples.read(
        Samples.SAMPLE.with(
            "solution.xml",
            xml ->
                xml.replace(
                    "<MissingDependencies />",
                    "<MissingDependencies><MissingDependency>"
                        + "<Required type=\"1\" schemaName=\"si_config\" displayName=\"Sales"
                        + " Insight\" solution=\"insight (2.0)\" />"
                        + "<Dependent type=\"1\" schemaName=\"lmx_bridgesetting\" />"
                        + "</MissingDependency></MissingDependencies>")));
  }
}

package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SimulatedCloudTest
class SolutionsClientTest {
  private static final String LABEL = "Marketo Lead Management";

  @TempDir Path folder;
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private SolutionsClient solutions;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    solutions = client.solutions();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @EnumSource(SampleSolution.class)
  void importedPackageIsInstalledAsItSaysItself(SampleSolution sample) {
    SolutionPackage zip = SolutionPackage.read(sample.writeTo(folder.resolve("s.zip")));
    assertThat(solutions.find(zip.uniqueName())).isEmpty();

    install(zip);

    Solution installed = solutions.find(zip.uniqueName()).orElseThrow();
    assertThat(installed.version()).isEqualTo(zip.version());
    assertThat(installed.managed()).isTrue();
    assertThat(installed.changedAt()).isAfter(cloud.clock().instant().minusSeconds(200));
    assertThat(zip.friendlyNames()).contains(installed.friendlyName());
    assertThat(solutions.findByFriendlyName(LABEL)).containsExactly(installed);
    assertThat(solutions.pluginSteps(installed.id()))
        .hasSameSizeAs(zip.pluginSteps())
        .allMatch(PluginStep::enabled)
        .extracting(PluginStep::name)
        .containsExactlyInAnyOrderElementsOf(zip.pluginSteps());
    for (SolutionPackage.Table table : zip.tables()) {
      assertThat(client.columns().table(table.logicalName())).isPresent();
    }
    for (String role : zip.roles()) {
      assertThat(client.roles().named(role)).isNotEmpty();
    }
  }

  @Test
  void progressIsTheServersOwn() {
    ImportJob job = solutions.startImport(sample());
    assertThat(solutions.status(job).percent()).isZero();

    cloud.clock().advance(Duration.ofSeconds(45));
    ImportStatus half = solutions.status(job);
    assertThat(half.state()).isEqualTo(ImportStatus.State.RUNNING);
    assertThat(half.percent()).isBetween(30.0, 60.0);

    cloud.clock().advance(Duration.ofSeconds(45));
    assertThat(solutions.status(job).state()).isEqualTo(ImportStatus.State.SUCCEEDED);
  }

  @Test
  void warningsAreSuccess() {
    ImportStatus status = install(sample());

    assertThat(status.state()).isEqualTo(ImportStatus.State.SUCCEEDED);
    assertThat(status.warnings()).isNotEmpty();
    assertThat(status.errors()).isEmpty();
  }

  @Test
  void failureNamesItsReason() {
    cloud.dataverse().failNextImport("0x80048017", "The role could not be imported.");

    ImportStatus status = install(sample());

    assertThat(status.state()).isEqualTo(ImportStatus.State.FAILED);
    assertThat(status.errors())
        .anyMatch(error -> error.contains("The role could not be imported."));
    assertThat(solutions.findByFriendlyName(LABEL)).isEmpty();
  }

  @Test
  void olderServerIsReadThroughItsLog() {
    ImportJob job = solutions.startImport(sample());
    cloud.clock().advance(Duration.ofSeconds(90));
    cloud.faults().next("dataverse", "GET", "RetrieveSolutionImportResult", unknownFunction());

    ImportStatus status = solutions.status(job);

    assertThat(status.state()).isEqualTo(ImportStatus.State.SUCCEEDED);
    assertThat(status.warnings()).isNotEmpty();
  }

  @Test
  void failureOnAnOlderServerIsReadThroughItsLog() {
    cloud.dataverse().failNextImport("0x80048017", "The role could not be imported.");
    ImportJob job = solutions.startImport(sample());
    cloud.clock().advance(Duration.ofSeconds(90));
    cloud.faults().next("dataverse", "GET", "RetrieveSolutionImportResult", unknownFunction());

    assertThat(solutions.status(job).state()).isEqualTo(ImportStatus.State.FAILED);
  }

  @Test
  void jobWithoutRowIsReadFromItsSystemJob() {
    ImportJob job = solutions.startImport(sample());
    ImportJob withoutRow = new ImportJob(job.asyncOperationId(), job.asyncOperationId());
    assertThat(solutions.status(withoutRow).state()).isEqualTo(ImportStatus.State.RUNNING);

    cloud.clock().advance(Duration.ofSeconds(90));
    assertThat(solutions.status(withoutRow).state()).isEqualTo(ImportStatus.State.SUCCEEDED);
  }

  @Test
  void systemJobThatFailedTellsItsReason() {
    cloud.dataverse().failNextImport("0x80048033", "Broken.");
    ImportJob job = solutions.startImport(sample());
    cloud.clock().advance(Duration.ofSeconds(90));

    ImportStatus status =
        solutions.status(new ImportJob(job.asyncOperationId(), job.asyncOperationId()));

    assertThat(status.state()).isEqualTo(ImportStatus.State.FAILED);
    assertThat(status.errors()).containsExactly("Broken.");
  }

  @Test
  void runningImportOfAnybodyIsFound() {
    assertThat(solutions.running()).isEmpty();
    ImportJob job = solutions.startImport(sample());

    assertThat(solutions.running()).contains(job);

    cloud.clock().advance(Duration.ofSeconds(90));
    assertThat(solutions.running()).isEmpty();
  }

  @Test
  void lostAnswerToAStartIsNeverAnsweredWithASecondImport() {
    cloud.faults().next("dataverse", "POST", "ImportSolutionAsync", new Fault.LostAnswer());

    assertThatThrownBy(() -> solutions.startImport(sample()))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue());
    assertThat(solutions.running()).isPresent();
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void startWaitsForTheCustomizationLock() {
    cloud.dataverse().holdCustomizationLock("Uninstall", Duration.ofMinutes(3));

    ImportStatus status = install(sample());

    assertThat(status.state()).isEqualTo(ImportStatus.State.SUCCEEDED);
  }

  @Test
  void lockBeyondTheLongestWaitIsToldAsSuch() {
    cloud.dataverse().holdCustomizationLock("Import", Duration.ofHours(1));

    assertThatThrownBy(() -> solutions.startImport(sample()))
        .isInstanceOf(RateLimitedException.class)
        .hasMessageContaining("Another import, publish or customization runs");
  }

  @Test
  void importIsAnUpdateThatActivatesSteps() {
    solutions.startImport(sample());

    assertThat(cloud.transcript().writes().get(0).requestBody())
        .contains("\"HoldingSolution\":false")
        .contains("\"OverwriteUnmanagedCustomizations\":false")
        .contains("\"PublishWorkflows\":true")
        .doesNotContain("ImportJobId");
  }

  @Test
  void disabledStepShows() throws IOException {
    install(sample());
    SolutionPackage zip = sample();
    cloud.dataverse().disableStep(zip.pluginSteps().get(0));
    Solution installed = solutions.find(zip.uniqueName()).orElseThrow();

    assertThat(solutions.pluginSteps(installed.id()))
        .filteredOn(step -> !step.enabled())
        .extracting(PluginStep::name)
        .containsExactly(zip.pluginSteps().get(0));
  }

  @Test
  void solutionWithoutStepsHasNone() throws IOException {
    Path file = Files.write(folder.resolve("n.zip"), SampleSolution.CONTOSO_NAMES.withoutSteps());
    SolutionPackage zip = SolutionPackage.read(file);
    install(zip);

    assertThat(solutions.pluginSteps(solutions.find(zip.uniqueName()).orElseThrow().id()))
        .isEmpty();
  }

  private SolutionPackage sample() {
    return SolutionPackage.read(SampleSolution.CONTOSO_NAMES.writeTo(folder.resolve("c.zip")));
  }

  private ImportStatus install(SolutionPackage zip) {
    ImportJob job = solutions.startImport(zip);
    cloud.clock().advance(Duration.ofSeconds(90));
    return solutions.status(job);
  }

  private static Fault unknownFunction() {
    return new Fault.Answer(
        404,
        Map.of(),
        "{\"error\":{\"code\":\"0x80060888\",\"message\":\"Resource not found for the segment\"}}");
  }
}

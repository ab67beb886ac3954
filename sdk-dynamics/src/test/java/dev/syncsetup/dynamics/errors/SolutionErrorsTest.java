package dev.syncsetup.dynamics.errors;

import static dev.syncsetup.dynamics.errors.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.solutions.ImportStatus;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.dynamics.solutions.SolutionsClient;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.DataverseTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import or another operation on solutions ends with: at once, or at its end. */
@SimulatedCloudTest
class SolutionErrorsTest {
  private static final SampleSolution SAMPLE = SampleSolution.CONTOSO_NAMES;
  private static final String NAME = "lm_crm_bridge";
  private static final Duration HOUR = Duration.ofHours(1);

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

  @Test
  void managedPackageOverUnmanagedSolutionFails() {
    assertThat(run(SAMPLE.unmanaged()).isSuccess()).isTrue();

    assertFailed(run(SAMPLE.bytes()), "0x80048040");
  }

  @Test
  void unmanagedPackageOverManagedSolutionFails() {
    assertThat(run(SAMPLE.bytes()).isSuccess()).isTrue();

    assertFailed(run(SAMPLE.unmanaged()), "0x80048041");
  }

  @Test
  void packageOfAnotherPublisherFails() {
    assertThat(run(SAMPLE.bytes()).isSuccess()).isTrue();
    cloud.dataverse().rows("solution").stream()
        .filter(solution -> solution.text("uniquename").equals(NAME))
        .forEach(
            solution ->
                solution.set("publisherid", cloud.dataverse().rows("publisher").get(0).id()));

    assertFailed(run(SAMPLE.bytes()), "0x8004801c");
  }

  @Test
  void packageThatNeedsAnotherSolutionFails() {
    byte[] needy =
        manifest(
            xml ->
                xml.replace(
                    "<MissingDependencies />",
                    "<MissingDependencies><MissingDependency><Required type=\"1\" solution=\"other"
                        + " (1.0)\" /></MissingDependency></MissingDependencies>"));

    assertFailed(run(needy), "0x8004801d");
  }

  @Test
  void pendingUpgradeIsInTheWay() {
    assertThat(run(SAMPLE.withVersion("4.0.0.0")).isSuccess()).isTrue();
    var job = solutions.startHoldingImport(read(SAMPLE.bytes()));
    assertThat(solutions.awaitImport(job, HOUR, status -> {}).isSuccess()).isTrue();

    assertFailed(run(SAMPLE.bytes()), "0x8004f086");
  }

  @Test
  void packageOfANewerServerIsRefusedAtOnce() {
    byte[] newer =
        manifest(xml -> xml.replace("version=\"9.2.23104.164\"", "version=\"9.10.1.1\""));

    assertRefused(() -> solutions.startImport(read(newer)), "0x80048068")
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("made for a newer server");
  }

  @Test
  void fileThatIsNoSolutionIsRefusedAtOnce() {
    byte[] noContentTypes = SAMPLE.with("[Content_Types].xml", xml -> "");

    assertRefused(() -> solutions.startImport(read(noContentTypes)), "0x80048000")
        .hasMessageContaining("download it again");
  }

  @Test
  void upgradeOfNothingIsRefusedAtOnce() {
    DataLoss known = DataLoss.acknowledge(NAME);

    assertRefused(() -> solutions.applyUpgrade(NAME, known), "0x8004853b")
        .hasMessageContaining("holding solution");
  }

  @Test
  void uniqueNameThatIsTakenIsAConflict() {
    TableDefinition table = client.columns().table("solution").orElseThrow();
    Lookup publisher = new Lookup("publisherid", List.of(), "publisher", "publisherid", false);
    UUID owner = cloud.dataverse().rows("publisher").get(0).id();
    RowChanges second =
        RowChanges.none()
            .text("uniquename", "msdynce_Sales")
            .lookup(publisher, "publishers", owner);

    assertRefused(() -> client.rows().create(table, second), "0x8004f023")
        .isInstanceOf(ConflictException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "IMPORT_GENERIC_ERROR, 0x8004801e",
    "IMPORT_MISSING_COMPONENT, 0x8004801f",
    "IMPORT_PATCH_BASE_MISSING, 0x80048540",
    "IMPORT_ROLE_ERROR, 0x80048017",
    "IMPORT_SOLUTION_ERROR, 0x80048033",
    "IMPORT_SOLUTION_MANAGED_ERROR, 0x80048038",
    "IMPORT_TIMEOUT, 0x80048543",
    "SOLUTION_UPGRADE_FAILED, 0x8004f046"
  })
  void importThatFailsTellsTheCodeAndIsNotStartedAgain(DataverseTrouble trouble, String code) {
    cloud.dataverse().failNextImport(trouble.code(), trouble.message());

    Awaited<ImportStatus> end = run(SAMPLE.bytes());

    assertFailed(end, code);
    assertThat(end.last().errors()).anyMatch(error -> error.contains(trouble.message()));
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "DUPLICATED_JOB_ID, 0x80071152, ConflictException",
    "DUPLICATED_JOB_ID_DUE_TO_CONCURRENCY, 0x80071155, ConflictException",
    "IMPORT_INVALID_XML, 0x8004802c, ServiceException"
  })
  void refusedStartIsToldAtOnceAndNotSentAgain(
      DataverseTrouble trouble, String code, String thrown) {
    cloud.faults().next("dataverse", "POST", "ImportSolutionAsync", trouble.fault());

    assertRefused(() -> solutions.startImport(read(SAMPLE.bytes())), code)
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(thrown));
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  private Awaited<ImportStatus> run(byte[] zip) {
    return solutions.importAndAwait(read(zip), HOUR, status -> {});
  }

  private static void assertFailed(Awaited<ImportStatus> end, String code) {
    assertThat(end.result()).isEqualTo(Awaited.Result.FAILED);
    assertThat(end.last().failures())
        .isNotEmpty()
        .allSatisfy(failure -> assertThat(failure.code()).isEqualToIgnoringCase(code));
  }

  private static byte[] manifest(UnaryOperator<String> rewriting) {
    return SAMPLE.with("solution.xml", rewriting);
  }

  private SolutionPackage read(byte[] zip) {
    try {
      return SolutionPackage.read(Files.write(folder.resolve("sample.zip"), zip));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

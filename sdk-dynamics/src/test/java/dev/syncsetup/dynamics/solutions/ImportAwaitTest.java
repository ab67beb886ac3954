package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.solutions.components.ComponentFailure;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Tenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for imports, finding them again, and never starting one twice. */
@SimulatedCloudTest
class ImportAwaitTest {
  private static final Duration HOUR = Duration.ofHours(1);

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
  void awaitedImportTellsItsProgressUntilItsEnd() {
    List<Double> seen = new ArrayList<>();
    ImportJob job = solutions.startImport(samples.newest());

    Awaited<ImportStatus> end =
        solutions.awaitImport(job, HOUR, status -> seen.add(status.percent()));

    assertThat(end.isSuccess()).isTrue();
    assertThat(end.last().warnings()).isNotEmpty();
    assertThat(end.waited()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
    assertThat(seen).isSorted().startsWith(0.0).endsWith(100.0).hasSizeGreaterThan(4);
  }

  @Test
  void passedDeadlineIsWaitingNotFailure() {
    ImportJob job = solutions.startImport(samples.newest());

    Awaited<ImportStatus> early = solutions.awaitImport(job, Duration.ofSeconds(40), status -> {});

    assertThat(early.isWaiting()).isTrue();
    assertThat(early.last().state()).isEqualTo(ImportStatus.State.RUNNING);
    assertThat(early.waited()).isEqualTo(Duration.ofSeconds(40));
    assertThat(solutions.awaitImport(job, HOUR, status -> {}).isSuccess()).isTrue();
  }

  @Test
  void noPatienceAsksOnce() {
    ImportJob job = solutions.startImport(samples.newest());

    assertThat(solutions.awaitImport(job, Duration.ZERO, status -> {}).isWaiting()).isTrue();
    assertThat(cloud.clock().instant()).isEqualTo("2026-01-05T08:00:00Z");
  }

  @Test
  void interruptedWaitLeavesTheImportRunning() {
    ImportJob job = solutions.startImport(samples.newest());

    assertThatThrownBy(
            () -> solutions.awaitImport(job, HOUR, status -> Thread.currentThread().interrupt()))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("interrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(solutions.running()).contains(job);
  }

  @Test
  void failedImportNamesTheComponentThatFailed() {
    cloud
        .dataverse()
        .failNextImport("0x80048017", "The role could not be imported.", "Marketo Sync User");

    Awaited<ImportStatus> end = solutions.importAndAwait(samples.newest(), HOUR, status -> {});

    assertThat(end.result()).isEqualTo(Awaited.Result.FAILED);
    assertThat(end.last().failures())
        .containsExactly(
            new ComponentFailure(
                "Role", "Marketo Sync User", "0x80048017", "The role could not be imported."));
    assertThat(end.last().errors())
        .containsExactly("Role Marketo Sync User: The role could not be imported. (0x80048017)");
  }

  @Test
  void importIsFoundAgainByEitherOfItsIds() {
    ImportJob job = solutions.startImport(samples.newest());

    assertThat(solutions.attach(job.importJobId())).contains(job);
    assertThat(solutions.attach(job.asyncOperationId())).contains(job);
    assertThat(solutions.attach(Tenant.named("nobody's job"))).isEmpty();

    cloud.clock().advance(Duration.ofSeconds(90));
    for (UUID id : List.of(job.importJobId(), job.asyncOperationId())) {
      ImportJob later = solutions.attach(id).orElseThrow();
      assertThat(solutions.status(later).state()).isEqualTo(ImportStatus.State.SUCCEEDED);
    }
  }

  @Test
  void lostAnswerToTheStartIsSettledByTheListOfImports() {
    samples.install(samples.read(Samples.SAMPLE.withVersion("4.2.0.0")));
    int before = starts();
    cloud.faults().next("dataverse", "POST", "ImportSolutionAsync", new Fault.LostAnswer());

    Awaited<ImportStatus> end = solutions.importAndAwait(samples.newest(), HOUR, status -> {});

    assertThat(end.isSuccess()).isTrue();
    assertThat(starts() - before).isEqualTo(1);
    assertThat(solutions.find("lm_crm_bridge").orElseThrow().version()).hasToString("5.0.2.1");
  }

  @Test
  void lostAnswerIsSettledAlthoughTheRowComesLate() {
    cloud.dataverse().settings().customizing().importRowDelay(Duration.ofSeconds(30));
    cloud.faults().next("dataverse", "POST", "ImportSolutionAsync", new Fault.LostAnswer());

    assertThat(solutions.importAndAwait(samples.newest(), HOUR, status -> {}).isSuccess()).isTrue();
    assertThat(starts()).isEqualTo(1);
  }

  @Test
  void gatewaysPageAtTheStartIsTakenForALostAnswer() {
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "ImportSolutionAsync",
            new Fault.Answer(504, Map.of(), "<html>Gateway Time-out</html>"));

    assertThatThrownBy(() -> solutions.importAndAwait(samples.newest(), HOUR, status -> {}))
        .isInstanceOf(TransportException.class);
    assertThat(starts()).isEqualTo(1);
    assertThat(solutions.running()).isEmpty();
  }

  @Test
  void importWhoseRowComesLateCountsAsRunning() {
    cloud.dataverse().settings().customizing().importRowDelay(Duration.ofSeconds(60));
    ImportJob job = solutions.startImport(samples.newest());

    assertThat(solutions.status(job).state()).isEqualTo(ImportStatus.State.RUNNING);
    assertThat(solutions.attach(job.asyncOperationId())).isPresent();
    assertThat(solutions.awaitImport(job, HOUR, status -> {}).isSuccess()).isTrue();
  }

  @Test
  void rowThatIsRefusedAtFirstCountsAsMissing() {
    ImportJob job = solutions.startImport(samples.newest());
    cloud.faults().next("dataverse", "GET", "importjobs(", Samples.refusal(403, "0x80040220"));

    assertThat(solutions.status(job).state()).isEqualTo(ImportStatus.State.RUNNING);
  }

  @Test
  void successIsSeenAlthoughTheServerForgetsTheJob() {
    cloud.dataverse().settings().customizing().jobsKept(false);
    ImportJob job = solutions.startImport(samples.newest());

    assertThat(solutions.awaitImport(job, HOUR, status -> {}).isSuccess()).isTrue();
    assertThat(cloud.dataverse().rows("asyncoperation")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x80044150", "0x80044151", "-2147204784"})
  void passingDatabaseTroubleIsTriedAgain(String code) {
    ImportJob job = solutions.startImport(samples.newest());
    cloud.faults().next("dataverse", "GET", "importjobs(", Samples.refusal(400, code));
    cloud.faults().next("dataverse", "GET", "importjobs(", Samples.refusal(500, code));

    assertThat(solutions.status(job).state()).isEqualTo(ImportStatus.State.RUNNING);
  }

  @Test
  void passingDatabaseTroubleNeverStartsASecondImport() {
    cloud
        .faults()
        .next("dataverse", "POST", "ImportSolutionAsync", Samples.refusal(500, "0x80044151"));

    assertThatThrownBy(() -> solutions.startImport(samples.newest()))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.isRetryable()).isTrue());
    assertThat(starts()).isEqualTo(1);
  }

  private int starts() {
    return (int)
        cloud.transcript().of("dataverse").stream()
            .filter(exchange -> exchange.target().endsWith("ImportSolutionAsync"))
            .count();
  }
}

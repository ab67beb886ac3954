package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a solution away, which destroys data. */
@SimulatedCloudTest
class UninstallTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private SolutionsClient solutions;
  private Solution installed;
  private DataLoss known;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    solutions = client.solutions();
    Samples samples = new Samples(cloud, client, folder);
    installed = samples.install(samples.newest());
    known = DataLoss.acknowledge(installed.uniqueName());
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void uninstalledSolutionIsGoneWithItsTables() {
    Awaited<Optional<Solution>> end = solutions.uninstall(installed, known, HOUR);

    assertThat(end.isSuccess()).isTrue();
    assertThat(end.last()).isEmpty();
    assertThat(client.columns().table("lmx_bridgesetting")).isEmpty();
  }

  @Test
  void solutionThatIsGoneCountsAsUninstalled() {
    assertThat(solutions.uninstall(installed, known, HOUR).isSuccess()).isTrue();
    assertThat(solutions.uninstall(installed, known, HOUR).isSuccess()).isTrue();
  }

  @Test
  void lossMustBeAcknowledgedByName() {
    DataLoss other = DataLoss.acknowledge("Default");
    int before = cloud.transcript().writes().size();

    assertThatThrownBy(() -> solutions.uninstall(installed, other, HOUR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DataLoss.acknowledge(\"lm_crm_bridge\")");
    assertThat(cloud.transcript().writes()).hasSize(before);
  }

  @Test
  void solutionThatOthersNeedStays() {
    cloud.dataverse().addColumn("lmx_bridgesetting", "new_Mine", ColumnType.STRING);

    assertThatThrownBy(() -> solutions.uninstall(installed, known, HOUR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("new_mine")
        .hasMessageContaining("Remove what depends on it");
  }

  @Test
  void gatewayThatCutsTheCallIsNoFailure() {
    cloud.dataverse().settings().customizing().uninstallDuration(Duration.ofMinutes(10));

    Awaited<Optional<Solution>> end = solutions.uninstall(installed, known, HOUR);

    assertThat(end.isSuccess()).isTrue();
    assertThat(end.waited()).isGreaterThan(Duration.ofMinutes(9));
    assertThat(deletes()).isEqualTo(1);
  }

  @Test
  void passedDeadlineOfAnUninstallIsWaitingNotFailure() {
    cloud.dataverse().settings().customizing().uninstallDuration(Duration.ofMinutes(10));

    Awaited<Optional<Solution>> early =
        solutions.uninstall(installed, known, Duration.ofMinutes(5));

    assertThat(early.isWaiting()).isTrue();
    assertThat(early.last()).contains(installed);
  }

  @Test
  void lostAnswerIsSettledByReading() {
    cloud.faults().next("dataverse", "DELETE", "solutions(", new Fault.LostAnswer());

    assertThat(solutions.uninstall(installed, known, HOUR).isSuccess()).isTrue();
    assertThat(deletes()).isEqualTo(1);
  }

  @Test
  void callThatNeverLeftIsTold() {
    client.close();

    assertThatThrownBy(() -> solutions.uninstall(installed, known, HOUR))
        .isInstanceOf(TransportException.class);
  }

  @Test
  void uninstallWaitsForTheLock() {
    cloud.dataverse().holdCustomizationLock("Import", Duration.ofMinutes(2));

    assertThat(solutions.uninstall(installed, known, HOUR).isSuccess()).isTrue();
  }

  private long deletes() {
    return cloud.transcript().writes().stream()
        .filter(exchange -> exchange.method().equals("DELETE"))
        .count();
  }
}

package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeJob;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller without the privilege is told, whose only right is to read leads. */
@SimulatedCloudTest
class SolutionRefusalsTest {
  @TempDir Path folder;
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private SolutionsClient weak;
  private Samples samples;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    weak = Simulated.limited(cloud, client, "prvReadLead").solutions();
    samples = new Samples(cloud, client, folder);
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void solutionsAreNotFoundWithoutTheRightToReadThem() {
    assertRefused(() -> weak.find("Default"), "prvReadSolution");
    assertRefused(() -> weak.findByFriendlyName("Default Solution"), "prvReadSolution");
  }

  @Test
  void contentsAreNotListedWithoutTheRightToReadThem() {
    SolutionId installed = samples.install(samples.newest()).id();

    assertRefused(() -> weak.components(installed), "prvRead");
    assertRefused(() -> weak.pluginSteps(installed), "prvRead");
  }

  @Test
  void runningJobsAreNotSeenWithoutTheRightToReadThem() {
    ImportJob job = client.solutions().startImport(samples.newest());

    assertRefused(weak::running, "prvReadAsyncOperation");
    assertRefused(weak::runningUpgrade, "prvReadAsyncOperation");
    assertRefused(
        () -> weak.upgradeStatus(new UpgradeJob(job.asyncOperationId())), "prvReadAsyncOperation");
    assertRefused(() -> weak.attach(job.importJobId()), "prvRead");
  }

  @Test
  void importNeedsTheRightToImport() {
    SolutionPackage zip = samples.newest();
    StageResult staged = client.solutions().stage(zip);

    assertRefused(() -> weak.startImport(zip), "prvImportCustomization");
    assertRefused(() -> weak.startImport(staged), "prvImportCustomization");
    assertRefused(() -> weak.startHoldingImport(zip), "prvImportCustomization");
    assertThat(client.solutions().running()).isEmpty();
    assertThat(client.solutions().list(SolutionFilter.all().nameContains("lm_crm")).items())
        .isEmpty();
  }

  private static void assertRefused(ThrowingCallable call, String privilege) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PermissionException.class, e -> assertThat(e.code()).contains("0x80040220"))
        .hasMessageContaining(privilege);
  }
}

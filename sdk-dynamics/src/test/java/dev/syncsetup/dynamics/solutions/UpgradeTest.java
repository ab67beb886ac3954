package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.customization.ServerTooOldException;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeJob;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeStatus;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upgrading in two halves and in one go; an update, in contrast, takes nothing away. */
@SimulatedCloudTest
class UpgradeTest {
  private static final String NAME = "lm_crm_bridge";
  private static final DataLoss KNOWN = DataLoss.acknowledge(NAME);
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
    samples.install(samples.read(Samples.SAMPLE.withVersion("4.2.0.0")));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void updateKeepsWhatThePackageNoLongerHas() {
    samples.install(newerWithoutSteps());

    assertThat(installed().version()).hasToString("5.0.2.1");
    assertThat(solutions.pluginSteps(installed().id())).hasSize(5);
  }

  @Test
  void holdingSolutionWaitsUntilItIsApplied() {
    hold();
    assertThat(installed().version()).hasToString("4.2.0.0");
    assertThat(solutions.find(NAME + "_Upgrade")).isPresent();

    UpgradeJob job = solutions.applyUpgrade(NAME, KNOWN);
    assertThat(solutions.upgradeStatus(job).state()).isEqualTo(UpgradeStatus.State.RUNNING);
    assertThat(solutions.runningUpgrade()).contains(job);

    assertThat(solutions.awaitUpgrade(job, HOUR).isSuccess()).isTrue();
    assertThat(solutions.runningUpgrade()).isEmpty();
    assertThat(solutions.find(NAME + "_Upgrade")).isEmpty();
    assertThat(installed().version()).hasToString("5.0.2.1");
    assertThat(solutions.pluginSteps(installed().id())).isEmpty();
  }

  @Test
  void passedDeadlineOfAnUpgradeIsWaitingNotFailure() {
    hold();
    UpgradeJob job = solutions.applyUpgrade(NAME, KNOWN);

    Awaited<UpgradeStatus> early = solutions.awaitUpgrade(job, Duration.ofSeconds(20));

    assertThat(early.isWaiting()).isTrue();
    assertThat(early.last().message()).isEmpty();
  }

  @Test
  void upgradeThatTheServerForgetsHasSucceeded() {
    hold();
    cloud.dataverse().settings().customizing().jobsKept(false);

    Awaited<UpgradeStatus> end = solutions.awaitUpgrade(solutions.applyUpgrade(NAME, KNOWN), HOUR);

    assertThat(end.isSuccess()).isTrue();
    assertThat(cloud.dataverse().rows("asyncoperation"))
        .noneMatch(row -> row.text("messagename").equals("DeleteAndPromoteAsync"));
    assertThat(installed().version()).hasToString("5.0.2.1");
  }

  @Test
  void vanishedJobIsNoSuccessWhileTheHoldingSolutionWaits() {
    hold();
    UpgradeJob job = solutions.applyUpgrade(NAME, KNOWN);
    cloud.faults().atRequest(3, new Fault.Answer(404, Map.of(), ""));

    Awaited<UpgradeStatus> early = solutions.awaitUpgrade(job, Duration.ofSeconds(1));

    assertThat(early.isWaiting()).isTrue();
    assertThat(solutions.find(NAME + "_Upgrade")).isPresent();
  }

  @Test
  void failedUpgradeTellsItsReason() {
    hold();
    UpgradeJob job = solutions.applyUpgrade(NAME, KNOWN);
    cloud.clock().advance(Duration.ofMinutes(2));
    cloud.dataverse().rows("asyncoperation").stream()
        .filter(row -> row.id().equals(job.asyncOperationId()))
        .forEach(row -> row.set("statuscode", 31).set("friendlymessage", "A form is in use."));

    Awaited<UpgradeStatus> end = solutions.awaitUpgrade(job, HOUR);

    assertThat(end.result()).isEqualTo(Awaited.Result.FAILED);
    assertThat(end.last().message()).isEqualTo("A form is in use.");
  }

  @Test
  void pendingUpgradeIsInTheWayOfAnImport() {
    hold();

    ImportJob job = solutions.startImport(samples.newest());

    Awaited<ImportStatus> end = solutions.awaitImport(job, HOUR, status -> {});
    assertThat(end.result()).isEqualTo(Awaited.Result.FAILED);
    assertThat(end.last().errors()).anyMatch(error -> error.contains("pending upgrade"));
    assertThat(solutions.stage(samples.newest()).pendingUpgrade()).isTrue();
  }

  @Test
  void upgradeThatDoesNotWaitCannotBeApplied() {
    assertThatThrownBy(() -> solutions.applyUpgrade(NAME, KNOWN))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).contains("0x8004853B"))
        .hasMessageContaining("holding solution");
  }

  @Test
  void lostAnswerToApplyingIsSettledByTheRunningJob() {
    hold();
    cloud.faults().next("dataverse", "POST", "DeleteAndPromoteAsync", new Fault.LostAnswer());

    UpgradeJob job = solutions.applyUpgrade(NAME, KNOWN);

    assertThat(solutions.awaitUpgrade(job, HOUR).isSuccess()).isTrue();
    assertThat(sent("DeleteAndPromoteAsync")).isEqualTo(1);
  }

  @Test
  void applyingThatNeverArrivedIsNotClaimed() {
    hold();
    cloud.faults().next("dataverse", "POST", "DeleteAndPromoteAsync", new Fault.LostAnswer());
    cloud.dataverse().settings().customizing().upgradeDuration(Duration.ZERO);

    assertThatThrownBy(() -> solutions.applyUpgrade(NAME, KNOWN))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue());
  }

  @Test
  void upgradeInOneGoTakesAwayWhatThePackageNoLongerHas() {
    ImportJob job = solutions.stageAndUpgrade(newerWithoutSteps(), KNOWN);
    assertThat(solutions.runningUpgrade()).isPresent();

    assertThat(solutions.awaitImport(job, HOUR, status -> {}).isSuccess()).isTrue();
    assertThat(installed().version()).hasToString("5.0.2.1");
    assertThat(solutions.pluginSteps(installed().id())).isEmpty();
  }

  @Test
  void upgradeInOneGoNeedsAnOlderVersion() {
    SolutionPackage same = samples.read(Samples.SAMPLE.withVersion("4.2.0.0"));

    assertThatThrownBy(() -> solutions.stageAndUpgrade(same, KNOWN))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).contains("0x8004853B"));
  }

  @Test
  void serverThatIsTooOldForUpgradesInOneGoIsToldBeforeAnythingIsSent() {
    cloud.dataverse().settings().customizing().serverVersion("9.2.21012.900");

    assertThatThrownBy(() -> solutions.stageAndUpgrade(newerWithoutSteps(), KNOWN))
        .isInstanceOfSatisfying(
            ServerTooOldException.class,
            e -> {
              assertThat(e.needed()).isEqualTo("9.2.21013.131");
              assertThat(e.found()).isEqualTo("9.2.21012.900");
            });
    assertThat(sent("StageAndUpgradeAsync")).isZero();
  }

  @Test
  void upgradesNeedTheRightAcknowledgement() {
    DataLoss wrong = DataLoss.acknowledge("another");

    assertThatThrownBy(() -> solutions.applyUpgrade(NAME, wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(NAME)
        .hasMessageContaining("another");
    assertThatThrownBy(() -> solutions.stageAndUpgrade(newerWithoutSteps(), wrong))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sent("DeleteAndPromoteAsync") + sent("StageAndUpgradeAsync")).isZero();
  }

  private void hold() {
    ImportJob job = solutions.startHoldingImport(newerWithoutSteps());
    assertThat(solutions.awaitImport(job, HOUR, status -> {}).isSuccess()).isTrue();
  }

  private SolutionPackage newerWithoutSteps() {
    return samples.read(Samples.SAMPLE.withoutSteps());
  }

  private Solution installed() {
    return solutions.find(NAME).orElseThrow();
  }

  private long sent(String action) {
    return cloud.transcript().of("dataverse").stream()
        .filter(exchange -> exchange.target().endsWith(action))
        .count();
  }
}

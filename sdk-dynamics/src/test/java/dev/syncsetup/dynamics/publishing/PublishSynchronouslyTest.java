package dev.syncsetup.dynamics.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.customization.CustomizationLockedException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class PublishSynchronouslyTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private PublishingClient publishing;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    publishing = client.publishing();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void everythingIsPublishedWhenTheCallReturns() {
    publishing.publishAllSynchronously();

    assertThat(cloud.dataverse().lastPublished()).contains(cloud.clock().instant());
    assertThat(publishing.running()).isEmpty();
    assertThat(cloud.transcript().writes())
        .extracting(Exchange::target)
        .containsExactly("/api/data/v9.2/PublishAllXml");
  }

  @Test
  void lockHeldByAnotherOperationIsWaitedFor() {
    Instant start = cloud.clock().instant();
    cloud.dataverse().holdCustomizationLock("Import", Duration.ofMinutes(2));

    publishing.publishAllSynchronously();

    assertThat(Duration.between(start, cloud.clock().instant()))
        .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
    assertThat(cloud.dataverse().lastPublished()).isPresent();
  }

  @Test
  void callOfThisClientWaitsForItsOwnJob() {
    publishing.publishAll();

    publishing.publishAllSynchronously();

    assertThat(cloud.transcript().writes()).extracting(Exchange::status).containsExactly(200, 204);
  }

  @Test
  void callThatAGatewayCutsIsSentAgain() {
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "PublishAllXml",
            new Fault.Answer(504, Map.of(), "<html>Gateway Time-out</html>"));

    publishing.publishAllSynchronously();

    assertThat(cloud.dataverse().lastPublished()).isPresent();
  }

  @Test
  void callThatGatewaysKeepCuttingEndsWithTheLockItHoldsItself() {
    cloud.dataverse().settings().publishDuration(Duration.ofMinutes(6));

    assertThatThrownBy(publishing::publishAllSynchronously)
        .isInstanceOfSatisfying(
            CustomizationLockedException.class, e -> assertThat(e.holder()).contains("PublishAll"));
    assertThat(cloud.dataverse().lastPublished()).isPresent();
  }

  @Test
  void publishingNeedsItsPrivilege() {
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "PublishAllXml",
            new Fault.Answer(
                403, Map.of(), "{\"error\":{\"code\":\"0x80040220\",\"message\":\"No.\"}}"));

    assertThatThrownBy(publishing::publishAllSynchronously).isInstanceOf(PermissionException.class);
  }
}

package dev.syncsetup.dynamics.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class PublishingClientTest {
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
  void jobRunsAndSucceeds() {
    assertThat(publishing.lastPublished()).isEmpty();
    Instant start = cloud.clock().instant();
    PublishJob job = publishing.publishAll();

    assertThat(publishing.status(job).state()).isEqualTo(PublishStatus.State.RUNNING);
    assertThat(publishing.running()).contains(job);
    assertThat(publishing.lastPublished()).isEmpty();

    cloud.clock().advance(Duration.ofSeconds(31));
    assertThat(publishing.status(job).state()).isEqualTo(PublishStatus.State.SUCCEEDED);
    assertThat(publishing.running()).isEmpty();
    assertThat(publishing.lastPublished()).contains(start);
  }

  @Test
  void latestPublishingCounts() {
    publishing.publishAll();
    cloud.clock().advance(Duration.ofMinutes(5));
    Instant second = cloud.clock().instant();
    publishing.publishAll();
    cloud.clock().advance(Duration.ofMinutes(5));

    assertThat(publishing.lastPublished()).contains(second);
  }

  @Test
  void secondPublishingWaitsForTheFirst() {
    publishing.publishAll();
    Instant before = cloud.clock().instant();

    publishing.publishAll();

    assertThat(Duration.between(before, cloud.clock().instant()))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
  }

  @Test
  void lostAnswerIsSettledByLookingForTheJob() {
    cloud.faults().next("dataverse", "POST", "PublishAllXmlAsync", new Fault.LostAnswer());

    PublishJob job = publishing.publishAll();

    assertThat(publishing.running()).contains(job);
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void startThatNeverArrivedIsNotClaimed() {
    cloud.faults().next("dataverse", "POST", "PublishAllXmlAsync", new Fault.Reset());

    assertThatThrownBy(publishing::publishAll).isInstanceOf(TransportException.class);
  }

  @Test
  void jobThatIsNotThereYetCountsAsRunning() {
    assertThat(publishing.status(new PublishJob(Tenant.named("job"))).state())
        .isEqualTo(PublishStatus.State.RUNNING);
  }

  @Test
  void failedJobTellsItsReason() {
    PublishJob job = publishing.publishAll();
    cloud.clock().advance(Duration.ofSeconds(31));
    cloud
        .dataverse()
        .rows("asyncoperation")
        .get(0)
        .set("statuscode", 31)
        .set("friendlymessage", "A ribbon is broken.");

    PublishStatus status = publishing.status(job);

    assertThat(status.state()).isEqualTo(PublishStatus.State.FAILED);
    assertThat(status.message()).isEqualTo("A ribbon is broken.");
    assertThat(publishing.lastPublished()).isEmpty();
  }
}

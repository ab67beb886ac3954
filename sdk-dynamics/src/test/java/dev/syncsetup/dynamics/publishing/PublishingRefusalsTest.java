package dev.syncsetup.dynamics.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller without the privilege is told, whose only right is to read leads. */
@SimulatedCloudTest
class PublishingRefusalsTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private PublishingClient weak;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    weak = Simulated.limited(cloud, client, "prvReadLead").publishing();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void publishingAllNeedsItsPrivilege() {
    assertRefused(weak::publishAll, "prvPublishCustomization");
    assertRefused(() -> weak.publishAllAndWait(Duration.ofHours(1)), "prvPublishCustomization");
    assertThat(client.publishing().running()).isEmpty();
    assertThat(cloud.dataverse().lastPublished()).isEmpty();
  }

  @Test
  void jobsAreNotSeenWithoutTheRightToReadThem() {
    PublishJob job = client.publishing().publishAll();

    assertRefused(weak::running, "prvReadAsyncOperation");
    assertRefused(weak::lastPublished, "prvReadAsyncOperation");
    assertRefused(() -> weak.status(job), "prvReadAsyncOperation");
  }

  private static void assertRefused(ThrowingCallable call, String privilege) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PermissionException.class, e -> assertThat(e.code()).contains("0x80040220"))
        .hasMessageContaining(privilege);
  }
}

package dev.syncsetup.dynamics.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.customization.CustomizationLockedException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class PublishTablesTest {
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
  void chosenTablesArePublishedAndNoOthers() {
    publishing.publish(List.of("lead", "contact"));

    assertThat(cloud.dataverse().publishedTables()).containsExactly("lead", "contact");
    assertThat(cloud.dataverse().lastPublished()).isEmpty();
  }

  @Test
  void nameWithMarkupIsATableThatDoesNotExist() {
    assertThatThrownBy(() -> publishing.publish(List.of("lead</entity><entity>contact & <b>")))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("lead</entity><entity>contact & <b>");
    assertThat(cloud.dataverse().publishedTables()).isEmpty();
  }

  @Test
  void noTableAtAllIsRefusedUnsent() {
    assertThatThrownBy(() -> publishing.publish(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void callThatAGatewayCutsIsSentAgain() {
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "PublishXml",
            new Fault.Answer(504, Map.of(), "<html>Gateway Time-out</html>"));

    publishing.publish(List.of("lead"));

    assertThat(cloud.dataverse().publishedTables()).containsExactly("lead");
  }

  @Test
  void callThatGatewaysKeepCuttingEndsWithTheLockItHoldsItself() {
    cloud.dataverse().settings().publishDuration(Duration.ofMinutes(6));

    assertThatThrownBy(() -> publishing.publish(List.of("lead")))
        .isInstanceOfSatisfying(
            CustomizationLockedException.class, e -> assertThat(e.holder()).contains("Publish"));
    assertThat(cloud.dataverse().publishedTables()).contains("lead");
  }

  @Test
  void publishingNeedsItsPrivilege() {
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "PublishXml",
            new Fault.Answer(
                403, Map.of(), "{\"error\":{\"code\":\"0x80040220\",\"message\":\"No.\"}}"));

    assertThatThrownBy(() -> publishing.publish(List.of("lead")))
        .isInstanceOf(PermissionException.class);
  }
}

package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class EnvironmentStateTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void environmentInUseIsNotInAdministrationMode() {
    assertThat(client.environmentState().runtime()).isEqualTo("Enabled");
    assertThat(client.environmentState().administrationMode()).isFalse();
  }

  @Test
  void administrationModeIsSeenByAnAdministratorWhomItLetsIn() {
    cloud.dataverse().settings().administrationMode(true);

    assertThat(client.environmentState().administrationMode()).isTrue();
  }

  @Test
  void environmentThatIsKnownIsAskedForInOneRead() {
    client.organization();
    cloud.transcript().clear();

    client.environmentState();

    assertThat(Simulated.exchanges(cloud, "dataverse")).isEmpty();
    assertThat(Simulated.exchanges(cloud, "admin"))
        .containsExactly(
            "GET /providers/Microsoft.BusinessAppPlatform/scopes/admin/environments/"
                + cloud.dataverse().environmentId()
                + "?api-version=2023-06-01 200");
  }

  @Test
  void callerWhoIsNotRegisteredThereIsRefused() {
    cloud.admin().reset();

    assertThatThrownBy(client::environmentState)
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("admin management application");
  }
}

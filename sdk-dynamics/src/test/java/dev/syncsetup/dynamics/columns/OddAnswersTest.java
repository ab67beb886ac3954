package dev.syncsetup.dynamics.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.LabelLanguages;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Definitions and languages with something in them that does not belong there. */
@SimulatedCloudTest
class OddAnswersTest {

  @Test
  void languageThatIsNoneIsPassedOver(SimulatedCloud cloud) {
    answer(cloud, "ProvisionedLanguages", "{\"RetrieveProvisionedLanguages\":[1033,null]}");

    try (DynamicsClient client = Simulated.client(cloud)) {
      assertThat(client.columns().languages()).isEqualTo(new LabelLanguages(1033, Set.of(1033)));
    }
  }

  @Test
  void labelsThatAreNoneAreNotReplaced(SimulatedCloud cloud) {
    String column = "new_synctomkto";
    try (DynamicsClient client = Simulated.client(cloud)) {
      client
          .columns()
          .create(new TwoOptionsColumn("lead", "new_SyncToMkto", "SyncToMkto", false), 1033);
      answer(cloud, column, "{\"DisplayName\":{\"LocalizedLabels\":\"x\"}}");
      int writes = cloud.transcript().writes().size();

      assertThatThrownBy(
              () -> client.columns().change("lead", column, ColumnChange.label(1033, "Sync")))
          .isInstanceOf(UnexpectedResponseException.class)
          .hasMessageContaining("Nothing was changed");
      assertThat(cloud.transcript().writes()).hasSize(writes);
    }
  }

  private static void answer(SimulatedCloud cloud, String target, String body) {
    Map<String, String> json = Map.of("Content-Type", "application/json");
    cloud.faults().next("dataverse", "GET", target, new Fault.Answer(200, json, body));
  }
}

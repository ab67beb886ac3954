package dev.syncsetup.dynamics.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Tenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SimulatedCloudTest
class RowsClientTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private TableDefinition table;
  private Lookup lookup;

  @BeforeEach
  void start(SimulatedCloud fresh, @TempDir Path folder) {
    cloud = fresh;
    client = Simulated.client(cloud);
    client
        .solutions()
        .startImport(
            SolutionPackage.read(SampleSolution.FABRIKAM_NAMES.writeTo(folder.resolve("f.zip"))));
    cloud.clock().advance(Duration.ofSeconds(100));
    TableDefinition labelled = client.columns().tablesLabelled("Marketo Config").get(0);
    table = client.columns().table(labelled.logicalName()).orElseThrow();
    lookup =
        table.lookups().stream()
            .filter(each -> each.custom() && each.target().equals("systemuser"))
            .findFirst()
            .orElseThrow();
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void rowsComeWithNameVersionAndLookups() {
    Row row = client.rows().all(table, List.of(lookup)).get(0);

    assertThat(row.name()).isEqualTo("Default");
    assertThat(row.version()).startsWith("W/\"");
    assertThat(row.lookups()).isEmpty();
    assertThat(row.modifiedAt()).isPresent();
    assertThat(cloud.transcript().exchanges()).hasSize(1);
  }

  @Test
  void rowsAreNotListedWithoutTheRightToRead() {
    try (DynamicsClient weak = Contacts.callerWithoutPrivileges(cloud, client)) {
      assertThatThrownBy(() -> weak.rows().all(table, List.of(lookup)))
          .isInstanceOfSatisfying(
              PermissionException.class, e -> assertThat(e.code()).contains("0x80040220"))
          .hasMessageContaining("prvRead");
    }
  }

  @Test
  void lookupIsSetAndAnsweredInOneCall() {
    Row row = client.rows().all(table, List.of(lookup)).get(0);
    UUID jane = jane();
    cloud.transcript().clear();

    Row changed = client.rows().setLookup(table, row, lookup, "systemusers", jane);

    assertThat(changed.id()).isEqualTo(row.id());
    assertThat(changed.lookups()).containsEntry(lookup.logicalName(), jane);
    assertThat(changed.version()).isNotEqualTo(row.version());
    assertThat(client.rows().all(table, List.of(lookup))).containsExactly(changed);
    assertThat(cloud.transcript().writes())
        .singleElement()
        .satisfies(
            exchange ->
                assertThat(exchange.requestHeaders())
                    .containsEntry("If-Match", row.version())
                    .containsEntry("Prefer", "return=representation"));
  }

  @Test
  void rowSomebodyElseHasChangedIsLeftAlone() {
    Row row = client.rows().all(table, List.of(lookup)).get(0);
    client.rows().setLookup(table, row, lookup, "systemusers", jane());

    assertThatThrownBy(() -> client.rows().setLookup(table, row, lookup, "systemusers", jane()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void rowThatIsGoneIsNotCreated() {
    Row row = client.rows().all(table, List.of(lookup)).get(0);
    cloud.dataverse().deleteRows(table.logicalName());

    assertThatThrownBy(() -> client.rows().setLookup(table, row, lookup, "systemusers", jane()))
        .isInstanceOf(NotFoundException.class);
    assertThat(client.rows().all(table, List.of(lookup))).isEmpty();
  }

  @Test
  void targetThatDoesNotExistIsNotFound() {
    Row row = client.rows().all(table, List.of(lookup)).get(0);

    assertThatThrownBy(
            () ->
                client.rows().setLookup(table, row, lookup, "systemusers", Tenant.named("nobody")))
        .isInstanceOf(NotFoundException.class);
  }

  private UUID jane() {
    return cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id();
  }
}

package dev.syncsetup.dynamics.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SimulatedCloudTest
class ColumnsClientTest {
  private static final TwoOptionsColumn FILTER =
      new TwoOptionsColumn("lead", "new_SyncToMkto", "SyncToMkto", false);

  @TempDir Path folder;
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private ColumnsClient columns;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    columns = client.columns();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void createdColumnIsSeenAtOnce() {
    assertThat(columns.find("lead", "new_synctomkto")).isEmpty();

    columns.create(FILTER, 1033);

    Column column = columns.find("lead", "new_synctomkto").orElseThrow();
    assertThat(column.isTwoOptions()).isTrue();
    assertThat(column.createdAt()).contains(cloud.clock().instant());
  }

  @Test
  void secondCreationDoesNoHarm() {
    columns.create(FILTER, 1033);
    columns.create(FILTER, 1033);

    assertThat(columns.find("lead", "new_synctomkto")).isPresent();
  }

  @Test
  void columnOfAnotherTypeIsAConflictThatNamesIt() {
    cloud.dataverse().addColumn("lead", "new_SyncToMkto", ColumnType.STRING);

    assertThatThrownBy(() -> columns.create(FILTER, 1033))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("new_synctomkto")
        .hasMessageContaining("of type String");
  }

  @Test
  void lostAnswerToACreationIsSettledByReading() {
    cloud.faults().next("dataverse", "POST", "/Attributes", new Fault.LostAnswer());

    columns.create(FILTER, 1033);

    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void creationThatNeverArrivedIsNotClaimed() {
    cloud.faults().next("dataverse", "POST", "/Attributes", new Fault.Reset());

    assertThatThrownBy(() -> columns.create(FILTER, 1033)).isInstanceOf(TransportException.class);
  }

  @Test
  void creationWaitsForTheCustomizationLock() {
    cloud.dataverse().holdCustomizationLock("Import", Duration.ofMinutes(1));

    columns.create(FILTER, 1033);

    assertThat(columns.find("lead", "new_synctomkto")).isPresent();
  }

  @Test
  void prefixNobodyOwnsIsRefused() {
    TwoOptionsColumn stranger = new TwoOptionsColumn("lead", "zzz_Filter", "Filter", false);

    assertThat(columns.publisherPrefixExists("zzz")).isFalse();
    assertThat(columns.publisherPrefixExists("new")).isTrue();
    assertThatThrownBy(() -> columns.create(stranger, 1033))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("prefix");
  }

  @Test
  void tableThatDoesNotExistIsNotFound() {
    TwoOptionsColumn nowhere = new TwoOptionsColumn("no'where", "new_X", "X", false);

    assertThat(columns.table("no'where")).isEmpty();
    assertThat(columns.find("no'where", "new_x")).isEmpty();
    assertThatThrownBy(() -> columns.create(nowhere, 1033)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void platformTableIsReadWithItsNames() {
    TableDefinition lead = columns.table("lead").orElseThrow();

    assertThat(lead.entitySetName()).isEqualTo("leads");
    assertThat(lead.idColumn()).isEqualTo("leadid");
    assertThat(lead.nameColumn()).isEqualTo("fullname");
  }

  @Test
  void solutionsTableIsFoundByLabelWithItsLookup() {
    SolutionPackage zip =
        SolutionPackage.read(SampleSolution.CONTOSO_NAMES.writeTo(folder.resolve("c.zip")));
    assertThat(columns.tablesLabelled("Marketo Config")).isEmpty();
    client.solutions().startImport(zip);
    cloud.clock().advance(Duration.ofSeconds(100));

    TableDefinition found = columns.tablesLabelled("marketo config").get(0);
    TableDefinition config = columns.table(found.logicalName()).orElseThrow();

    assertThat(found.lookups()).isEmpty();
    assertThat(config.labels()).contains("Marketo Config");
    assertThat(config.lookups())
        .filteredOn(lookup -> lookup.custom() && lookup.target().equals("systemuser"))
        .singleElement()
        .satisfies(
            lookup -> {
              assertThat(lookup.labels()).contains("Marketo User");
              assertThat(lookup.logicalName()).isEqualTo("lmx_runsas");
              assertThat(lookup.navigationName()).isEqualTo("lmx_RunsAs");
            });
  }

  @Test
  void passingCacheTroubleIsReadAgain() {
    cloud
        .faults()
        .next(
            "dataverse",
            "GET",
            "EntityDefinitions",
            new Fault.Answer(
                400,
                Map.of(),
                "{\"error\":{\"code\":\"0x80060891\",\"message\":\"MetadataCache\"}}"));

    assertThat(columns.table("contact")).isPresent();
  }
}

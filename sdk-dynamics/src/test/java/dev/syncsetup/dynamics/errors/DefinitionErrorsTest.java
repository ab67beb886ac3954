package dev.syncsetup.dynamics.errors;

import static dev.syncsetup.dynamics.errors.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.ColumnOptions;
import dev.syncsetup.dynamics.columns.ColumnsClient;
import dev.syncsetup.dynamics.columns.PublisherPrefixException;
import dev.syncsetup.dynamics.columns.TwoOptionsColumn;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.faults.DataverseTrouble;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changing a definition ends with. */
@SimulatedCloudTest
class DefinitionErrorsTest {
  private static final String NAME = "new_synctomkto";
  private static final TwoOptionsColumn FILTER =
      new TwoOptionsColumn("lead", "new_SyncToMkto", "SyncToMkto", false);

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
  void columnThatExistsIsComparedAndCountsAsCreated() {
    columns.create(FILTER, 1033);
    columns.create(FILTER, 1033);

    assertThat(posts()).extracting(Exchange::status).containsExactly(204, 400);
    assertThat(last().responseBody()).contains("0x80047013");
  }

  @Test
  void columnOfAnotherTypeIsAConflict() {
    cloud.dataverse().addColumn("lead", "new_SyncToMkto", ColumnType.STRING);

    assertRefused(() -> columns.create(FILTER, 1033), "0x80047013")
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("of type String");
  }

  @Test
  void prefixOfNobodyIsRefused() {
    TwoOptionsColumn stranger = new TwoOptionsColumn("lead", "zzz_Filter", "Filter", false);

    assertThatThrownBy(() -> columns.create(stranger, ColumnOptions.inBaseLanguage()))
        .isInstanceOf(PublisherPrefixException.class);
    assertThat(posts())
        .singleElement()
        .satisfies(post -> assertThat(post.responseBody()).contains("0x8004431a"));
  }

  @Test
  void columnThatIsTooYoungForAServerIsReadAgain() {
    cloud.dataverse().settings().columnDelay(Duration.ofSeconds(2));
    columns.create(FILTER, 1033);
    cloud.transcript().clear();

    assertThat(columns.awaitVisible("lead", NAME, Duration.ZERO)).isTrue();

    assertThat(cloud.transcript().of("dataverse"))
        .hasSizeGreaterThan(1)
        .first()
        .satisfies(read -> assertThat(read.responseBody()).contains("0x80060891"));
  }

  @Test
  void lockHeldByAnImportIsWaitedFor() {
    cloud.dataverse().holdCustomizationLock("Import", Duration.ofSeconds(40));

    columns.create(FILTER, 1033);

    assertThat(posts()).extracting(Exchange::status).containsExactly(429, 429, 429, 429, 204);
    assertThat(posts().get(0).responseBody()).contains("0x80071151").contains("[Import]");
  }

  @Test
  void lockOfDefinitionsIsWaitedFor() {
    DataverseTrouble lock = DataverseTrouble.CUSTOMIZATION_LOCK;
    cloud.faults().next("dataverse", "POST", "/Attributes", lock.fault());

    columns.create(FILTER, 1033);

    assertThat(posts()).extracting(Exchange::status).containsExactly(429, 204);
    assertThat(posts().get(0).responseBody()).contains("0x80090412");
  }

  @ParameterizedTest
  @CsvSource({
    "DUPLICATE_ATTRIBUTE_PHYSICAL_NAME, 0x80060304",
    "SCHEMA_NAME_IS_NOT_UNIQUE, 0x80044363",
    "SCHEMA_NAME_MATCHES_EXISTING_IDENTIFIER, 0x80044361",
    "DUPLICATE_NAME, 0x80047010",
    "DUPLICATE_DISPLAY_NAME, 0x80047011"
  })
  void nameTakenByAnythingElseIsAConflictSentOnce(DataverseTrouble trouble, String code) {
    cloud.faults().next("dataverse", "POST", "/Attributes", trouble.fault());

    assertRefused(() -> columns.create(FILTER, 1033), code).isInstanceOf(ConflictException.class);
    assertThat(posts()).hasSize(1);
  }

  private List<Exchange> posts() {
    return cloud.transcript().of("dataverse").stream()
        .filter(exchange -> exchange.method().equals("POST"))
        .toList();
  }

  private Exchange last() {
    return posts().get(posts().size() - 1);
  }
}

package dev.syncsetup.dynamics.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.customization.NotInSolutionException;
import dev.syncsetup.dynamics.organization.LabelLanguages;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns in a solution, in several languages, changed, deleted and awaited. */
@SimulatedCloudTest
class ColumnChangesTest {
  private static final String NAME = "new_synctomkto";
  private static final TwoOptionsColumn FILTER =
      new TwoOptionsColumn("lead", "new_SyncToMkto", "SyncToMkto", false);
  private static final DataLoss KNOWN = DataLoss.acknowledge("lead." + NAME);

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
  void columnsOfATableAreListedAndFoundByLabel() {
    cloud.dataverse().addColumn("lead", "new_SyncToMkto", ColumnType.BOOLEAN);

    assertThat(columns.columns("lead"))
        .extracting(Column::logicalName)
        .contains("leadid", "emailaddress1", NAME);
    Column found = columns.columnsLabelled("lead", "NEW_synctomkto").get(0);
    assertThat(found.logicalName()).isEqualTo(NAME);
    assertThat(found.custom()).isTrue();
    assertThat(columns.columnsLabelled("lead", "no such label")).isEmpty();
    assertThatThrownBy(() -> columns.columns("nosuch")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> columns.columnsLabelled("nosuch", "x"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void languagesAreThoseOfTheOrganisation() {
    assertThat(columns.languages()).isEqualTo(new LabelLanguages(1033, Set.of(1033, 1031)));
  }

  @Test
  void columnIsCreatedInTheBaseLanguageAndMore() {
    Column created =
        columns.create(
            FILTER, ColumnOptions.inBaseLanguage().alsoLabelled(1031, "Mit Marketo abgleichen"));

    assertThat(created.isTwoOptions()).isTrue();
    assertThat(created.labels()).containsExactlyInAnyOrder("SyncToMkto", "Mit Marketo abgleichen");
  }

  @Test
  void languageThatIsNotProvisionedIsRefused() {
    assertThatThrownBy(() -> columns.create(FILTER, ColumnOptions.inLanguage(1036)))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("1036");
  }

  @Test
  void columnLandsInItsSolution() {
    addSolution();

    columns.create(FILTER, ColumnOptions.inLanguage(1033).inSolution("acme_setup"));

    Row component = cloud.dataverse().rows("solutioncomponent").stream().findFirst().orElseThrow();
    assertThat(component.number("componenttype")).isEqualTo(2);
  }

  @Test
  void columnThatIsElsewhereAlreadyIsNotClaimedForTheSolution() {
    addSolution();
    columns.create(FILTER, 1033);

    assertThatThrownBy(
            () -> columns.create(FILTER, ColumnOptions.inLanguage(1033).inSolution("acme_setup")))
        .isInstanceOfSatisfying(
            NotInSolutionException.class,
            e -> {
              assertThat(e.solution()).isEqualTo("acme_setup");
              assertThat(e.component()).contains("lead." + NAME);
            });
  }

  @Test
  void solutionThatDoesNotExistIsNotFound() {
    assertThatThrownBy(
            () -> columns.create(FILTER, ColumnOptions.inLanguage(1033).inSolution("nosuch")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("nosuch");
  }

  @Test
  void prefixOfAnotherPublisherIsTold() {
    addSolution();
    TwoOptionsColumn foreign = new TwoOptionsColumn("lead", "abc_Filter", "Filter", false);

    assertThatThrownBy(
            () -> columns.create(foreign, ColumnOptions.inLanguage(1033).inSolution("acme_setup")))
        .isInstanceOfSatisfying(
            PublisherPrefixException.class,
            e -> {
              assertThat(e.schemaName()).isEqualTo("abc_Filter");
              assertThat(e.code()).contains("0x8004431A");
            })
        .hasMessageContaining("acme_setup");
    assertThatThrownBy(() -> columns.create(foreign, 1033))
        .isInstanceOf(PublisherPrefixException.class);
  }

  @Test
  void changedLabelKeepsTheOtherLanguages() {
    columns.create(FILTER, ColumnOptions.inBaseLanguage().alsoLabelled(1031, "Abgleich"));

    Column changed =
        columns.change("lead", NAME, ColumnChange.label(1033, "Sync").andDefaultValue(true));

    assertThat(changed.labels()).containsExactlyInAnyOrder("Sync", "Abgleich");
    assertThat(defaultValue()).isTrue();
  }

  @Test
  void changedDefaultKeepsTheLabels() {
    columns.create(FILTER, 1033);

    Column changed = columns.change("lead", NAME, ColumnChange.defaultValue(true));
    assertThat(changed.labels()).containsExactly("SyncToMkto");
    assertThat(defaultValue()).isTrue();

    columns.change("lead", NAME, ColumnChange.defaultValue(false).andLabel(1031, "Abgleich"));
    assertThat(columns.find("lead", NAME).orElseThrow().labels())
        .containsExactlyInAnyOrder("SyncToMkto", "Abgleich");
    assertThat(defaultValue()).isFalse();
  }

  @Test
  void lostAnswerToAChangeIsSentAgain() {
    columns.create(FILTER, 1033);
    cloud.faults().next("dataverse", "PUT", "/Attributes", new Fault.LostAnswer());

    Column changed = columns.change("lead", NAME, ColumnChange.label(1033, "Sync"));

    assertThat(changed.labels()).containsExactly("Sync");
  }

  @Test
  void onlyTwoOptionsColumnsAreChanged() {
    assertThatThrownBy(() -> columns.change("lead", "subject", ColumnChange.label(1033, "X")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> columns.change("lead", NAME, ColumnChange.label(1033, "X")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void changeNeedsItsPrivilege() {
    columns.create(FILTER, 1033);
    cloud.faults().next("dataverse", "PUT", "/Attributes", refusal(403, "0x80040220"));

    assertThatThrownBy(() -> columns.change("lead", NAME, ColumnChange.label(1033, "X")))
        .isInstanceOf(PermissionException.class);
  }

  @Test
  void deletedColumnIsGoneAndStaysDeleted() {
    columns.create(FILTER, 1033);

    columns.delete("lead", NAME, KNOWN);
    assertThat(columns.find("lead", NAME)).isEmpty();
    columns.delete("lead", NAME, KNOWN);
  }

  @Test
  void lostAnswerToADeletionDoesNoHarm() {
    columns.create(FILTER, 1033);
    cloud.faults().next("dataverse", "DELETE", "/Attributes", new Fault.LostAnswer());

    columns.delete("lead", NAME, KNOWN);

    assertThat(columns.find("lead", NAME)).isEmpty();
  }

  @Test
  void lossOfTheColumnMustBeAcknowledged() {
    columns.create(FILTER, 1033);
    DataLoss other = DataLoss.acknowledge("contact." + NAME);

    assertThatThrownBy(() -> columns.delete("lead", NAME, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lead." + NAME);
    assertThat(columns.find("lead", NAME)).isPresent();
  }

  @Test
  void columnInUseIsNotDeleted() {
    columns.create(FILTER, 1033);
    cloud.dataverse().settings().customizing().useColumn("lead", NAME);

    assertThatThrownBy(() -> columns.delete("lead", NAME, KNOWN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Remove what depends on it");
  }

  @Test
  void columnOfTheVendorIsNotDeleted() {
    assertThatThrownBy(
            () -> columns.delete("lead", "subject", DataLoss.acknowledge("lead.subject")))
        .isInstanceOf(ServiceException.class);
  }

  @Test
  void newColumnIsAwaitedUntilAllServersKnowIt() {
    // Longer than one call repeats a refusal that passes, whatever its random waits.
    cloud.dataverse().settings().columnDelay(Duration.ofMinutes(1));
    columns.create(FILTER, 1033);

    assertThat(columns.awaitVisible("lead", NAME, Duration.ZERO)).isFalse();
    assertThat(columns.awaitVisible("lead", NAME, Duration.ofMinutes(2))).isTrue();
    assertThat(columns.awaitVisible("lead", "new_never", Duration.ofSeconds(5))).isFalse();
  }

  @Test
  void waitForAColumnTellsWhatWillNotPass() {
    cloud.faults().next("dataverse", "GET", "/Attributes", refusal(403, "0x80040220"));

    assertThatThrownBy(() -> columns.awaitVisible("lead", NAME, Duration.ofMinutes(1)))
        .isInstanceOf(PermissionException.class);
  }

  private void addSolution() {
    cloud
        .dataverse()
        .addRow(
            "solution",
            Map.of(
                "uniquename",
                "acme_setup",
                "friendlyname",
                "Acme",
                "version",
                "1.0.0.0",
                "publisherid",
                cloud.dataverse().rows("publisher").get(0).id().toString()));
  }

  private boolean defaultValue() {
    return cloud.dataverse().tables().stream()
        .filter(table -> table.logicalName().equals("lead"))
        .flatMap(table -> table.column(NAME).stream())
        .findFirst()
        .orElseThrow()
        .details()
        .path("DefaultValue")
        .asBoolean();
  }

  private static Fault refusal(int status, String code) {
    return new Fault.Answer(
        status, Map.of(), "{\"error\":{\"code\":\"" + code + "\",\"message\":\"No.\"}}");
  }
}

package dev.syncsetup.setup.steps.solution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final String COLUMN = "new_synctomkto";

  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"F-01", "F-02", "F-07"})
  void columnIsOfTwoOptionsAndSaysNoUnlessTold() throws Exception {
    Runs.complete(filtered("lead"));

    JsonNode request = new ObjectMapper().readTree(columnWrites().get(0).requestBody());
    assertThat(request.path("SchemaName").asText()).isEqualTo(COLUMN);
    assertThat(request.path("DefaultValue").asBoolean(true)).isFalse();
    assertThat(column("lead"))
        .hasValueSatisfying(c -> assertThat(c.type()).isEqualTo(ColumnType.BOOLEAN));
    assertThat(column("lead").orElseThrow().labels()).containsValue("SyncToMkto");
  }

  @Test
  @Documents("F-03")
  void everyWishedTableGetsAColumnOfItsOwnAndNoOther() {
    Runs.complete(filtered("lead", "account"));

    assertThat(column("lead")).isPresent();
    assertThat(column("account")).isPresent();
    assertThat(column("contact")).isEmpty();
    assertThat(columnWrites()).hasSize(2);
  }

  @Test
  @Documents("F-05")
  void noPublisherAndNoPrefixIsChangedForIt() {
    Runs.complete(filtered("lead"));

    assertThat(Runs.writes(onboarding, "publishers")).isEmpty();
    assertThat(onboarding.cloud.dataverse().rows("publisher"))
        .extracting(row -> row.text("customizationprefix"))
        .contains("new");
  }

  @Test
  @Documents("F-04")
  void absentPrefixIsReported() {
    onboarding.cloud.dataverse().rows("publisher").stream()
        .filter(row -> row.text("customizationprefix").equals("new"))
        .forEach(row -> row.set("customizationprefix", "contoso"));

    Runs.refuses(
        onboarding,
        filtered("lead"),
        "add-filter-columns",
        "No publisher has the prefix new",
        "Create a publisher");
  }

  @Test
  @Documents("F-20")
  void columnOfAnotherTypeIsReported() {
    onboarding.cloud.dataverse().addColumn("contact", COLUMN, ColumnType.STRING);

    Runs.refuses(
        onboarding,
        filtered("lead", "contact"),
        "add-filter-columns",
        "Table contact has a column new_synctomkto of type String",
        "Marketo needs Two Options",
        "rename or delete");
  }

  @Test
  void columnThatIsThereAlreadyIsLeftAlone() {
    onboarding.cloud.dataverse().addColumn("lead", COLUMN, ColumnType.BOOLEAN);

    SetupReport report = Runs.complete(filtered("lead", "contact"));

    assertThat(columnWrites())
        .singleElement()
        .satisfies(write -> assertThat(write.target()).contains("'contact'"));
    assertThat(Runs.step(report, "add-filter-columns").outcome()).isEqualTo(Outcome.APPLIED);
  }

  @Test
  @Documents({"G-01", "F-21"})
  void columnsArePublishedBeforeMarketoGetsCredentials() {
    Runs.complete(onboarding.serverToServer());

    List<String> writes =
        onboarding.cloud.transcript().writes().stream().map(Exchange::target).toList();
    assertThat(position(writes, "/Attributes")).isLessThan(position(writes, "PublishAllXmlAsync"));
    assertThat(position(writes, "PublishAllXmlAsync"))
        .isLessThan(position(writes, "/crm-sync/v1/connection"));
  }

  @Test
  @Documents({"F-13", "C-03"})
  void columnIsTickedInMarketoWithoutBeingAskedFor() {
    Runs.complete(onboarding.serverToServer());

    assertThat(onboarding.cloud.marketo().selectedFields("lead")).contains(COLUMN);
    assertThat(onboarding.cloud.marketo().selectedFields("contact")).contains(COLUMN);
    assertThat(onboarding.cloud.marketo().selectedFields("account")).doesNotContain(COLUMN);
  }

  private static int position(List<String> targets, String part) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).contains(part)) {
        return i;
      }
    }
    throw new AssertionError("Nothing was sent to " + part);
  }

  private List<Exchange> columnWrites() {
    return Runs.writes(onboarding, "/Attributes");
  }

  private Optional<Column> column(String table) {
    return onboarding.cloud.dataverse().tables().stream()
        .filter(each -> each.logicalName().equals(table))
        .findFirst()
        .flatMap(each -> each.column(COLUMN));
  }

  private SetupPlan filtered(String... tables) {
    return onboarding
        .start()
        .installSolution(Onboarding.sample())
        .createApplicationUser(Onboarding.CRM_APP)
        .assignSyncRole()
        .configureMarketo()
        .filterBy(SyncFilter.on(tables))
        .build();
  }
}

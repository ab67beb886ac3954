package dev.syncsetup.setup.steps.solution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.journey.MarketoNames;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarketoConfigTest {
  private static final String TABLE = "lmx_bridgesetting";
  private static final SampleSolution SAMPLE = SampleSolution.CONTOSO_NAMES;

  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"M-01", "N-04", "N-05", "S-06"})
  void recordDefaultNamesTheSyncUserAfterwards() {
    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    assertThat(onboarding.cloud.dataverse().rows(TABLE))
        .singleElement()
        .satisfies(row -> assertThat(row.text("lmx_label")).isEqualTo("Default"))
        .satisfies(row -> assertThat(row.refersTo("lmx_runsas", syncUser().id())).isTrue());
  }

  @Test
  @Documents("N-07")
  void nothingButTheLookupIsWritten() throws Exception {
    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    List<Exchange> writes = Runs.writes(onboarding, "lmx_bridgesettings");
    assertThat(writes).hasSize(1);
    JsonNode body = new ObjectMapper().readTree(writes.get(0).requestBody());
    assertThat(body).hasSize(1);
    assertThat(body.path("lmx_RunsAs@odata.bind").asText())
        .isEqualTo("/systemusers(" + syncUser().id() + ")");
  }

  @Test
  @Documents({"N-02", "N-03"})
  void tableIsFoundByItsLabelWhateverItsTechnicalNameIs() {
    onboarding.install(SampleSolution.FABRIKAM_NAMES.bytes());

    Runs.complete(installed());

    assertThat(Runs.writes(onboarding, "/pshub_")).hasSize(1);
  }

  @Test
  @Documents("N-10")
  void tableCanBeGivenByItsLogicalNameWhereTheLabelIsAnother() {
    byte[] relabelled =
        SAMPLE.with("customizations.xml", xml -> xml.replace("Marketo Config", "Bridge Options"));
    onboarding.install(SAMPLE.withVersion("4.2.0.0"));

    Runs.complete(
        Onboarding.withSyncRole(
            onboarding
                .start()
                .naming(MarketoNames.standard().withConfigTable(TABLE))
                .installSolution(Onboarding.solution(relabelled))
                .createApplicationUser(Onboarding.CRM_APP)));

    assertThat(onboarding.cloud.dataverse().rows(TABLE).get(0).guid("lmx_runsas"))
        .contains(syncUser().id());
  }

  @Test
  @Documents("M-04")
  void absentTableIsReported() {
    onboarding.install(
        SAMPLE.with("customizations.xml", xml -> xml.replace("Marketo Config", "Bridge Options")));

    refuses("No table is labelled Marketo Config", "give the logical name of the table");
  }

  @Test
  @Documents("M-04")
  void absentRecordIsReported() {
    onboarding.install(SAMPLE.bytes());
    onboarding.cloud.dataverse().deleteRows(TABLE);

    refuses("one record named Default, but holds 0", "import the package again");
  }

  @Test
  @Documents("M-04")
  void twoRecordsDefaultAreReported() {
    onboarding.install(SAMPLE.bytes());
    onboarding.cloud.dataverse().addRow(TABLE, Map.of("lmx_label", "Default"));

    refuses("one record named Default, but holds 2");
  }

  @Test
  void userWhoStandsThereAlreadyIsNamedInPreflightAndReplaced() {
    onboarding.install(SAMPLE.bytes());
    Row other = onboarding.cloud.dataverse().user("jane.doe@contoso.com").orElseThrow();
    Row record = onboarding.cloud.dataverse().rows(TABLE).get(0);
    record.set("lmx_runsas", other.id());

    assertThat(installed().preflight().steps())
        .filteredOn(step -> step.step().id().equals("configure-marketo"))
        .extracting(StepPreflight::detail)
        .singleElement()
        .asString()
        .contains("instead of system user " + other.id());
    installed().run(SetupListener.none());
    assertThat(record.refersTo("lmx_runsas", syncUser().id())).isTrue();
  }

  private Row syncUser() {
    return onboarding.cloud.dataverse().users().stream()
        .filter(user -> user.refersTo("applicationid", Onboarding.CRM_APP))
        .findFirst()
        .orElseThrow();
  }

  private void refuses(String... says) {
    Runs.refuses(onboarding, installed(), "configure-marketo", says);
  }

  private SetupPlan installed() {
    return Onboarding.withSyncRole(
        onboarding.start().useInstalledSolution().createApplicationUser(Onboarding.CRM_APP));
  }
}

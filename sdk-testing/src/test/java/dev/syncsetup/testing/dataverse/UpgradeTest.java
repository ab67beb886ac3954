package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeTest {
  private static final String NAME = "lm_crm_bridge";
  private static final String PROMOTE = "{\"UniqueName\":\"" + NAME + "\"}";

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private final PackageImport packages = new PackageImport(cloud);

  @BeforeEach
  void install() {
    packages.install(SampleSolution.CONTOSO_NAMES.withVersion("4.2.0.0"));
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void promotionPutsTheHoldingSolutionInPlaceAndDeletesWhatItLacks() {
    hold(SampleSolution.CONTOSO_NAMES.withoutSteps());
    String id = installed().path("solutionid").asText();

    Answer start = api.post("DeleteAndPromoteAsync", PROMOTE);
    String job = "asyncoperations(" + start.body().path("AsyncOperationId").asText() + ")";
    assertThat(start.body().has("ImportJobKey")).isFalse();
    assertThat(installed().path("version").asText()).isEqualTo("4.2.0.0");
    cloud.clock().advance(Duration.ofSeconds(60));

    assertThat(api.get(job).body().path("statuscode").asInt()).isEqualTo(30);
    assertThat(api.get(job).body().path("operationtype").asInt()).isEqualTo(207);
    assertThat(packages.solutions(NAME + "_Upgrade")).isEmpty();
    assertThat(installed().path("version").asText()).isEqualTo("5.0.2.1");
    assertThat(installed().path("solutionid").asText()).isEqualTo(id);
    assertThat(api.get("sdkmessageprocessingsteps").value()).isEmpty();
    assertThat(cloud.dataverse().rows("lmx_bridgesetting")).hasSize(1);
  }

  @Test
  void promotionWhileTheCallerWaitsTellsTheSolution() {
    hold(SampleSolution.CONTOSO_NAMES.withoutRoles());

    Answer answer = api.post("DeleteAndPromote", PROMOTE);

    assertThat(answer.body().path("SolutionId").asText())
        .isEqualTo(installed().path("solutionid").asText());
    assertThat(api.get("roles?$filter=name eq 'Marketo Sync User'").value()).isEmpty();
  }

  @Test
  void columnThatTheNewVersionLacksGoesWithIt() {
    assertThat(api.get("leads?$select=mkt_priority").status()).isEqualTo(200);
    byte[] without =
        SampleSolution.CONTOSO_NAMES.with(
            "customizations.xml",
            xml ->
                xml.replaceAll("(?s)<attribute PhysicalName=\"mkt_Priority\".*?</attribute>", ""));

    Answer start = api.post("StageAndUpgradeAsync", PackageImport.body(without, true));
    cloud.clock().advance(Duration.ofSeconds(150));

    assertThat(
            api.get(PackageImport.result(start))
                .body()
                .path("SolutionOperationResult")
                .path("Status")
                .asText())
        .isEqualTo("Passed");
    assertThat(api.get("leads?$select=mkt_priority").status()).isEqualTo(400);
  }

  @Test
  void upgradeThatIsNotAvailableIsRefused() {
    assertThat(api.post("DeleteAndPromoteAsync", PROMOTE).code()).isEqualTo("0x8004853b");
    assertThat(api.post("DeleteAndPromote", PROMOTE).code()).isEqualTo("0x8004853b");
    assertThat(api.post("DeleteAndPromote", "{}").code()).isEqualTo("0x80048d19");
    String same = PackageImport.body(SampleSolution.CONTOSO_NAMES.withVersion("4.2.0.0"), true);
    assertThat(api.post("StageAndUpgradeAsync", same).code()).isEqualTo("0x8004853b");
    String absent = PackageImport.body(SampleSolution.FABRIKAM_NAMES.bytes(), true);
    assertThat(api.post("StageAndUpgradeAsync", absent).code()).isEqualTo("0x8004853b");
  }

  @Test
  void pendingUpgradeFailsAnImport() {
    hold(SampleSolution.CONTOSO_NAMES.bytes());

    Answer start = packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    packages.finish();

    JsonNode job =
        api.get("asyncoperations(" + start.body().path("AsyncOperationId").asText() + ")").body();
    assertThat(job.path("errorcode").asInt()).isEqualTo(0x8004F086);
  }

  @Test
  void upgradeKnowsNoHoldingAndNeedsAJobIdWhenItIsWaitedFor() {
    String body = PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), true);
    String withId =
        body.replace("{\"Over", "{\"ImportJobId\":\"" + UUID.randomUUID() + "\",\"Over");

    assertThat(
            api.post(
                    "StageAndUpgradeAsync",
                    body.replace("{\"Over", "{\"HoldingSolution\":true,\"Over"))
                .code())
        .isEqualTo("0x80048d19");
    assertThat(api.post("StageAndUpgrade", body).code()).isEqualTo("0x80048d19");
    assertThat(api.post("StageAndUpgrade", withId).body().has("SolutionId")).isTrue();
    assertThat(installed().path("version").asText()).isEqualTo("5.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ImportSolutionAsync", "StageSolution", "StageAndUpgrade", "StageAndUpgradeAsync"})
  void serverThatIsTooOldDoesNotKnowTheAction(String action) {
    cloud.dataverse().settings().customizing().serverVersion("9.2.21013.130");

    assertThat(api.get("RetrieveVersion()").body().path("Version").asText())
        .isEqualTo("9.2.21013.130");
    assertThat(api.post(action, "{}").status()).isEqualTo(404);

    cloud.dataverse().settings().customizing().serverVersion("9.2.21013.131");
    assertThat(api.post(action, "{}").status()).isEqualTo(400);
  }

  @Test
  void olderServerHasNoImportResult() {
    Answer start = packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    packages.finish();
    cloud.dataverse().settings().customizing().serverVersion("9.2.23034.29");

    assertThat(api.get(PackageImport.result(start)).code()).isEqualTo("0x8006088a");
  }

  private void hold(byte[] zip) {
    api.post(
        "ImportSolutionAsync",
        PackageImport.body(zip, true).replace("{\"Over", "{\"HoldingSolution\":true,\"Over"));
    packages.finish();
  }

  private JsonNode installed() {
    return packages.solutions(NAME).get(0);
  }
}

package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SolutionImportTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private final PackageImport packages = new PackageImport(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void jobWaitsWorksAndEnds() {
    Answer start = packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    String job = "asyncoperations(" + start.body().path("AsyncOperationId").asText() + ")";
    String progress = "importjobs(" + start.body().path("ImportJobKey").asText() + ")";
    String result = PackageImport.result(start);

    assertThat(api.get(job).body().path("statecode").asInt()).isZero();
    assertThat(api.get(progress).body().path("progress").asDouble()).isZero();

    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(api.get(job).body().path("statuscode").asInt()).isEqualTo(20);
    double before = api.get(progress).body().path("progress").asDouble();
    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(api.get(progress).body().path("progress").asDouble()).isGreaterThan(before);
    assertThat(api.get(result).status()).isEqualTo(404);
    assertThat(packages.solutions("lm_crm_bridge")).isEmpty();

    cloud.clock().advance(Duration.ofSeconds(30));
    JsonNode done = api.get(job).body();
    assertThat(done.path("statecode").asInt()).isEqualTo(3);
    assertThat(done.path("statuscode").asInt()).isEqualTo(30);
    assertThat(done.path("operationtype").asInt()).isEqualTo(54);
    assertThat(done.path("completedon").asText()).isEqualTo("2026-01-05T08:01:30Z");
    assertThat(api.get(progress).body().path("progress").asDouble()).isEqualTo(100.0);
    assertThat(api.get(progress).body().path("data").asText())
        .contains("succeeded=\"success\"")
        .contains("result=\"warning\"");
    JsonNode outcome = api.get(result).body().path("SolutionOperationResult");
    assertThat(outcome.path("Status").asText()).isEqualTo("Passed");
    assertThat(outcome.path("WarningMessages")).isNotEmpty();
  }

  @Test
  void importedSolutionIsListedWithItsPublisher() {
    packages.install(SampleSolution.CONTOSO_NAMES.bytes());

    JsonNode solution =
        api.get(
                "solutions?$select=uniquename,friendlyname,version,ismanaged"
                    + "&$filter=friendlyname eq 'Marketo Lead Management'"
                    + "&$expand=publisherid($select=uniquename,customizationprefix)")
            .value()
            .get(0);

    assertThat(solution.path("version").asText()).isEqualTo("5.0.2.1");
    assertThat(solution.path("ismanaged").asBoolean()).isTrue();
    assertThat(solution.path("publisherid").path("customizationprefix").asText()).isEqualTo("lmx");
  }

  @Test
  void importBringsTableRowRoleStepsAndComponents() {
    packages.install(SampleSolution.FABRIKAM_NAMES.bytes());
    UUID solution = cloud.dataverse().rows("solution").get(4).id();

    assertThat(
            api.get("pshub_huboptionset?$select=pshub_title")
                .value()
                .get(0)
                .path("pshub_title")
                .asText())
        .isEqualTo("Default");
    assertThat(api.get("roles?$filter=name eq 'Marketo Sync User'").value()).hasSize(2);
    assertThat(
            api.get(
                    "sdkmessageprocessingsteps?$filter=solutionid eq "
                        + solution
                        + " and statecode eq 0")
                .value())
        .hasSize(4);
    assertThat(
            api.get("solutioncomponents?$filter=_solutionid_value eq " + solution)
                .value()
                .findValuesAsText("componenttype"))
        .contains("1", "2", "20", "92");
    assertThat(
            api.get(
                    "solutions("
                        + solution
                        + ")/solution_solutioncomponent?$filter=componenttype eq 92")
                .value())
        .hasSize(4);
    assertThat(api.get("leads?$select=mkt_priority").status()).isEqualTo(200);
  }

  @Test
  void settingsRowNamesItsUserThroughTheCaseSensitiveLookup() {
    packages.install(SampleSolution.CONTOSO_NAMES.bytes());
    UUID jane = cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id();
    UUID row = cloud.dataverse().rows("lmx_bridgesetting").get(0).id();
    String path = "lmx_bridgesettings(" + row + ")";
    String value = "@odata.bind\":\"/systemusers(" + jane + ")\"}";
    WebApiClient updating = api.with("If-Match", "*");

    assertThat(updating.patch(path, "{\"lmx_runsas" + value).code()).isEqualTo("0x80048d19");
    assertThat(updating.patch(path, "{\"lmx_RunsAs" + value).status()).isEqualTo(204);
    assertThat(api.get(path).body().path("_lmx_runsas_value").asText()).isEqualTo(jane.toString());
  }

  @Test
  void stepsStayDisabledWithoutPublishWorkflows() {
    api.post(
        "ImportSolutionAsync", PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), false));
    packages.finish();

    JsonNode steps = api.get("sdkmessageprocessingsteps?$select=statecode,statuscode").value();
    assertThat(steps.findValuesAsText("statecode")).hasSize(5).containsOnly("1");

    String step = steps.get(0).path("sdkmessageprocessingstepid").asText();
    String path = "sdkmessageprocessingsteps(" + step + ")";
    assertThat(api.patch(path, "{\"statecode\":0,\"statuscode\":2}").status()).isEqualTo(400);
    assertThat(api.patch(path, "{\"statecode\":0,\"statuscode\":1}").status()).isEqualTo(204);
  }

  @Test
  void updateKeepsRowsAndDisabledSteps() {
    packages.install(SampleSolution.CONTOSO_NAMES.withVersion("4.0.0.14"));
    UUID row = cloud.dataverse().rows("lmx_bridgesetting").get(0).id();
    cloud.dataverse().disableStep("Create of lead");

    packages.install(SampleSolution.CONTOSO_NAMES.bytes());

    assertThat(packages.solutions("lm_crm_bridge").get(0).path("version").asText())
        .isEqualTo("5.0.2.1");
    assertThat(cloud.dataverse().rows("lmx_bridgesetting").get(0).id()).isEqualTo(row);
    assertThat(api.get("sdkmessageprocessingsteps?$filter=statecode eq 1").value()).hasSize(1);
  }

  @Test
  void stagedPackageIsImportedByItsUploadId() {
    Answer staged =
        api.post("StageSolution", PackageImport.file(SampleSolution.CONTOSO_NAMES.bytes()));
    JsonNode results = staged.body().path("StageSolutionResults");
    assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Passed");
    assertThat(results.path("SolutionDetails").path("SolutionUniqueName").asText())
        .isEqualTo("lm_crm_bridge");

    Answer start =
        api.post(
            "ImportSolutionAsync",
            "{\"OverwriteUnmanagedCustomizations\":false,\"PublishWorkflows\":true,"
                + "\"SolutionParameters\":{\"StageSolutionUploadId\":\""
                + results.path("StageSolutionUploadId").asText()
                + "\"}}");
    packages.finish();

    assertThat(start.status()).isEqualTo(200);
    assertThat(packages.solutions("lm_crm_bridge")).hasSize(1);
  }

  @Test
  void uninstallingTakesEverythingAway() {
    packages.install(SampleSolution.CONTOSO_NAMES.bytes());
    String id = packages.solutions("lm_crm_bridge").get(0).path("solutionid").asText();

    assertThat(api.delete("solutions(" + id + ")").status()).isEqualTo(204);

    assertThat(api.get("lmx_bridgesettings").status()).isEqualTo(404);
    assertThat(api.get("roles?$filter=name eq 'Marketo Sync User'").value()).isEmpty();
    assertThat(api.get("sdkmessageprocessingsteps").value()).isEmpty();
    assertThat(api.get("leads?$select=mkt_priority").status()).isEqualTo(400);
  }
}

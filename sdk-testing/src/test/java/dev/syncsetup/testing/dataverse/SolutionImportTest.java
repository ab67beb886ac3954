package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SolutionImportTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void jobWaitsWorksAndEnds() {
    Answer start = start(SampleSolution.CONTOSO_NAMES.bytes());
    String job = "asyncoperations(" + start.body().path("AsyncOperationId").asText() + ")";
    String progress = "importjobs(" + start.body().path("ImportJobKey").asText() + ")";
    String result = result(start);

    assertThat(api.get(job).body().path("statecode").asInt()).isZero();
    assertThat(api.get(progress).body().path("progress").asDouble()).isZero();

    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(api.get(job).body().path("statuscode").asInt()).isEqualTo(20);
    double before = api.get(progress).body().path("progress").asDouble();
    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(api.get(progress).body().path("progress").asDouble()).isGreaterThan(before);
    assertThat(api.get(result).status()).isEqualTo(404);
    assertThat(solutions("lm_crm_bridge")).isEmpty();

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
    install(SampleSolution.CONTOSO_NAMES.bytes());

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
    install(SampleSolution.FABRIKAM_NAMES.bytes());
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
    install(SampleSolution.CONTOSO_NAMES.bytes());
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
    api.post("ImportSolutionAsync", body(SampleSolution.CONTOSO_NAMES.bytes(), false));
    cloud.clock().advance(Duration.ofSeconds(90));

    JsonNode steps = api.get("sdkmessageprocessingsteps?$select=statecode,statuscode").value();
    assertThat(steps.findValuesAsText("statecode")).hasSize(5).containsOnly("1");

    String step = steps.get(0).path("sdkmessageprocessingstepid").asText();
    String path = "sdkmessageprocessingsteps(" + step + ")";
    assertThat(api.patch(path, "{\"statecode\":0,\"statuscode\":2}").status()).isEqualTo(400);
    assertThat(api.patch(path, "{\"statecode\":0,\"statuscode\":1}").status()).isEqualTo(204);
  }

  @Test
  void updateKeepsRowsAndDisabledSteps() {
    install(SampleSolution.CONTOSO_NAMES.withVersion("4.0.0.14"));
    UUID row = cloud.dataverse().rows("lmx_bridgesetting").get(0).id();
    cloud.dataverse().disableStep("Create of lead");

    install(SampleSolution.CONTOSO_NAMES.bytes());

    assertThat(solutions("lm_crm_bridge").get(0).path("version").asText()).isEqualTo("5.0.2.1");
    assertThat(cloud.dataverse().rows("lmx_bridgesetting").get(0).id()).isEqualTo(row);
    assertThat(api.get("sdkmessageprocessingsteps?$filter=statecode eq 1").value()).hasSize(1);
  }

  @Test
  void stagedPackageIsImportedByItsUploadId() {
    Answer staged = api.post("StageSolution", file(SampleSolution.CONTOSO_NAMES.bytes()));
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
    cloud.clock().advance(Duration.ofSeconds(90));

    assertThat(start.status()).isEqualTo(200);
    assertThat(solutions("lm_crm_bridge")).hasSize(1);
  }

  @Test
  void stagingABadPackageIsOkButFailed() {
    Answer answer = api.post("StageSolution", file("no zip".getBytes(StandardCharsets.UTF_8)));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode results = answer.body().path("StageSolutionResults");
    assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Failed");
    assertThat(results.path("SolutionValidationResults").get(0).path("ErrorCode").asInt())
        .isEqualTo(0x80048000);
  }

  @Test
  void fileThatIsNoSolutionIsRefusedAtOnce() {
    byte[] noManifest = SampleSolution.CONTOSO_NAMES.with("solution.xml", xml -> "");
    byte[] badXml = SampleSolution.CONTOSO_NAMES.with("solution.xml", xml -> "<broken");
    byte[] newer =
        SampleSolution.CONTOSO_NAMES.with(
            "solution.xml",
            xml -> xml.replace("version=\"9.2.23104.164\"", "version=\"9.10.1.1\""));

    assertThat(start("no zip".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("0x80048000");
    assertThat(start(noManifest).code()).isEqualTo("0x80048000");
    assertThat(start(badXml).code()).isEqualTo("0x8004802c");
    assertThat(start(newer).code()).isEqualTo("0x80048068");
  }

  @Test
  void managedPackageOverUnmanagedSolutionFails() {
    install(SampleSolution.CONTOSO_NAMES.unmanaged());

    Answer start = start(SampleSolution.CONTOSO_NAMES.bytes());
    cloud.clock().advance(Duration.ofSeconds(90));

    JsonNode job =
        api.get("asyncoperations(" + start.body().path("AsyncOperationId").asText() + ")").body();
    assertThat(job.path("statuscode").asInt()).isEqualTo(31);
    assertThat(job.path("errorcode").asInt()).isEqualTo(0x80048040);
    assertThat(
            api.get(result(start)).body().path("SolutionOperationResult").path("Status").asText())
        .isEqualTo("Failed");
  }

  @Test
  void missingDependencyFails() {
    byte[] needy =
        SampleSolution.CONTOSO_NAMES.with(
            "solution.xml",
            xml ->
                xml.replace(
                    "<MissingDependencies />",
                    "<MissingDependencies><MissingDependency><Required type=\"1\" solution=\"other"
                        + " (1.0)\" /></MissingDependency></MissingDependencies>"));

    JsonNode results = api.post("StageSolution", file(needy)).body().path("StageSolutionResults");

    assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Failed");
  }

  @Test
  void orderedFailureEndsTheNextImportOnly() {
    cloud.dataverse().failNextImport("0x80048033", "The import failed.");

    Answer first = start(SampleSolution.CONTOSO_NAMES.bytes());
    cloud.clock().advance(Duration.ofSeconds(90));
    assertThat(
            api.get("importjobs(" + first.body().path("ImportJobKey").asText() + ")")
                .body()
                .path("data")
                .asText())
        .contains("succeeded=\"failure\"");
    assertThat(solutions("lm_crm_bridge")).isEmpty();

    install(SampleSolution.CONTOSO_NAMES.bytes());
    assertThat(solutions("lm_crm_bridge")).hasSize(1);
  }

  @Test
  void synchronousImportNeedsAFreshJobId() {
    String body =
        body(SampleSolution.CONTOSO_NAMES.bytes(), true)
            .replace("{\"Over", "{\"ImportJobId\":\"" + UUID.randomUUID() + "\",\"Over");

    assertThat(
            api.post("ImportSolution", body(SampleSolution.CONTOSO_NAMES.bytes(), true)).status())
        .isEqualTo(400);
    assertThat(api.post("ImportSolution", body).status()).isEqualTo(204);
    assertThat(solutions("lm_crm_bridge")).hasSize(1);
    assertThat(api.post("ImportSolution", body).code()).isEqualTo("0x80071152");
  }

  @Test
  void holdingSolutionWaitsBesideTheOldOne() {
    install(SampleSolution.CONTOSO_NAMES.withVersion("4.2.0.0"));
    api.post(
        "ImportSolutionAsync",
        body(SampleSolution.CONTOSO_NAMES.bytes(), true)
            .replace("{\"Over", "{\"HoldingSolution\":true,\"Over"));
    cloud.clock().advance(Duration.ofSeconds(90));

    assertThat(solutions("lm_crm_bridge_Upgrade")).hasSize(1);
    assertThat(solutions("lm_crm_bridge").get(0).path("version").asText()).isEqualTo("4.2.0.0");
    JsonNode staged =
        api.post("StageSolution", file(SampleSolution.CONTOSO_NAMES.bytes()))
            .body()
            .path("StageSolutionResults");
    assertThat(staged.path("StageSolutionStatus").asText()).isEqualTo("Failed");
  }

  @Test
  void unknownParameterIsRefused() {
    String body = body(SampleSolution.CONTOSO_NAMES.bytes(), true);

    assertThat(api.post("ImportSolutionAsync", body.replace("{\"Over", "{\"X\":1,\"Over")).code())
        .isEqualTo("0x80048d19");
    assertThat(api.post("ImportSolutionAsync", "{}").status()).isEqualTo(400);
  }

  @Test
  void importNeedsItsPrivilege() {
    Answer answer =
        WebApiClient.person(cloud, "jane.doe@contoso.com")
            .post("ImportSolutionAsync", body(SampleSolution.CONTOSO_NAMES.bytes(), true));

    assertThat(answer.message()).contains("prvImportCustomization");
  }

  @Test
  void uninstallingTakesEverythingAway() {
    install(SampleSolution.CONTOSO_NAMES.bytes());
    String id = solutions("lm_crm_bridge").get(0).path("solutionid").asText();

    assertThat(api.delete("solutions(" + id + ")").status()).isEqualTo(204);

    assertThat(api.get("lmx_bridgesettings").status()).isEqualTo(404);
    assertThat(api.get("roles?$filter=name eq 'Marketo Sync User'").value()).isEmpty();
    assertThat(api.get("sdkmessageprocessingsteps").value()).isEmpty();
    assertThat(api.get("leads?$select=mkt_priority").status()).isEqualTo(400);
  }

  private JsonNode solutions(String uniqueName) {
    return api.get("solutions?$filter=uniquename eq '" + uniqueName + "'").value();
  }

  private static String result(Answer start) {
    return "RetrieveSolutionImportResult(ImportJobId="
        + start.body().path("ImportJobKey").asText()
        + ")";
  }

  private void install(byte[] zip) {
    assertThat(start(zip).status()).isEqualTo(200);
    cloud.clock().advance(Duration.ofSeconds(90));
    cloud.dataverse().rows("solution");
  }

  private Answer start(byte[] zip) {
    return api.post("ImportSolutionAsync", body(zip, true));
  }

  private static String body(byte[] zip, boolean publishWorkflows) {
    return "{\"OverwriteUnmanagedCustomizations\":false,\"PublishWorkflows\":"
        + publishWorkflows
        + ",\"CustomizationFile\":\""
        + Base64.getEncoder().encodeToString(zip)
        + "\"}";
  }

  private static String file(byte[] zip) {
    return "{\"CustomizationFile\":\"" + Base64.getEncoder().encodeToString(zip) + "\"}";
  }
}

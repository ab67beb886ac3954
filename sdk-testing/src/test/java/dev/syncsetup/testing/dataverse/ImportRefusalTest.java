package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportRefusalTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private final PackageImport packages = new PackageImport(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void stagingABadPackageIsOkButFailed() {
    Answer answer =
        api.post("StageSolution", PackageImport.file("no zip".getBytes(StandardCharsets.UTF_8)));

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

    assertThat(packages.start("no zip".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("0x80048000");
    assertThat(packages.start(noManifest).code()).isEqualTo("0x80048000");
    assertThat(packages.start(badXml).code()).isEqualTo("0x8004802c");
    assertThat(packages.start(newer).code()).isEqualTo("0x80048068");
  }

  @Test
  void managedPackageOverUnmanagedSolutionFails() {
    packages.install(SampleSolution.CONTOSO_NAMES.unmanaged());

    Answer start = packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    packages.finish();

    JsonNode job =
        api.get("asyncoperations(" + start.body().path("AsyncOperationId").asText() + ")").body();
    assertThat(job.path("statuscode").asInt()).isEqualTo(31);
    assertThat(job.path("errorcode").asInt()).isEqualTo(0x80048040);
    assertThat(
            api.get(PackageImport.result(start))
                .body()
                .path("SolutionOperationResult")
                .path("Status")
                .asText())
        .isEqualTo("Failed");
  }

  @Test
  void packageOfAnotherPublisherFails() {
    packages.install(SampleSolution.CONTOSO_NAMES.bytes());
    cloud.dataverse().rows("solution").stream()
        .filter(solution -> solution.text("uniquename").equals("lm_crm_bridge"))
        .forEach(
            solution ->
                solution.set("publisherid", cloud.dataverse().rows("publisher").get(0).id()));

    Answer start = packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    packages.finish();

    JsonNode job =
        api.get("asyncoperations(" + start.body().path("AsyncOperationId").asText() + ")").body();
    assertThat(job.path("errorcode").asInt()).isEqualTo(0x8004801c);
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

    JsonNode results =
        api.post("StageSolution", PackageImport.file(needy)).body().path("StageSolutionResults");

    assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Failed");
  }

  @Test
  void orderedFailureEndsTheNextImportOnly() {
    cloud.dataverse().failNextImport("0x80048033", "The import failed.");

    Answer first = packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    packages.finish();
    assertThat(
            api.get("importjobs(" + first.body().path("ImportJobKey").asText() + ")")
                .body()
                .path("data")
                .asText())
        .contains("succeeded=\"failure\"");
    assertThat(packages.solutions("lm_crm_bridge")).isEmpty();

    packages.install(SampleSolution.CONTOSO_NAMES.bytes());
    assertThat(packages.solutions("lm_crm_bridge")).hasSize(1);
  }

  @Test
  void synchronousImportNeedsAFreshJobId() {
    String body =
        PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), true)
            .replace("{\"Over", "{\"ImportJobId\":\"" + UUID.randomUUID() + "\",\"Over");

    assertThat(
            api.post(
                    "ImportSolution",
                    PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), true))
                .status())
        .isEqualTo(400);
    assertThat(api.post("ImportSolution", body).status()).isEqualTo(204);
    assertThat(packages.solutions("lm_crm_bridge")).hasSize(1);
    assertThat(api.post("ImportSolution", body).code()).isEqualTo("0x80071152");
  }

  @Test
  void holdingSolutionWaitsBesideTheOldOne() {
    packages.install(SampleSolution.CONTOSO_NAMES.withVersion("4.2.0.0"));
    api.post(
        "ImportSolutionAsync",
        PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), true)
            .replace("{\"Over", "{\"HoldingSolution\":true,\"Over"));
    packages.finish();

    assertThat(packages.solutions("lm_crm_bridge_Upgrade")).hasSize(1);
    assertThat(packages.solutions("lm_crm_bridge").get(0).path("version").asText())
        .isEqualTo("4.2.0.0");
    JsonNode staged =
        api.post("StageSolution", PackageImport.file(SampleSolution.CONTOSO_NAMES.bytes()))
            .body()
            .path("StageSolutionResults");
    assertThat(staged.path("StageSolutionStatus").asText()).isEqualTo("Failed");
  }

  @Test
  void unknownParameterIsRefused() {
    String body = PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), true);

    assertThat(api.post("ImportSolutionAsync", body.replace("{\"Over", "{\"X\":1,\"Over")).code())
        .isEqualTo("0x80048d19");
    assertThat(api.post("ImportSolutionAsync", "{}").status()).isEqualTo(400);
  }

  @Test
  void importNeedsItsPrivilege() {
    Answer answer =
        WebApiClient.person(cloud, "jane.doe@contoso.com")
            .post(
                "ImportSolutionAsync",
                PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), true));

    assertThat(answer.message()).contains("prvImportCustomization");
  }

  @Test
  void givenJobIdIsUsedOnlyWhereItIsHonoured() {
    String id = "11111111-2222-3333-4444-555555555555";
    String body =
        PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), true)
            .replace("{\"Over", "{\"ImportJobId\":\"" + id + "\",\"Over");

    assertThat(api.post("ImportSolutionAsync", body).body().path("ImportJobKey").asText())
        .isNotEqualTo(id);
    packages.finish();
    cloud.dataverse().settings().importJobIdHonoured(true);
    assertThat(api.post("ImportSolutionAsync", body).body().path("ImportJobKey").asText())
        .isEqualTo(id);
  }

  @Test
  void secondImportMustWaitForTheFirst() {
    packages.start(SampleSolution.CONTOSO_NAMES.bytes());

    assertThat(packages.start(SampleSolution.FABRIKAM_NAMES.bytes()).code())
        .isEqualTo("0x80071151");
    packages.finish();
    assertThat(packages.start(SampleSolution.FABRIKAM_NAMES.bytes()).status()).isEqualTo(200);
  }
}

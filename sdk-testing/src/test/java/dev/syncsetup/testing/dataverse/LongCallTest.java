package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.dataverse.organization.CustomizingSettings;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that outlives its caller, its row or both. */
class LongCallTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private final PackageImport packages = new PackageImport(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void gatewayAnswersACallThatTakesTooLongAndTheWorkGoesOn() throws Exception {
    cloud.dataverse().settings().publishDuration(Duration.ofMinutes(5));

    HttpResponse<String> page = raw("PublishAllXml");

    assertThat(page.statusCode()).isEqualTo(504);
    assertThat(page.body()).startsWith("<html>");
    assertThat(api.post("PublishXml", "{}").message())
        .contains("[Publish] because there is another [PublishAll]");
    assertThat(cloud.dataverse().lastPublished()).isEmpty();
    cloud.clock().advance(Duration.ofMinutes(5));
    assertThat(cloud.dataverse().lastPublished()).contains(cloud.clock().instant());
    assertThat(api.get("asyncoperations").value()).isEmpty();
  }

  @Test
  void importThatIsCutShowsInItsRow() {
    cloud.dataverse().settings().importDuration(Duration.ofMinutes(6));
    String id = UUID.randomUUID().toString();
    String body =
        PackageImport.body(SampleSolution.CONTOSO_NAMES.bytes(), true)
            .replace("{\"Over", "{\"ImportJobId\":\"" + id + "\",\"Over");

    assertThat(sent("ImportSolution", body)).isEqualTo(504);
    assertThat(api.get("importjobs(" + id + ")").body().path("completedon").isNull()).isTrue();
    cloud.clock().advance(Duration.ofMinutes(6));

    JsonNode row = api.get("importjobs(" + id + ")").body();
    assertThat(row.path("progress").asDouble()).isEqualTo(100.0);
    assertThat(packages.solutions("lm_crm_bridge")).hasSize(1);
  }

  @Test
  void uninstallingWhatOthersNeedIsRefused() {
    packages.install(SampleSolution.CONTOSO_NAMES.bytes());
    String path = solution();
    cloud.dataverse().addColumn("lmx_bridgesetting", "new_Mine", ColumnType.STRING);

    Answer answer = api.delete(path);

    assertThat(answer.code()).isEqualTo("0x8004f01d");
    assertThat(answer.message()).contains("new_mine of lmx_bridgesetting");
  }

  @Test
  void longUninstallingHoldsTheLockUntilItsEnd() {
    packages.install(SampleSolution.CONTOSO_NAMES.bytes());
    settings().uninstallDuration(Duration.ofMinutes(8));
    String path = solution();

    assertThat(sent("DELETE", path, "")).isEqualTo(504);
    assertThat(api.get(path).status()).isEqualTo(200);
    assertThat(api.delete(path).message()).contains("there is another [Uninstall]");
    cloud.clock().advance(Duration.ofMinutes(8));
    assertThat(api.get(path).status()).isEqualTo(404);
  }

  @Test
  void jobsThatSucceededCanBeForgottenAndThoseThatFailedStay() {
    settings().jobsKept(false);
    cloud.dataverse().failNextImport("0x80048033", "Broken.");

    packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    packages.finish();
    packages.install(SampleSolution.CONTOSO_NAMES.bytes());

    assertThat(api.get("asyncoperations").value().findValuesAsText("statuscode"))
        .containsExactly("31");
    assertThat(api.get("importjobs").value()).hasSize(2);
  }

  @Test
  void rowOfAnImportCanComeLate() {
    settings().importRowDelay(Duration.ofSeconds(40));

    Answer start = packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    String row = "importjobs(" + start.body().path("ImportJobKey").asText() + ")";

    assertThat(api.get(row).status()).isEqualTo(404);
    cloud.clock().advance(Duration.ofSeconds(40));
    assertThat(api.get(row).body().path("progress").asDouble()).isPositive();
    assertThat(api.get(row).body().path("createdon").asText()).isEqualTo("2026-01-05T08:00:00Z");
  }

  @Test
  void rowThatNeverCameInTimeIsThereAtTheEnd() {
    settings().importRowDelay(Duration.ofHours(1));

    packages.install(SampleSolution.CONTOSO_NAMES.bytes());

    assertThat(api.get("importjobs").value().get(0).path("progress").asDouble()).isEqualTo(100.0);
  }

  @Test
  void failureOfOneComponentBlamesNoOther() {
    cloud.dataverse().failNextImport("0x80048017", "No role.", "Marketo Sync User");

    Answer start = packages.start(SampleSolution.CONTOSO_NAMES.bytes());
    packages.finish();

    String data =
        api.get("importjobs(" + start.body().path("ImportJobKey").asText() + ")")
            .body()
            .path("data")
            .asText();
    assertThat(data)
        .contains("succeeded=\"failure\"")
        .containsOnlyOnce("result=\"failure\"")
        .contains(
            "<Role id=\"Marketo Sync User\" processed=\"true\"><result result=\"failure\""
                + " errorcode=\"0x80048017\" errortext=\"No role.\" />");
  }

  private CustomizingSettings settings() {
    return cloud.dataverse().settings().customizing();
  }

  private String solution() {
    return "solutions("
        + packages.solutions("lm_crm_bridge").get(0).path("solutionid").asText()
        + ")";
  }

  private int sent(String path, String body) {
    return sent("POST", path, body);
  }

  /** The status alone: the body of such an answer is no JSON. */
  private int sent(String method, String path, String body) {
    try {
      return api.send(method, path, body).status();
    } catch (IllegalArgumentException notJson) {
      return cloud.transcript().of("dataverse").stream()
          .reduce((first, second) -> second)
          .orElseThrow()
          .status();
    }
  }

  private HttpResponse<String> raw(String action) throws Exception {
    String origin = cloud.dataverseUrl().toString();
    String token =
        cloud.tenant().issue(origin, SimulatedCloud.ADMINISTRATOR, Optional.empty(), Set.of());
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(origin + "/api/data/v9.2/" + action))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("OData-Version", "4.0")
                .header("OData-MaxVersion", "4.0")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}

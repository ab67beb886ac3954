package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkActionTest {
  private static final String ACTION = "contacts/Microsoft.Dynamics.CRM.";
  private static final UUID MISSING = UUID.fromString("11111111-2222-3333-4444-555555555555");

  private SimulatedCloud cloud;
  private WebApiClient api;

  @BeforeEach
  void start() {
    cloud = SimulatedCloud.start();
    api = WebApiClient.administrator(cloud);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void createMultipleAnswersAnIdForEachRow() {
    Answer answer =
        post("CreateMultiple", target("\"lastname\":\"A\""), target("\"lastname\":\"B\""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("Ids")).hasSize(2);
    assertThat(cloud.dataverse().rows("contact")).hasSize(2);
  }

  @Test
  void updateMultipleChangesAllRows() {
    UUID one = cloud.dataverse().addRow("contact", Map.of("lastname", "A"));
    UUID two = cloud.dataverse().addRow("contact", Map.of("lastname", "B"));

    assertThat(post("UpdateMultiple", titled(one), titled(two)).status()).isEqualTo(204);
    assertThat(cloud.dataverse().rows("contact"))
        .allSatisfy(row -> assertThat(row.text("jobtitle")).isEqualTo("CEO"));
  }

  @Test
  void oneBadRowSpoilsAll() {
    UUID one = cloud.dataverse().addRow("contact", Map.of("lastname", "A"));
    long version = cloud.dataverse().rows("contact").get(0).version();

    assertThat(post("UpdateMultiple", titled(one), titled(MISSING)).status()).isEqualTo(404);
    assertThat(cloud.dataverse().rows("contact"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text("jobtitle")).isEmpty();
              assertThat(row.version()).isEqualTo(version);
            });
    assertThat(post("CreateMultiple", target("\"lastname\":\"B\""), target("\"no\":1")).status())
        .isEqualTo(400);
    assertThat(cloud.dataverse().rows("contact")).hasSize(1);
  }

  @Test
  void upsertMultipleCreatesWhatIsMissing() {
    UUID one = cloud.dataverse().addRow("contact", Map.of("lastname", "A"));

    assertThat(post("UpsertMultiple", titled(one), titled(MISSING)).status()).isEqualTo(204);
    assertThat(cloud.dataverse().rows("contact"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.text("jobtitle")).isEqualTo("CEO"));
  }

  @Test
  void targetWithoutItsTypeOrItsKeyIsRefused() {
    assertThat(api.post(ACTION + "CreateMultiple", "{\"Targets\":[{\"lastname\":\"A\"}]}").code())
        .isEqualTo("0x80048d19");
    assertThat(post("UpdateMultiple", target("\"jobtitle\":\"CEO\"")).status()).isEqualTo(400);
    assertThat(api.post(ACTION + "UpdateMultiple", "{}").status()).isEqualTo(400);
    assertThat(api.get(ACTION + "UpdateMultiple").status()).isEqualTo(405);
  }

  @Test
  void tableWithoutTheActionsDoesNotKnowThem() {
    cloud.dataverse().settings().tablesWithoutBulk().add("contact");

    assertThat(post("CreateMultiple", target("\"lastname\":\"A\"")).status()).isEqualTo(404);
  }

  @Test
  void addressThatIsTooLongIsRefused() {
    String filter = "contacts?$filter=lastname eq '" + "x".repeat(33_000) + "'";

    assertThat(api.get(filter).status()).isEqualTo(414);
  }

  private static String titled(UUID id) {
    return target("\"contactid\":\"" + id + "\",\"jobtitle\":\"CEO\"");
  }

  private static String target(String values) {
    return "{\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\"," + values + "}";
  }

  private Answer post(String action, String... targets) {
    return api.post(ACTION + action, "{\"Targets\":[" + String.join(",", targets) + "]}");
  }
}

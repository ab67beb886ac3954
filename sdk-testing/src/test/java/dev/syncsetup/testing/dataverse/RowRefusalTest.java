package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that are refused although the caller may write the table. */
class RowRefusalTest {
  private static final UUID APP = Tenant.named("writer");

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private String contact = "";

  @BeforeEach
  void addContact() {
    contact = "contacts(" + cloud.dataverse().addRow("contact", Map.of("lastname", "Roe")) + ")";
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void ownerMustBeAllowedToRead() {
    UUID jane = cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id();
    UUID nobody =
        cloud
            .dataverse()
            .addUser(cloud.tenant().addAccount("new@contoso.com", "New", "simulated-password"));

    Answer refused = api.patch(contact, owner(nobody));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("0x80040231");
    assertThat(refused.message()).contains(nobody.toString()).contains("prvReadContact");
    assertThat(api.post("contacts", owner(nobody)).code()).isEqualTo("0x80040231");
    assertThat(api.patch(contact, owner(jane)).status()).isEqualTo(204);
  }

  @Test
  void textMayBeAsLongAsItsColumn() {
    cloud.dataverse().seeds().limitText("contact", "lastname", 5);

    assertThat(api.patch(contact, "{\"lastname\":\"12345\"}").status()).isEqualTo(204);
    Answer refused = api.patch(contact, "{\"lastname\":\"123456\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("0x80044331");
    assertThat(api.get(contact).body().path("lastname").asText()).isEqualTo("12345");
  }

  @Test
  void securedColumnIsForAdministrators() {
    cloud.tenant().addApplication(APP, "Writer", "secret");
    String unit = api.get("WhoAmI").body().path("BusinessUnitId").asText();
    String user =
        api.post(
                "systemusers",
                "{\"applicationid\":\""
                    + APP
                    + "\",\"businessunitid@odata.bind\":\"/businessunits("
                    + unit
                    + ")\"}")
            .createdId();
    UUID role = cloud.dataverse().addRole("Writer", "prvReadContact", "prvWriteContact");
    api.post(
        "systemusers(" + user + ")/systemuserroles_association/$ref",
        "{\"@odata.id\":\"" + cloud.dataverseUrl() + "/api/data/v9.2/roles(" + role + ")\"}");
    cloud.dataverse().seeds().secureColumn("contact", "lastname");
    WebApiClient writer = WebApiClient.app(cloud, APP);

    Answer refused = writer.patch(contact, "{\"lastname\":\"Lee\"}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("0x8004f507");
    assertThat(writer.patch(contact, "{\"firstname\":\"Ann\"}").status()).isEqualTo(204);
    assertThat(api.patch(contact, "{\"lastname\":\"Lee\"}").status()).isEqualTo(204);
  }

  private static String owner(UUID user) {
    return "{\"lastname\":\"Roe\",\"ownerid@odata.bind\":\"/systemusers(" + user + ")\"}";
  }
}

package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationUserTest {
  private static final UUID APP = Tenant.named("marketo app");

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @BeforeEach
  void register() {
    cloud.tenant().addApplication(APP, "Marketo Sync", "secret");
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void namesAndAddressAreGenerated() {
    Answer answer = api.with("Prefer", "return=representation").post("systemusers", body());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("fullname").asText()).isEqualTo("# Marketo Sync");
    assertThat(answer.body().path("firstname").asText()).isEqualTo("#");
    assertThat(answer.body().path("internalemailaddress").asText()).contains(APP.toString());
    assertThat(answer.body().path("accessmode").asInt()).isEqualTo(4);
  }

  @Test
  void secondApplicationUserForOneAppIsRefused() {
    create();

    Answer second = api.post("systemusers", body());

    assertThat(second.status()).isEqualTo(400);
    assertThat(second.code()).isEqualTo("0x8004f511");
  }

  @Test
  void appUnknownToTheTenantIsRefused() {
    Answer answer =
        api.post("systemusers", "{\"applicationid\":\"" + Tenant.named("nobody") + "\"}");

    assertThat(answer.code()).isEqualTo("0x80041d49");
  }

  @Test
  void firstDeletionHidesAndStillBlocksUntilTheSecond() {
    String path = "systemusers(" + create() + ")";
    assertThat(api.delete(path).status()).as("enabled").isEqualTo(405);
    assertThat(api.patch(path, "{\"isdisabled\":true,\"applicationid\":\"" + APP + "\"}").status())
        .isEqualTo(204);

    assertThat(api.delete(path).status()).isEqualTo(204);
    assertThat(
            api.get("systemusers?$filter=applicationid eq " + APP)
                .value()
                .get(0)
                .path("deletedstate")
                .asInt())
        .isEqualTo(1);
    assertThat(api.post("systemusers", body()).code()).isEqualTo("0x8004f511");

    assertThat(api.delete(path).status()).isEqualTo(204);
    assertThat(api.get(path).status()).isEqualTo(404);
    assertThat(api.post("systemusers", body()).status()).isEqualTo(204);
  }

  @Test
  void identityAndAccessModeCannotBeChanged() {
    String path = "systemusers(" + create() + ")";

    assertThat(api.patch(path, "{\"domainname\":\"x@contoso.com\"}").code())
        .isEqualTo("0x80041d48");
    assertThat(api.patch(path, "{\"accessmode\":0}").code()).isEqualTo("0x80040d40");
    assertThat(api.patch(path, "{\"internalemailaddress\":\"sync@contoso.com\"}").status())
        .isEqualTo(204);
  }

  @Test
  void applicationUsersDoNotCountAsNonInteractive() {
    create();

    Answer answer =
        api.get(
            "systemusers?$select=systemuserid&$count=true&$filter=accessmode eq 4 and isdisabled eq"
                + " false and applicationid eq null");

    assertThat(answer.body().path("@odata.count").asInt()).isZero();
  }

  @Test
  void salespersonCannotCreateOne() {
    Answer answer = WebApiClient.person(cloud, "jane.doe@contoso.com").post("systemusers", body());

    assertThat(answer.message()).contains("prvCreateUser");
  }

  private String create() {
    return api.post("systemusers", body()).createdId();
  }

  private String body() {
    UUID root = cloud.dataverse().rows("businessunit").get(0).id();
    return "{\"applicationid\":\""
        + APP
        + "\",\"accessmode\":4,\"isdisabled\":false,\"businessunitid@odata.bind\":\"/businessunits("
        + root
        + ")\"}";
  }
}

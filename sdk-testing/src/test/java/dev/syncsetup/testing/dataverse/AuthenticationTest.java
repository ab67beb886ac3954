package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private static final UUID OTHER_APP = Tenant.named("other app");

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient administrator = WebApiClient.administrator(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void administratorIsToldWhoHeIs() {
    WebApiClient.Answer answer = administrator.get("WhoAmI");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("UserId").asText()).hasSize(36);
    assertThat(answer.header("x-ms-dop-hint")).isNotEmpty();
    assertThat(answer.header("x-ms-service-request-id")).isNotEmpty();
  }

  @Test
  void olderVersionsOfTheAddressAnswerToo() {
    assertThat(administrator.get(cloud.dataverseUrl() + "/api/data/v9.0/WhoAmI").status())
        .isEqualTo(200);
    assertThat(administrator.get(cloud.dataverseUrl() + "/api/data/v8.2/WhoAmI").status())
        .isEqualTo(404);
  }

  @Test
  void callWithoutTokenIsSentToTheAuthority() {
    WebApiClient.Answer answer = administrator.without("Authorization").get("WhoAmI");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate"))
        .startsWith("Bearer authorization_uri=" + cloud.authority())
        .contains("resource_id=" + cloud.dataverseUrl() + "/");
  }

  @Test
  void tokenForAnotherAudienceIsRefused() {
    String token =
        cloud
            .tenant()
            .issue(
                "https://graph.microsoft.com",
                SimulatedCloud.ADMINISTRATOR,
                Optional.empty(),
                Set.of());

    assertThat(administrator.with("Authorization", "Bearer " + token).get("WhoAmI").status())
        .isEqualTo(401);
  }

  @Test
  void expiredTokenIsRefused() {
    cloud.clock().advance(Duration.ofHours(2));

    assertThat(administrator.get("WhoAmI").status()).isEqualTo(401);
  }

  @Test
  void appWithoutApplicationUserIsNoMember() {
    cloud.tenant().addApplication(OTHER_APP, "Other", "secret");

    WebApiClient.Answer answer = WebApiClient.app(cloud, OTHER_APP).get("WhoAmI");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("0x80072560");
  }

  @Test
  void applicationUserWithoutRoleIsRefusedUntilItHasOne() {
    cloud.tenant().addApplication(OTHER_APP, "Other", "secret");
    String id =
        administrator.post("systemusers", "{\"applicationid\":\"" + OTHER_APP + "\"}").createdId();
    WebApiClient other = WebApiClient.app(cloud, OTHER_APP);

    assertThat(other.get("WhoAmI").code()).isEqualTo("0x80042f09");

    administrator.patch("systemusers(" + id + ")", "{\"isdisabled\":true}");
    assertThat(other.get("WhoAmI").code()).isEqualTo("0x80040225");
  }

  @Test
  void personWithoutRowIsNoMemberUnlessUsersComeJustInTime() {
    Account account = cloud.tenant().addAccount("new@contoso.com", "New Person", "pw");
    Sku sku = new Sku(Tenant.named("sales"), "DYN365_ENTERPRISE_SALES", 5);
    cloud.tenant().skus().add(sku);
    account.licences().put(sku.skuId(), cloud.clock().instant());
    WebApiClient person = WebApiClient.person(cloud, "new@contoso.com");

    assertThat(person.get("WhoAmI").code()).isEqualTo("0x80072560");

    cloud.dataverse().settings().justInTimeUsers(true);
    assertThat(person.get("WhoAmI").code()).isEqualTo("0x80042f09");
    assertThat(cloud.dataverse().user("new@contoso.com")).isPresent();
  }

  @Test
  void salespersonIsToldTheMissingPrivilege() {
    WebApiClient jane = WebApiClient.person(cloud, "jane.doe@contoso.com");

    WebApiClient.Answer answer = jane.post("PublishAllXml", "");

    assertThat(jane.get("leads").status()).isEqualTo(200);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("0x80040220");
    assertThat(answer.message()).contains("prvPublishCustomization");
  }

  @Test
  void administrationModeKeepsSalespeopleOut() {
    cloud.dataverse().settings().administrationMode(true);

    assertThat(WebApiClient.person(cloud, "jane.doe@contoso.com").get("WhoAmI").code())
        .isEqualTo("0x8004a113");
    assertThat(administrator.get("WhoAmI").status()).isEqualTo(200);
  }

  @Test
  void impersonatedCallHasTheRightsOfBoth() {
    Account jane = cloud.tenant().account("jane.doe@contoso.com").orElseThrow();
    WebApiClient asJane = administrator.with("CallerObjectId", jane.id().toString());

    assertThat(asJane.get("leads?$top=1").status()).isEqualTo(200);
    assertThat(asJane.get("solutions").message()).contains("prvReadSolution");
    assertThat(administrator.with("CallerObjectId", OTHER_APP.toString()).get("leads").code())
        .isEqualTo("0x80072560");
  }

  @Test
  void impersonationNeedsItsPrivilege() {
    Account admin = cloud.tenant().account("admin@contoso.com").orElseThrow();
    WebApiClient jane = WebApiClient.person(cloud, "jane.doe@contoso.com");

    assertThat(jane.with("CallerObjectId", admin.id().toString()).get("leads").message())
        .contains("prvActOnBehalfOfAnotherUser");
  }

  @Test
  void everyCallNeedsItsHeaders() {
    assertThat(administrator.without("OData-Version").get("WhoAmI").status()).isEqualTo(400);
    assertThat(administrator.without("OData-MaxVersion").get("WhoAmI").status()).isEqualTo(400);
    assertThat(administrator.without("Accept").get("WhoAmI").status()).isEqualTo(400);
    assertThat(administrator.without("Content-Type").post("leads", "{\"subject\":\"x\"}").status())
        .isEqualTo(400);
  }
}

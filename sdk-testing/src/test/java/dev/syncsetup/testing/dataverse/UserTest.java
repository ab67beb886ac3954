package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private final Sku sales = new Sku(Tenant.named("sales"), "DYN365_ENTERPRISE_SALES", 25);
  private final Sku mail = new Sku(Tenant.named("mail"), "EXCHANGESTANDARD", 25);

  @BeforeEach
  void buyLicences() {
    cloud.tenant().skus().add(sales);
    cloud.tenant().skus().add(mail);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void licensedPersonArrivesAfterAWhile() {
    licensed("sync@contoso.com");
    String path = "systemusers?$filter=domainname eq 'sync@contoso.com'";

    assertThat(api.get(path).value()).isEmpty();
    cloud.clock().advance(Duration.ofMinutes(5));

    Answer answer = api.get(path);
    assertThat(answer.value()).hasSize(1);
    assertThat(answer.value().get(0).path("islicensed").asBoolean()).isTrue();
    assertThat(answer.value().get(0).path("accessmode").asInt()).isZero();
  }

  @Test
  void otherLicencesMakeNoUser() {
    Account account = cloud.tenant().addAccount("mail@contoso.com", "Mail Only", "pw");
    account.licences().put(mail.skuId(), cloud.clock().instant());
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(cloud.dataverse().user("mail@contoso.com")).isEmpty();
  }

  @Test
  void peopleCannotBeCreatedHere() {
    Account account = cloud.tenant().addAccount("new@contoso.com", "New Person", "pw");
    String body = "{\"azureactivedirectoryobjectid\":\"" + account.id() + "\"}";

    assertThat(api.post("systemusers", body).code()).isEqualTo("0x80041d28");
    cloud.dataverse().addUser(account);
    assertThat(api.post("systemusers", body).code()).isEqualTo("0x80041d2c");
  }

  @Test
  void losingTheLicenceDisablesInteractiveUsersOnly() {
    Row interactive = arrived("one@contoso.com");
    Row nonInteractive = arrived("two@contoso.com");
    assertThat(accessMode(nonInteractive.id(), 4).status()).isEqualTo(204);

    unlicense("one@contoso.com");
    unlicense("two@contoso.com");

    assertThat(get(interactive).path("isdisabled").asBoolean()).isTrue();
    assertThat(get(nonInteractive).path("isdisabled").asBoolean()).isFalse();
    assertThat(get(nonInteractive).path("accessmode").asInt()).isEqualTo(4);
    assertThat(get(nonInteractive).path("islicensed").asBoolean()).isFalse();
  }

  @Test
  void blockedSignInDisablesEveryone() {
    Row user = arrived("two@contoso.com");
    accessMode(user.id(), 4);

    cloud.tenant().account("two@contoso.com").orElseThrow().enabled(false);

    assertThat(get(user).path("isdisabled").asBoolean()).isTrue();
  }

  @Test
  void enablingWithoutLicenceIsRefused() {
    Row user = arrived("one@contoso.com");
    unlicense("one@contoso.com");

    Answer answer = api.patch("systemusers(" + user.id() + ")", "{\"isdisabled\":false}");

    assertThat(answer.code()).isEqualTo("0x8004d24c");
  }

  @Test
  void eighthNonInteractiveUserIsRefused() {
    for (int i = 1; i <= 7; i++) {
      assertThat(accessMode(arrived("n" + i + "@contoso.com").id(), 4).status()).isEqualTo(204);
    }
    Row eighth = arrived("n8@contoso.com");

    Answer refused = accessMode(eighth.id(), 4);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("maximum number of non-interactive users");
    assertThat(refused.code()).isEmpty();

    assertThat(accessMode(cloud.dataverse().user("n1@contoso.com").orElseThrow().id(), 4).status())
        .as("repeating is harmless")
        .isEqualTo(204);
    accessMode(cloud.dataverse().user("n1@contoso.com").orElseThrow().id(), 0);
    assertThat(accessMode(eighth.id(), 4).status()).isEqualTo(204);
  }

  @Test
  void resourcesCountNonInteractiveUsers() {
    accessMode(arrived("n1@contoso.com").id(), 4);

    assertThat(
            api.get("RetrieveOrganizationResources()")
                .body()
                .path("OrganizationResources")
                .path("CurrentNumberOfNonInteractiveUsers")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void renamedPersonKeepsTheRow() {
    Row user = arrived("old@contoso.com");

    cloud
        .tenant()
        .account("old@contoso.com")
        .orElseThrow()
        .userPrincipalName("renamed@contoso.com");

    assertThat(get(user).path("domainname").asText()).isEqualTo("renamed@contoso.com");
    assertThat(get(user).path("internalemailaddress").asText()).isEqualTo("old@contoso.com");
  }

  @Test
  void languageMustBeProvisioned() {
    Row user = arrived("one@contoso.com");
    WebApiClient updating = api.with("If-Match", "*");
    String path = "usersettingscollection(" + user.id() + ")";

    assertThat(updating.patch(path, "{\"uilanguageid\":1031}").status()).isEqualTo(204);
    assertThat(updating.patch(path, "{\"uilanguageid\":1036}").status()).isEqualTo(400);
    assertThat(api.get(path).body().path("uilanguageid").asInt()).isEqualTo(1031);
  }

  @Test
  void nobodyDisablesHimself() {
    String me = api.get("WhoAmI").body().path("UserId").asText();

    assertThat(api.patch("systemusers(" + me + ")", "{\"isdisabled\":true}").status())
        .isEqualTo(400);
  }

  private Account licensed(String userName) {
    Account account = cloud.tenant().addAccount(userName, "Some Person", "pw");
    account.licences().put(sales.skuId(), cloud.clock().instant());
    return account;
  }

  private Row arrived(String userName) {
    licensed(userName);
    cloud.dataverse().settings().userArrival(Duration.ZERO);
    return cloud.dataverse().user(userName).orElseThrow();
  }

  private void unlicense(String userName) {
    cloud.tenant().account(userName).orElseThrow().licences().clear();
  }

  private Answer accessMode(UUID user, int mode) {
    return api.with("If-Match", "*")
        .patch("systemusers(" + user + ")", "{\"accessmode\":" + mode + "}");
  }

  private JsonNode get(Row user) {
    return api.get("systemusers(" + user.id() + ")").body();
  }
}

package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminSimulatorTest {
  private static final UUID OTHER_APP = Tenant.named("other app");
  private static final String APPLICATIONS =
      "adminApplications/" + OTHER_APP + "?api-version=2020-10-01";

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final String environment =
      "scopes/admin/environments/" + cloud.dataverse().environmentId();
  private final WebApiClient api = client(SimulatedCloud.ADMINISTRATOR, Optional.empty());

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void environmentNamesItsOrganisation() {
    Answer answer = api.get(environment + "?api-version=2023-06-01");

    assertThat(
            answer
                .body()
                .path("properties")
                .path("linkedEnvironmentMetadata")
                .path("instanceUrl")
                .asText())
        .isEqualTo(cloud.dataverseUrl() + "/");
    assertThat(api.get("scopes/admin/environments?api-version=2023-06-01").value()).hasSize(1);
    assertThat(api.get("scopes/admin/environments/nosuch?api-version=2023-06-01").status())
        .isEqualTo(404);
  }

  @Test
  void userIsAddedAtOnceWhenTheLicenceHasPropagated() {
    Account account = cloud.tenant().addAccount("sync@contoso.com", "Marketo Sync", "pw");
    Sku sku = new Sku(Tenant.named("sales"), "DYN365_ENTERPRISE_SALES", 5);
    cloud.tenant().skus().add(sku);
    account.licences().put(sku.skuId(), cloud.clock().instant());
    String body = "{\"objectId\":\"" + account.id() + "\"}";
    String path = environment + "/addUser?api-version=2023-06-01";

    Answer early = api.post(path, body);
    assertThat(early.status()).isEqualTo(403);
    assertThat(early.body().toString()).contains("userNotLicensed");

    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(api.post(path, body).status()).isEqualTo(200);
    assertThat(api.post(path, body).status()).as("again").isEqualTo(200);
    assertThat(cloud.dataverse().user("sync@contoso.com")).isPresent();
    assertThat(api.post(path, "{\"objectId\":\"" + OTHER_APP + "\"}").status()).isEqualTo(404);
  }

  @Test
  void appIsAddedAsAdministrator() {
    cloud.tenant().addApplication(OTHER_APP, "Other", "secret");
    String body = "{\"servicePrincipalAppId\":\"" + OTHER_APP + "\"}";
    String path = environment + "/addAppUser?api-version=2020-10-01";

    assertThat(api.post(path, body).status()).isEqualTo(200);
    assertThat(api.post(path, body).status()).as("again").isEqualTo(200);
    assertThat(WebApiClient.app(cloud, OTHER_APP).post("PublishAllXml", "").status())
        .isEqualTo(204);
  }

  @Test
  void appIsRefusedUntilAPersonHasRegisteredIt() {
    WebApiClient other = client(OTHER_APP, Optional.empty());
    UUID admin = cloud.tenant().account("admin@contoso.com").orElseThrow().id();
    UUID jane = cloud.tenant().account("jane.doe@contoso.com").orElseThrow().id();

    assertThat(other.get(environment + "?api-version=2023-06-01").message())
        .contains("does not have permission to access the path");
    assertThat(other.send("PUT", APPLICATIONS, "").status()).as("itself").isEqualTo(403);
    assertThat(client(OTHER_APP, Optional.of(jane)).send("PUT", APPLICATIONS, "").status())
        .isEqualTo(403);

    WebApiClient person = client(OTHER_APP, Optional.of(admin));
    assertThat(person.get(APPLICATIONS).status()).isEqualTo(404);
    assertThat(person.send("PUT", APPLICATIONS, "").status()).isEqualTo(200);
    assertThat(other.get(environment + "?api-version=2023-06-01").status()).isEqualTo(200);
    person.delete(APPLICATIONS);
    assertThat(other.get(environment + "?api-version=2023-06-01").status()).isEqualTo(403);
  }

  @Test
  void requestWithoutTokenOrVersionIsRefused() {
    assertThat(api.without("Authorization").get(environment + "?api-version=1").status())
        .isEqualTo(401);
    assertThat(api.get(environment).status()).isEqualTo(400);
    assertThat(api.get("nosuch?api-version=1").status()).isEqualTo(404);
  }

  private WebApiClient client(UUID application, Optional<UUID> account) {
    String token = cloud.tenant().issue(AdminSimulator.AUDIENCE, application, account, Set.of());
    return new WebApiClient(cloud.adminUrl() + "/providers/Microsoft.BusinessAppPlatform/", token);
  }
}

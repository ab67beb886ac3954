package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SimulatedCloudTest
class ApplicationsTest {
  private final SimulatedCloud cloud;
  private final GraphCaller graph;

  ApplicationsTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
  }

  private static final String NEW_APP =
      "{'displayName':'Marketo Sync','signInAudience':'AzureADMyOrg','requiredResourceAccess':["
          + "{'resourceAppId':'00000007-0000-0000-c000-000000000000','resourceAccess':["
          + "{'id':'00000000-0000-0000-0000-000000000001','type':'Scope'}]}]}";
  private static final String UPSERT = "/applications(uniqueName='marketo-sync')";

  @Test
  void newAppHasTwoIdsAndNoServicePrincipal() {
    GraphCaller.Answer answer = graph.post("/applications", NEW_APP);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("id")).isNotEqualTo(answer.text("appId"));
    assertThat(answer.text("signInAudience")).isEqualTo("AzureADMyOrg");
    assertThat(graph.get("/applications/" + answer.text("id")).status()).isEqualTo(200);
    String appId = answer.text("appId");
    assertThat(graph.get("/applications(appId='" + appId + "')").text("id"))
        .isEqualTo(answer.text("id"));
    assertThat(graph.get("/applications/" + appId).status()).isEqualTo(404);
    assertThat(graph.get("/servicePrincipals(appId='" + appId + "')").status()).isEqualTo(404);
  }

  @Test
  void displayNameIsNotUnique() {
    graph.post("/applications", NEW_APP);
    graph.post("/applications", NEW_APP);

    assertThat(graph.get("/applications?$filter=displayName eq 'Marketo Sync'").all("appId"))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void upsertCreatesOnceThenChanges() {
    String body = "{'displayName':'Marketo Sync'}";
    assertThat(graph.patch(UPSERT, body).status()).isEqualTo(404);

    assertThat(graph.patch(UPSERT, body, "Prefer", "create-if-missing").status()).isEqualTo(201);
    assertThat(
            graph
                .patch(UPSERT, "{'displayName':'Renamed'}", "Prefer", "create-if-missing")
                .status())
        .isEqualTo(204);
    assertThat(graph.get(UPSERT).text("displayName")).isEqualTo("Renamed");
    assertThat(cloud.tenant().applications()).hasSize(2);
  }

  @Test
  void uniqueNameStaysTakenByADeletedApp() {
    String named = "{'displayName':'A','uniqueName':'marketo-sync'}";
    String id = graph.post("/applications", named).text("id");
    assertThat(graph.post("/applications", named).message()).contains("uniqueName");

    assertThat(graph.delete("/applications/" + id).status()).isEqualTo(204);

    assertThat(graph.get("/applications/" + id).status()).isEqualTo(404);
    assertThat(graph.post("/applications", named).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'displayName':'x','passwordCredentials':[]}",
        "{'displayName':'x','signInAudience':'Everybody'}",
        "{'displayName':'x','name':'x'}",
        "{'displayName':'x','requiredResourceAccess':[{'resourceAppId':'dataverse'}]}"
      })
  void wrongAppIsRefused(String body) {
    assertThat(graph.post("/applications", body).status()).isEqualTo(400);
  }

  @Test
  void ownedByReachesOwnAppsOnly() {
    GraphCaller narrow = GraphCaller.with(cloud, Set.of("Application.ReadWrite.OwnedBy"));
    String own = narrow.post("/applications", NEW_APP).text("id");
    var foreign =
        cloud.tenant().addApplication(Tenant.named("foreign"), "Foreign", "foreign-secret");

    assertThat(narrow.patch("/applications/" + own, "{'displayName':'Mine'}").status())
        .isEqualTo(204);
    assertThat(
            narrow.patch("/applications/" + foreign.objectId(), "{'displayName':'Mine'}").status())
        .isEqualTo(403);
    assertThat(foreign.displayName()).isEqualTo("Foreign");
  }

  @Test
  void everySecretIsNewAndShownOnce() {
    String id = graph.post("/applications", NEW_APP).text("id");
    String path = "/applications/" + id + "/addPassword";

    GraphCaller.Answer first = graph.post(path, "{'passwordCredential':{'displayName':'marketo'}}");
    GraphCaller.Answer second = graph.post(path, "{}");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text("secretText")).hasSizeBetween(16, 64).startsWith(first.text("hint"));
    assertThat(second.text("secretText")).isNotEqualTo(first.text("secretText"));
    assertThat(first.text("endDateTime")).isEqualTo("2028-01-05T08:00:00Z");
    GraphCaller.Answer app = graph.get("/applications/" + id);
    assertThat(app.body().path("passwordCredentials")).hasSize(2);
    assertThat(app.body().at("/passwordCredentials/0/secretText").isNull()).isTrue();
  }

  @Test
  void removedSecretIsGone() {
    String id = graph.post("/applications", NEW_APP).text("id");
    String keyId = graph.post("/applications/" + id + "/addPassword", "{}").text("keyId");
    String remove = "/applications/" + id + "/removePassword";

    assertThat(graph.post(remove, "{'keyId':'" + keyId + "'}").status()).isEqualTo(204);
    assertThat(graph.post(remove, "{'keyId':'" + keyId + "'}").status()).isEqualTo(400);
    assertThat(graph.get("/applications/" + id).body().path("passwordCredentials")).isEmpty();
  }

  @Test
  void secretCannotEndInThePast() {
    String id = graph.post("/applications", NEW_APP).text("id");
    String body = "{'passwordCredential':{'endDateTime':'2025-01-01T00:00:00Z'}}";

    assertThat(graph.post("/applications/" + id + "/addPassword", body).status()).isEqualTo(400);
  }

  @Test
  void secretTextStaysOutOfTheTranscript() {
    String id = graph.post("/applications", NEW_APP).text("id");
    String secret = graph.post("/applications/" + id + "/addPassword", "{}").text("secretText");

    assertThat(cloud.transcript().exchanges())
        .noneMatch(exchange -> exchange.responseBody().contains(secret));
  }
}

package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Application;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class ConsentTest {
  private static final String DATAVERSE = "00000007-0000-0000-c000-000000000000";
  private static final String EVERYBODY =
      "'consentType':'AllPrincipals','scope':'user_impersonation'";

  private final SimulatedCloud cloud;
  private final GraphCaller graph;
  private final Application application;

  ConsentTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
    this.application = cloud.tenant().application(SimulatedCloud.ADMINISTRATOR).orElseThrow();
  }

  private String client() {
    return application.servicePrincipalId().toString();
  }

  private String resource() {
    return graph.get("/servicePrincipals(appId='" + DATAVERSE + "')").text("id");
  }

  private GraphCaller.Answer grant(String clientId, String more) {
    return graph.post(
        "/oauth2PermissionGrants",
        "{'clientId':'" + clientId + "','resourceId':'" + resource() + "'," + more + "}");
  }

  @Test
  void scopeOfDataverseIsReadFromItsServicePrincipal() {
    GraphCaller.Answer answer =
        graph.get(
            "/servicePrincipals(appId='"
                + DATAVERSE
                + "')?$select=id,displayName,oauth2PermissionScopes");

    assertThat(answer.text("displayName")).isEqualTo("Dataverse");
    assertThat(answer.body().at("/oauth2PermissionScopes/0/value").asText())
        .isEqualTo("user_impersonation");
  }

  @Test
  void servicePrincipalIsCreatedOnce() {
    String appId = graph.post("/applications", "{'displayName':'New'}").text("appId");
    String body = "{'appId':'" + appId + "'}";

    assertThat(graph.post("/servicePrincipals", body).status()).isEqualTo(201);
    assertThat(graph.post("/servicePrincipals", body).status()).isEqualTo(409);
    assertThat(graph.get("/servicePrincipals?$filter=appId eq '" + appId + "'").all("displayName"))
        .containsExactly("New");
    String path = "/servicePrincipals(appId='" + appId + "')";
    assertThat(graph.patch(path, "{}", "Prefer", "create-if-missing").status()).isEqualTo(204);
  }

  @Test
  void upsertCreatesAMissingServicePrincipal() {
    String appId = graph.post("/applications", "{'displayName':'New'}").text("appId");
    String path = "/servicePrincipals(appId='" + appId + "')";

    assertThat(graph.patch(path, "{}").status()).isEqualTo(404);
    assertThat(graph.patch(path, "{}", "Prefer", "create-if-missing").status()).isEqualTo(201);
  }

  @Test
  void appTooNewToBeSeenHasNoServicePrincipalYet() {
    cloud.graph().behaviour().hideNewObjects(1);
    String appId = graph.post("/applications", "{'displayName':'New'}").text("appId");
    String body = "{'appId':'" + appId + "'}";

    assertThat(graph.post("/servicePrincipals", body).code())
        .isEqualTo("NoBackingApplicationObject");
    assertThat(graph.post("/servicePrincipals", body).status()).isEqualTo(201);
  }

  @Test
  void consentForEverybodyReachesTheSignIn() {
    GraphCaller.Answer answer = grant(client(), EVERYBODY);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("principalId").isNull()).isTrue();
    assertThat(application.delegatedConsents()).containsExactly("user_impersonation");
    assertThat(
            graph
                .get(
                    "/oauth2PermissionGrants?$filter=clientId eq '"
                        + client()
                        + "' and resourceId eq '"
                        + resource()
                        + "'")
                .all("scope"))
        .containsExactly("user_impersonation");
  }

  @Test
  void seededConsentIsListedAtItsClient() {
    application.delegatedConsents().add("user_impersonation");
    String path =
        "/servicePrincipals(appId='" + SimulatedCloud.ADMINISTRATOR + "')/oauth2PermissionGrants";

    assertThat(graph.get(path).all("consentType")).containsExactly("AllPrincipals");
  }

  @Test
  void secondGrantOfTheSameKindIsRefused() {
    grant(client(), EVERYBODY);

    GraphCaller.Answer answer = grant(client(), EVERYBODY);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("Request_MultipleObjectsWithSameKeyValue");
  }

  @Test
  void changedGrantIsReplacedAndDeletedGrantRevoked() {
    String path = "/oauth2PermissionGrants/" + grant(client(), EVERYBODY).text("id");

    assertThat(graph.patch(path, "{'scope':'other'}").status()).isEqualTo(204);
    assertThat(graph.get(path).text("scope")).isEqualTo("other");
    assertThat(graph.delete(path).status()).isEqualTo(204);
    assertThat(graph.get(path).status()).isEqualTo(404);
    assertThat(application.delegatedConsents()).isEmpty();
  }

  @Test
  void consentOfOnePersonNamesThePerson() {
    String person = cloud.tenant().account("admin@contoso.com").orElseThrow().id().toString();
    String one = "'consentType':'Principal','scope':'user_impersonation'";

    assertThat(grant(client(), one).status()).isEqualTo(400);
    assertThat(grant(client(), one + ",'principalId':'" + person + "'").status()).isEqualTo(201);
    assertThat(application.delegatedConsents()).isEmpty();
    assertThat(grant(client(), EVERYBODY + ",'principalId':'" + person + "'").status())
        .isEqualTo(400);
  }

  @Test
  void clientIdIsNotTheAppId() {
    assertThat(grant(SimulatedCloud.ADMINISTRATOR.toString(), EVERYBODY).status()).isEqualTo(400);
    assertThat(grant(client(), "'consentType':'Some','scope':'x'").status()).isEqualTo(400);
    assertThat(grant(client(), "'consentType':'AllPrincipals'").status()).isEqualTo(400);
  }
}

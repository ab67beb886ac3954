package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SimulatedCloudTest
class AuthorisationTest {
  private final SimulatedCloud cloud;
  private final GraphCaller graph;

  AuthorisationTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
  }

  private GraphCaller.Answer withToken(String token) {
    return GraphCaller.withToken(cloud, token).get("/users");
  }

  private String token(String audience) {
    return cloud
        .tenant()
        .issue(audience, SimulatedCloud.ADMINISTRATOR, Optional.empty(), Set.of("User.Read.All"));
  }

  @Test
  void tokenHasToBePresentKnownForGraphAndAlive() {
    assertThat(withToken("").code()).isEqualTo("InvalidAuthenticationToken");
    assertThat(withToken("made-up").status()).isEqualTo(401);
    assertThat(withToken(token(cloud.dataverseUrl().toString())).message()).contains("audience");
    String good = token(cloud.graphUrl().toString());
    assertThat(withToken(good).status()).isEqualTo(200);
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(withToken(good).message()).contains("expired");
    assertThat(withToken(good).header("www-authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /users",
    "POST, /users",
    "PATCH, /users/admin@contoso.com",
    "DELETE, /users/admin@contoso.com",
    "POST, /users/admin@contoso.com/assignLicense",
    "GET, /users/admin@contoso.com/licenseDetails",
    "GET, /subscribedSkus",
    "POST, /users/admin@contoso.com/sendMail",
    "GET, /users/admin@contoso.com/mailFolders/sentitems/messages",
    "GET, /domains",
    "GET, /organization",
    "GET, /applications",
    "POST, /applications",
    "POST, /applications/x/addPassword",
    "POST, /servicePrincipals",
    "GET, /oauth2PermissionGrants",
    "POST, /oauth2PermissionGrants"
  })
  void callWithoutItsPermissionIsDenied(String method, String path) {
    GraphCaller.Answer answer =
        GraphCaller.with(cloud, Set.of("Calendars.Read"))
            .send(method, path, method.equals("GET") ? "" : "{}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("Authorization_RequestDenied");
  }

  @Test
  void errorNamesItsRequestInHeaderAndBody() {
    GraphCaller.Answer answer =
        graph.get("/users/nobody@contoso.com", "client-request-id", "my-id");

    var inner = answer.body().at("/error/innerError");
    assertThat(inner.path("request-id").asText())
        .isEqualTo(answer.header("request-id"))
        .hasSize(36);
    assertThat(inner.path("client-request-id").asText()).isEqualTo("my-id");
    assertThat(inner.path("date").asText()).isEqualTo("2026-01-05T08:00:00");
    assertThat(answer.header("client-request-id")).isEqualTo("my-id");
  }

  @Test
  void unknownPathsVersionsAndMethodsAreRefused() {
    assertThat(graph.get("/people").status()).isEqualTo(404);
    assertThat(graph.get("/people").code()).isNotEqualTo("Request_ResourceNotFound");
    assertThat(graph.get(cloud.graphUrl() + "/beta/users").status()).isEqualTo(404);
    assertThat(graph.send("PUT", "/users", "{}").status()).isEqualTo(405);
  }

  @Test
  void throttlingCanBeInjected() {
    cloud
        .faults()
        .next("graph", "GET", "/users", new Fault.Answer(429, Map.of("Retry-After", "7"), ""));

    GraphCaller.Answer answer = graph.get("/users");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("retry-after")).isEqualTo("7");
    assertThat(graph.get("/users").status()).isEqualTo(200);
  }
}

package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SimulatedCloudTest
class UserCreationTest {
  private final SimulatedCloud cloud;
  private final GraphCaller graph;

  UserCreationTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
  }

  private static final String NEW_USER =
      "{'accountEnabled':true,'displayName':'Marketo Sync','mailNickname':'marketosync',"
          + "'userPrincipalName':'marketosync@contoso.com','usageLocation':'DE',"
          + "'passwordProfile':{'password':'Long-Enough-1','forceChangePasswordNextSignIn':false}}";

  @Test
  void newUserIsAnsweredWithTheShortSetAndItsAddress() {
    GraphCaller.Answer answer = graph.post("/users", NEW_USER);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("userPrincipalName")).isEqualTo("marketosync@contoso.com");
    assertThat(answer.body().has("usageLocation")).isFalse();
    assertThat(answer.header("location"))
        .isEqualTo(cloud.graphUrl() + "/v1.0/users/" + answer.text("id"));
    Account account = cloud.tenant().account("marketosync@contoso.com").orElseThrow();
    assertThat(account.usageLocation()).contains("DE");
    assertThat(account.password()).isEqualTo("Long-Enough-1");
    assertThat(account.passwordChangeRequired()).isFalse();
    assertThat(account.mailbox()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accountEnabled",
        "displayName",
        "mailNickname",
        "userPrincipalName",
        "passwordProfile"
      })
  void requiredPropertyIsMissed(String name) {
    ObjectNode user = (ObjectNode) Json.parse(NEW_USER.replace("'", "\""));
    user.remove(name);

    GraphCaller.Answer answer = graph.post("/users", Json.text(user));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("'" + name + "'");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "'usageLocation':'DE', 'usageLocation':'Germany'",
        "'accountEnabled':true, 'accountEnabled':'true'",
        "'displayName':'Marketo Sync', 'displayname':'Marketo Sync'",
        "'displayName':'Marketo Sync', 'id':'1'",
        "marketosync@contoso.com, marketo sync@contoso.com",
        "marketosync@contoso.com, marketosync@elsewhere.example",
        "'mailNickname':'marketosync', 'mailNickname':'a@b'",
        "Long-Enough-1, short",
        "Long-Enough-1, alllowercase",
        "'usageLocation':'DE', 'passwordPolicies':'NoPolicy'",
        "'usageLocation':'DE', 'businessPhones':[1]"
      })
  void wrongValueIsRefused(String good, String bad) {
    GraphCaller.Answer answer = graph.post("/users", NEW_USER.replace(good, bad));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("Request_BadRequest");
    assertThat(cloud.tenant().accounts()).hasSize(2);
  }

  @Test
  void weakPasswordIsAllowedByPolicy() {
    String weak =
        NEW_USER
            .replace("Long-Enough-1", "alllowercase")
            .replace(
                "{'acc",
                "{'passwordPolicies':'DisablePasswordExpiration, DisableStrongPassword','acc");

    assertThat(graph.post("/users", weak).status()).isEqualTo(201);
  }

  @Test
  void takenUserNameIsAConflict() {
    graph.post("/users", NEW_USER);

    GraphCaller.Answer answer = graph.post("/users", NEW_USER.replace("'marketosync'", "'other'"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("Request_BadRequest");
    var detail = answer.body().path("error").path("details").path(0);
    assertThat(detail.path("code").asText()).isEqualTo("ObjectConflict");
    assertThat(detail.path("target").asText()).isEqualTo("userPrincipalName");
  }

  @Test
  void takenMailNicknameIsAConflict() {
    graph.post("/users", NEW_USER);

    GraphCaller.Answer answer = graph.post("/users", NEW_USER.replace("marketosync@", "someone@"));

    assertThat(answer.body().path("error").path("details").path(0).path("target").asText())
        .isEqualTo("mailNickname");
  }

  @Test
  void newUserCanStayUnseenForSomeReads() {
    cloud.graph().behaviour().hideNewObjects(2);
    graph.post("/users", NEW_USER);

    assertThat(graph.get("/users/marketosync@contoso.com").code())
        .isEqualTo("Request_ResourceNotFound");
    assertThat(graph.get("/users/marketosync@contoso.com").status()).isEqualTo(404);
    assertThat(graph.get("/users/marketosync@contoso.com").status()).isEqualTo(200);
  }

  @Test
  void bodyHasToBeJson() {
    assertThat(graph.post("/users", "").status()).isEqualTo(400);
    assertThat(graph.post("/users", "{").status()).isEqualTo(400);
    assertThat(graph.post("/users", "[]").status()).isEqualTo(400);
    assertThat(graph.post("/users", NEW_USER, "Content-Type", "text/plain").status())
        .isEqualTo(415);
  }
}

package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class UsersTest {
  private final SimulatedCloud cloud;
  private final GraphCaller graph;
  private final Account account;

  UsersTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
    this.account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "Long-Enough-1");
  }

  @Test
  void userIsFoundByIdAndByName() {
    assertThat(graph.get("/users/" + account.id()).text("displayName")).isEqualTo("Sync");
    assertThat(graph.get("/users/sync@contoso.com").text("id")).isEqualTo(account.id().toString());
    assertThat(graph.get("/users('sync@contoso.com')").status()).isEqualTo(200);
    assertThat(graph.get("/users/nobody@contoso.com").code()).isEqualTo("Request_ResourceNotFound");
  }

  @Test
  void apostropheInANameIsDecoded() {
    cloud.tenant().addAccount("o'neil@contoso.com", "O'Neil", "Long-Enough-1");

    assertThat(graph.get("/users/o%27neil@contoso.com").text("displayName")).isEqualTo("O'Neil");
    assertThat(
            graph
                .get("/users?$filter=userPrincipalName eq 'o''neil@contoso.com'")
                .all("displayName"))
        .containsExactly("O'Neil");
  }

  @Test
  void withoutSelectOnlyTheShortSetComesBack() {
    var names = new ArrayList<String>();
    graph.get("/users/sync@contoso.com").body().fieldNames().forEachRemaining(names::add);

    assertThat(names)
        .contains("id", "userPrincipalName", "businessPhones")
        .doesNotContain("accountEnabled", "usageLocation", "assignedLicenses")
        .hasSize(12);
  }

  @Test
  void selectedPropertiesComeBackAndNoOthers() {
    GraphCaller.Answer answer = graph.get("/users/sync@contoso.com?$select=accountEnabled,id");

    assertThat(answer.body().path("accountEnabled").asBoolean()).isTrue();
    assertThat(answer.body().has("displayName")).isFalse();
    assertThat(answer.text("@odata.context")).endsWith("#users(accountEnabled,id)/$entity");
  }

  @Test
  void unknownSelectedPropertyIsRefused() {
    assertThat(graph.get("/users/sync@contoso.com?$select=enabled").status()).isEqualTo(400);
    assertThat(graph.get("/users/sync@contoso.com?$expand=manager").status()).isEqualTo(400);
  }

  @Test
  void changeTouchesNamedPropertiesOnly() {
    GraphCaller.Answer answer =
        graph.patch("/users/sync@contoso.com", "{'usageLocation':'DE','jobTitle':'Robot'}");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(account.usageLocation()).contains("DE");
    assertThat(account.displayName()).isEqualTo("Sync");
    graph.patch("/users/sync@contoso.com", "{'jobTitle':null}");
    assertThat(graph.get("/users/sync@contoso.com").body().path("jobTitle").isNull()).isTrue();
  }

  @Test
  void usageLocationCannotBeTakenBack() {
    graph.patch("/users/sync@contoso.com", "{'usageLocation':'DE'}");

    assertThat(graph.patch("/users/sync@contoso.com", "{'usageLocation':null}").status())
        .isEqualTo(400);
    assertThat(account.usageLocation()).contains("DE");
  }

  @Test
  void refusedChangeChangesNothing() {
    graph.patch("/users/sync@contoso.com", "{'displayName':'New','usageLocation':'Germany'}");

    assertThat(account.displayName()).isEqualTo("Sync");
  }

  @Test
  void renamingToATakenNameIsAConflict() {
    GraphCaller.Answer answer =
        graph.patch("/users/sync@contoso.com", "{'userPrincipalName':'admin@contoso.com'}");

    assertThat(answer.message()).contains("userPrincipalName already exists");
  }

  @Test
  void blockingSignInNeedsItsOwnPermissionOnly() {
    GraphCaller narrow = GraphCaller.with(cloud, Set.of("User.EnableDisableAccount.All"));

    assertThat(narrow.patch("/users/" + account.id(), "{'accountEnabled':false}").status())
        .isEqualTo(204);
    assertThat(account.enabled()).isFalse();
    assertThat(narrow.patch("/users/" + account.id(), "{'jobTitle':'x'}").status()).isEqualTo(403);
  }

  @Test
  void passwordsNeedAPermissionOfTheirOwn() {
    String body = "{'passwordProfile':{'password':'Another-Good-1'}}";

    assertThat(graph.patch("/users/" + account.id(), body).status()).isEqualTo(403);
    GraphCaller able = GraphCaller.with(cloud, Set.of("User-PasswordProfile.ReadWrite.All"));
    assertThat(able.patch("/users/" + account.id(), body).status()).isEqualTo(204);
    assertThat(account.password()).isEqualTo("Another-Good-1");
  }

  @Test
  void accountsFromOnPremisesRefuseMostChanges() {
    account.profile().put("onPremisesSyncEnabled", "true");

    assertThat(graph.patch("/users/" + account.id(), "{'jobTitle':'x'}").status()).isEqualTo(400);
    assertThat(graph.patch("/users/" + account.id(), "{'usageLocation':'DE'}").status())
        .isEqualTo(204);
  }
}

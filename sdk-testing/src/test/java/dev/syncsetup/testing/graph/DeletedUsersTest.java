package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class DeletedUsersTest {
  private final SimulatedCloud cloud;
  private final GraphCaller graph;
  private final Account account;

  DeletedUsersTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
    this.account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "Long-Enough-1");
  }

  @Test
  void deletedUserFreesNameAndCanBeRestored() {
    assertThat(graph.delete("/users/sync@contoso.com").status()).isEqualTo(204);
    assertThat(graph.get("/users/sync@contoso.com").status()).isEqualTo(404);

    String item = "/directory/deletedItems/" + account.id();
    assertThat(graph.get(item).text("userPrincipalName")).endsWith("sync@contoso.com").hasSize(48);
    assertThat(graph.get("/directory/deletedItems/microsoft.graph.user").all("id"))
        .containsExactly(account.id().toString());
    assertThat(graph.send("POST", item + "/restore", "").status()).isEqualTo(200);
    assertThat(graph.get("/users/sync@contoso.com").status()).isEqualTo(200);
    assertThat(graph.get(item).status()).isEqualTo(404);
  }

  @Test
  void restoreIntoATakenNameIsAConflict() {
    graph.delete("/users/sync@contoso.com");
    cloud.tenant().addAccount("sync@contoso.com", "Second", "Long-Enough-1");

    GraphCaller.Answer answer =
        graph.post("/directory/deletedItems/" + account.id() + "/restore", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("userPrincipalName");
  }

  @Test
  void deletedUserIsGoneForGoodAfterThirtyDays() {
    graph.delete("/users/sync@contoso.com");
    GraphCaller later = renewedAfter(Duration.ofDays(31));

    assertThat(later.get("/directory/deletedItems/" + account.id()).status()).isEqualTo(404);
  }

  @Test
  void deletedUserCanBeDeletedForGood() {
    graph.delete("/users/sync@contoso.com");

    assertThat(graph.delete("/directory/deletedItems/" + account.id()).status()).isEqualTo(204);
    assertThat(graph.get("/directory/deletedItems/" + account.id()).status()).isEqualTo(404);
  }

  private GraphCaller renewedAfter(Duration time) {
    cloud.clock().advance(time);
    return GraphCaller.administrator(cloud);
  }
}

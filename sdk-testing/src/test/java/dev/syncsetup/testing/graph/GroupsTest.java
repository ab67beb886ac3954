package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Group;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class GroupsTest {
  private static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");
  private static final String STATES = "?$select=licenseAssignmentStates,assignedLicenses";

  private final SimulatedCloud cloud;
  private final GraphCaller graph;
  private final Group group;
  private final Account account;

  GroupsTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.with(cloud, Set.of("GroupMember.ReadWrite.All", "User.ReadWrite.All"));
    this.group = cloud.tenant().addGroup("Environment users");
    this.account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "x");
    account.usageLocation("DE");
  }

  private String members() {
    return "/groups/" + group.id() + "/members/$ref";
  }

  private String reference(Object id) {
    return "{'@odata.id':'" + cloud.graphUrl() + "/v1.0/directoryObjects/" + id + "'}";
  }

  @Test
  void memberIsAddedOnce() {
    assertThat(graph.post(members(), reference(account.id())).status()).isEqualTo(204);
    assertThat(graph.get("/users/sync@contoso.com/memberOf?$select=id").all("id"))
        .containsExactly(group.id().toString());

    GraphCaller.Answer again = graph.post(members(), reference(account.id()));

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.message()).contains("already exist");
    assertThat(graph.get("/groups/" + group.id()).text("displayName"))
        .isEqualTo("Environment users");
  }

  @Test
  void unknownGroupMemberOrAddressIsRefused() {
    UUID nobody = UUID.randomUUID();
    assertThat(graph.post(members(), reference(nobody)).status()).isEqualTo(404);
    assertThat(graph.post(members(), "{'@odata.id':'https://example.com/x'}").status())
        .isEqualTo(400);
    assertThat(graph.get("/groups/" + nobody).status()).isEqualTo(404);
    assertThat(graph.get("/groups/no-id").status()).isEqualTo(404);
  }

  @Test
  void membershipNeedsItsPermission() {
    GraphCaller poor = GraphCaller.with(cloud, Set.of("User.ReadWrite.All"));

    assertThat(poor.post(members(), reference(account.id())).status()).isEqualTo(403);
    assertThat(poor.get("/users/sync@contoso.com/memberOf").status()).isEqualTo(403);
  }

  @Test
  void licenceOfAGroupIsInheritedAndCannotBeTakenFromTheAccount() {
    group.licences().add(SALES);
    group.members().add(account.id());

    GraphCaller.Answer seen = graph.get("/users/sync@contoso.com" + STATES);
    GraphCaller.Answer refused =
        graph.post(
            "/users/sync@contoso.com/assignLicense",
            "{'addLicenses':[],'removeLicenses':['" + SALES + "']}");

    assertThat(seen.body().at("/licenseAssignmentStates/0/assignedByGroup").asText())
        .isEqualTo(group.id().toString());
    assertThat(seen.body().at("/assignedLicenses/0/skuId").asText()).isEqualTo(SALES.toString());
    assertThat(graph.get("/users/sync@contoso.com/licenseDetails").all("skuId"))
        .containsExactly(SALES.toString());
    assertThat(refused.message()).contains("inherited from a group");
    assertThat(cloud.tenant().freeSeats(cloud.tenant().skus().get(0))).isEqualTo(24);
  }

  @Test
  void changesCanComeLate() {
    cloud.graph().behaviour().showChangesAfter(2);
    graph.patch("/users/sync@contoso.com", "{'displayName':'New'}");

    assertThat(name()).isEqualTo("Sync");
    assertThat(name()).isEqualTo("Sync");
    assertThat(name()).isEqualTo("New");
  }

  @Test
  void productsCanExcludeEachOther() {
    UUID plan = UUID.fromString("ea126fc5-a19e-42e2-a731-da9d437bffcf");
    cloud.graph().behaviour().excludeEachOther(SALES, plan);
    String both =
        "{'addLicenses':[{'skuId':'" + SALES + "'},{'skuId':'" + plan + "'}],'removeLicenses':[]}";

    GraphCaller.Answer refused = graph.post("/users/sync@contoso.com/assignLicense", both);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("mutually exclusive");
    assertThat(account.licences()).isEmpty();
  }

  @Test
  void licenceInErrorIsShownUntilItIsProcessedAgain() {
    group.licences().add(SALES);
    group.members().add(account.id());
    account.licenceErrors().put(SALES, "CountViolation");

    assertThat(state("state")).isEqualTo("Error");
    assertThat(state("error")).isEqualTo("CountViolation");
    graph.post("/users/sync@contoso.com/reprocessLicenseAssignment", "");
    assertThat(state("state")).isEqualTo("Active");
    assertThat(state("error")).isEqualTo("None");
  }

  private String name() {
    return graph.get("/users/sync@contoso.com?$select=displayName").text("displayName");
  }

  private String state(String name) {
    return graph
        .get("/users/sync@contoso.com" + STATES)
        .body()
        .at("/licenseAssignmentStates/0/" + name)
        .asText();
  }
}

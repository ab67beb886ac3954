package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class LicencesTest {
  private static final String SALES = "1e1a282c-9c54-43a2-9310-98ef728faace";
  private static final String PLAN1 = "ea126fc5-a19e-42e2-a731-da9d437bffcf";
  private static final String TEAM_MEMBERS = "8e7a3d30-d97d-43ab-837c-d7701cef83dc";

  private final SimulatedCloud cloud;
  private final GraphCaller graph;

  LicencesTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
    cloud.tenant().addAccount("sync@contoso.com", "Sync", "Long-Enough-1").usageLocation("DE");
  }

  private String assign(String skuId) {
    return "{'addLicenses':[{'skuId':'" + skuId + "','disabledPlans':[]}],'removeLicenses':[]}";
  }

  private GraphCaller.Answer post(String body) {
    return graph.post("/users/sync@contoso.com/assignLicense", body);
  }

  @Test
  void licenceIsGivenReadBackAndTakenAway() {
    assertThat(post(assign(SALES)).status()).isEqualTo(200);
    assertThat(graph.get("/users/sync@contoso.com/licenseDetails").all("skuPartNumber"))
        .containsExactly("DYN365_ENTERPRISE_SALES");

    GraphCaller.Answer answer = post("{'addLicenses':[],'removeLicenses':['" + SALES + "']}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(graph.get("/users/sync@contoso.com/licenseDetails").all("skuId")).isEmpty();
  }

  @Test
  void bothArraysAreRequired() {
    assertThat(post("{'addLicenses':[]}").message()).contains("removeLicenses");
    assertThat(post("{'removeLicenses':[]}").message()).contains("addLicenses");
    assertThat(post("{'addLicenses':[],'removeLicenses':[],'more':1}").status()).isEqualTo(400);
  }

  @Test
  void usageLocationIsNeededFirst() {
    cloud.tenant().addAccount("new@contoso.com", "New", "Long-Enough-1");

    GraphCaller.Answer answer = graph.post("/users/new@contoso.com/assignLicense", assign(SALES));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message())
        .isEqualTo("License assignment cannot be done for user with invalid usage location.");
  }

  @Test
  void seatsRunOut() {
    Account other = cloud.tenant().addAccount("other@contoso.com", "Other", "Long-Enough-1");
    other.licences().put(UUID.fromString(TEAM_MEMBERS), cloud.clock().instant());

    GraphCaller.Answer answer = post(assign(TEAM_MEMBERS));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("does not have any available licenses");
  }

  @Test
  void assigningAgainUsesNoSecondSeatAndReplacesTheDisabledPlans() {
    String plan = cloud.tenant().skus().get(2).plans().get(0).id().toString();
    post(assign(TEAM_MEMBERS));

    assertThat(post(assign(TEAM_MEMBERS).replace("[]}]", "['" + plan + "']}]")).status())
        .isEqualTo(200);
    GraphCaller.Answer details = graph.get("/users/sync@contoso.com/licenseDetails");
    assertThat(details.body().at("/value/0/servicePlans/0/provisioningStatus").asText())
        .isEqualTo("Disabled");
    assertThat(details.body().at("/value/0/servicePlans/1/provisioningStatus").asText())
        .isEqualTo("Success");
  }

  @Test
  void unknownLicencesAndPlansAreRefused() {
    String unknown = "00000000-0000-0000-0000-000000000001";

    assertThat(post(assign(unknown)).message()).contains("valid company License");
    assertThat(post(assign("sales")).message()).contains("'Edm.Guid'");
    assertThat(post(assign(SALES).replace("[]}]", "['" + unknown + "']}]")).status())
        .isEqualTo(400);
    assertThat(post("{'addLicenses':[],'removeLicenses':['" + SALES + "']}").status())
        .isEqualTo(400);
  }

  @Test
  void suspendedSubscriptionGivesNothing() {
    Sku sku = cloud.tenant().skus().get(0);
    cloud.tenant().skus().set(0, new Sku(sku.skuId(), "X", 25, "Suspended", sku.plans()));

    assertThat(post(assign(SALES)).status()).isEqualTo(400);
    assertThat(graph.get("/subscribedSkus").body().at("/value/0/prepaidUnits/enabled").asInt())
        .isZero();
  }

  @Test
  void stateOfALicenceIsSelectable() {
    post(assign(SALES));

    GraphCaller.Answer user =
        graph.get("/users/sync@contoso.com?$select=assignedLicenses,licenseAssignmentStates");

    assertThat(user.body().at("/assignedLicenses/0/skuId").asText()).isEqualTo(SALES);
    assertThat(user.body().at("/licenseAssignmentStates/0/state").asText()).isEqualTo("Active");
    assertThat(user.body().at("/licenseAssignmentStates/0/assignedByGroup").isNull()).isTrue();
  }

  @Test
  void acceptedInsteadOfDoneCanBeAskedFor() {
    cloud.graph().behaviour().licenceStatus(202);

    assertThat(post(assign(SALES)).status()).isEqualTo(202);
  }

  @Test
  void stockCountsSeatsAndCannotBeFiltered() {
    post(assign(SALES));

    GraphCaller.Answer skus = graph.get("/subscribedSkus?$select=skuId,consumedUnits");

    assertThat(skus.all("skuId")).containsExactly(SALES, PLAN1, TEAM_MEMBERS);
    assertThat(skus.all("consumedUnits")).containsExactly("1", "0", "0");
    assertThat(graph.get("/subscribedSkus?$filter=skuPartNumber eq 'X'").status()).isEqualTo(400);
    String id = cloud.tenant().id() + "_" + SALES;
    assertThat(graph.get("/subscribedSkus/" + id).text("skuPartNumber"))
        .isEqualTo("DYN365_ENTERPRISE_SALES");
  }

  @Test
  void reprocessingAnswersTheUser() {
    assertThat(graph.post("/users/sync@contoso.com/reprocessLicenseAssignment", "").status())
        .isEqualTo(200);
  }
}

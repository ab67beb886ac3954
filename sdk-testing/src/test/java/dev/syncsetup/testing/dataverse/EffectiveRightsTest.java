package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.dataverse.organization.Depth;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What counts when a request is judged: teams, caches, and those who act for others. */
class EffectiveRightsTest {
  private static final Duration CACHE = Duration.ofSeconds(30);

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private final WebApiClient asJane = WebApiClient.person(cloud, "jane.doe@contoso.com");
  private final UUID jane = cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id();

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void rolesOfTeamsCount() {
    cloud.dataverse().addRole("Reader of solutions", "prvReadSolution");
    assertThat(asJane.get("solutions").status()).isEqualTo(403);

    cloud.dataverse().seeds().team("Readers", "Reader of solutions", jane);

    assertThat(asJane.get("solutions").status()).isEqualTo(200);
    assertThat(cloud.dataverse().allows(jane, "prvReadSolution")).isTrue();
    assertThat(cloud.dataverse().rolesOf(jane)).containsExactly("Salesperson");
  }

  @Test
  void roleCountsWhenTheCacheIsOldOrPassedBy() {
    cloud.dataverse().settings().privilegeCache(CACHE);
    assign("Sales Manager");
    revoke("Salesperson");
    cloud.clock().advance(CACHE.dividedBy(2));
    cloud.dataverse().addRole("Reader of solutions", "prvReadSolution");
    assign("Reader of solutions");

    assertThat(asJane.get("solutions").status()).isEqualTo(403);
    assertThat(asJane.with("Consistency", "Strong").get("solutions").status()).isEqualTo(200);
    cloud.clock().advance(CACHE);
    assertThat(asJane.get("solutions").status()).isEqualTo(200);
  }

  @Test
  void roleThatWasTakenAwayCountsUntilTheCacheIsOld() {
    cloud.dataverse().settings().privilegeCache(CACHE);
    revoke("Salesperson");

    assertThat(asJane.get("leads").status()).isEqualTo(200);
    assertThat(asJane.with("Consistency", "Strong").get("leads").code()).isEqualTo("0x80042f09");
    cloud.clock().advance(CACHE);
    assertThat(asJane.get("leads").code()).isEqualTo("0x80042f09");
  }

  @Test
  void rightToActForOthersCannotComeFromATeam() {
    cloud.dataverse().seeds().team("Delegates", "Delegate", jane);
    String admin = cloud.dataverse().user("admin@contoso.com").orElseThrow().id().toString();

    Answer refused = asJane.with("MSCRMCallerID", admin).get("leads");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.message()).contains("prvActOnBehalfOfAnotherUser");

    assign("Delegate");
    assertThat(asJane.with("MSCRMCallerID", admin).get("leads").status()).isEqualTo(200);
    assertThat(asJane.with("MSCRMCallerID", admin).get("solutions").message())
        .as("both must have the right")
        .contains(jane.toString());
  }

  @Test
  void privilegesReachAsFarAsTheBestRoleSays() {
    cloud.dataverse().seeds().role("Near", Map.of("prvReadSolution", Depth.BASIC));
    cloud.dataverse().seeds().role("Far", Map.of("prvReadSolution", Depth.DEEP));
    assign("Near");
    assertThat(depthOfReadingSolutions()).isEqualTo("Basic");

    cloud.dataverse().seeds().team("Far ones", "Far", jane);
    assertThat(depthOfReadingSolutions()).isEqualTo("Deep");
  }

  @Test
  void organisationNeedNotTellItsResources() {
    cloud.dataverse().settings().organizationResources(false);

    assertThat(api.get("RetrieveOrganizationResources()").status()).isEqualTo(404);
  }

  @Test
  void generatedUsersAreListedAndFoundButNotKept() {
    int kept = cloud.dataverse().users().size();
    cloud.dataverse().seeds().generatedUsers(5_001);

    JsonNode second =
        api.get("systemusers?$select=systemuserid&$filter=domainname eq 'generated7@contoso.com'")
            .value()
            .get(0);
    assertThat(cloud.dataverse().users()).hasSize(kept);
    assertThat(api.get("systemusers?$select=fullname").value()).hasSize(5_000);
    assertThat(
            api.get("systemusers(" + second.path("systemuserid").asText() + ")")
                .body()
                .path("fullname")
                .asText())
        .isEqualTo("Generated User 7");
  }

  private String depthOfReadingSolutions() {
    JsonNode privileges =
        api.get("systemusers(" + jane + ")/Microsoft.Dynamics.CRM.RetrieveUserPrivileges")
            .body()
            .path("RolePrivileges");
    for (JsonNode privilege : privileges) {
      if (privilege.path("PrivilegeName").asText().equals("prvReadSolution")) {
        return privilege.path("Depth").asText();
      }
    }
    return "";
  }

  private void assign(String role) {
    String reference = cloud.dataverseUrl() + "/api/data/v9.2/roles(" + id(role) + ")";
    Answer answer =
        api.post(
            "systemusers(" + jane + ")/systemuserroles_association/$ref",
            "{\"@odata.id\":\"" + reference + "\"}");
    assertThat(answer.status()).isEqualTo(204);
  }

  private void revoke(String role) {
    String path = "systemusers(" + jane + ")/systemuserroles_association(" + id(role) + ")/$ref";
    assertThat(api.delete(path).status()).isEqualTo(204);
  }

  private String id(String role) {
    String filter = "name eq '" + role + "' and businessunitid/name eq 'contoso'";
    return api.get("roles?$select=roleid&$filter=" + filter).value().get(0).path("roleid").asText();
  }
}

package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoleAssignmentTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private final UUID jane = cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id();
  private final String roles = "systemusers(" + jane + ")/systemuserroles_association";

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void roleOfTheOwnBusinessUnitIsAssignedAndTakenAway() {
    String role = role("Sales Manager", "contoso");

    assertThat(assign(role).status()).isEqualTo(204);
    assertThat(cloud.dataverse().rolesOf(jane)).containsExactly("Salesperson", "Sales Manager");
    assertThat(api.delete(roles + "(" + role + ")/$ref").status()).isEqualTo(204);
    assertThat(cloud.dataverse().rolesOf(jane)).containsExactly("Salesperson");
    assertThat(api.delete(roles + "(" + role + ")/$ref").status()).isEqualTo(404);
  }

  @Test
  void roleIsTakenAwayByTheIdInTheQueryToo() {
    String role =
        cloud.dataverseUrl() + "/api/data/v9.2/roles(" + role("Salesperson", "contoso") + ")";

    assertThat(api.delete(roles + "/$ref?$id=" + role).status()).isEqualTo(204);
    assertThat(cloud.dataverse().rolesOf(jane)).isEmpty();
  }

  @Test
  void copyOfAnotherBusinessUnitIsRefused() {
    Answer answer = assign(role("Sales Manager", "Sales Germany"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("0x80041409");
    assertThat(answer.message()).contains(jane.toString());
  }

  @Test
  void copiesShareTheirRoot() {
    String root = role("Sales Manager", "contoso");

    Answer answer = api.get("roles(" + role("Sales Manager", "Sales Germany") + ")");

    assertThat(answer.body().path("_parentrootroleid_value").asText()).isEqualTo(root);
    assertThat(answer.body().path("roleid").asText()).isNotEqualTo(root);
  }

  @Test
  void repeatedAssignmentAnswersAsConfigured() {
    String role = role("Sales Manager", "contoso");
    assign(role);

    assertThat(assign(role).code()).isEqualTo("0x80040237");

    cloud.dataverse().settings().repeatedAssociationAccepted(true);
    assertThat(assign(role).status()).isEqualTo(204);
  }

  @Test
  void disabledUserGetsNoRole() {
    api.patch("systemusers(" + jane + ")", "{\"isdisabled\":true}");

    assertThat(assign(role("Sales Manager", "contoso")).code()).isEqualTo("0x80040225");
  }

  @Test
  void unknownRoleAndMalformedIdAreToldApart() {
    assertThat(assign("11111111-2222-3333-4444-555555555555").code()).isEqualTo("0x80041402");
    assertThat(api.post(roles + "/$ref", "{\"@odata.id\":\"roles(x)\"}").code())
        .isEqualTo("0x80060888");
    assertThat(
            api.post(roles + "/$ref", "{\"@odata.id\":\"https://elsewhere.example/roles(x)\"}")
                .code())
        .isEqualTo("0x80060888");
  }

  @Test
  void callerNeedsThePrivilegeToAssignAndThoseOfTheRole() {
    String role = role("Salesperson", "contoso");
    UUID admin = cloud.dataverse().user("admin@contoso.com").orElseThrow().id();
    WebApiClient caller = WebApiClient.person(cloud, "jane.doe@contoso.com");
    String path = "systemusers(" + admin + ")/systemuserroles_association/$ref";

    assertThat(caller.post(path, reference(role)).message()).contains("prvAssignRole");

    cloud.dataverse().addRole("Assigner", "prvAssignRole");
    assign(role("Assigner", "contoso"));
    assertThat(caller.post(path, reference(role)).status()).isEqualTo(204);
    assertThat(caller.post(path, reference(role("Delegate", "contoso"))).message())
        .contains("prvActOnBehalfOfAnotherUser");
  }

  @Test
  void assignmentByObjectIdBringsALicensedPersonIn() {
    Account account = cloud.tenant().addAccount("new@contoso.com", "New Person", "pw");
    String path =
        "systemusers(azureactivedirectoryobjectid="
            + account.id()
            + ")/systemuserroles_association/$ref";
    String body = reference(role("Salesperson", "contoso"));

    assertThat(api.post(path, body).status()).isEqualTo(404);

    Sku sku = new Sku(Tenant.named("sales"), "DYN365_ENTERPRISE_SALES", 5);
    cloud.tenant().skus().add(sku);
    account.licences().put(sku.skuId(), cloud.clock().instant());
    cloud.dataverse().settings().userOnAssignment(false);
    assertThat(api.post(path, body).status()).isEqualTo(404);

    cloud.dataverse().settings().userOnAssignment(true);
    assertThat(api.post(path, body).status()).isEqualTo(204);
    assertThat(cloud.dataverse().user("new@contoso.com")).isPresent();
  }

  @Test
  void forgettingRefDeletesTheRoleItself() {
    String role = role("Salesperson", "contoso");

    assertThat(api.delete(roles + "(" + role + ")").status()).isEqualTo(204);
    assertThat(api.get("roles(" + role + ")").status()).isEqualTo(404);
  }

  @Test
  void movingAUserTakesAllRolesAway() {
    String germany = id("businessunits", "name eq 'Sales Germany'", "businessunitid");

    api.patch(
        "systemusers(" + jane + ")",
        "{\"businessunitid@odata.bind\":\"/businessunits(" + germany + ")\"}");

    assertThat(cloud.dataverse().rolesOf(jane)).isEmpty();
    assertThat(assign(role("Salesperson", "Sales Germany")).status()).isEqualTo(204);
  }

  @Test
  void twoRolesMayHaveOneName() {
    cloud.dataverse().addRole("Salesperson");

    assertThat(api.get("roles?$filter=name eq 'Salesperson'").value()).hasSize(4);
  }

  @Test
  void effectivePrivilegesComeFromAllRoles() {
    Answer answer =
        api.get("systemusers(" + jane + ")/Microsoft.Dynamics.CRM.RetrieveUserPrivileges");

    assertThat(answer.body().path("RolePrivileges").findValuesAsText("PrivilegeName"))
        .contains("prvReadLead", "prvWriteLead")
        .doesNotContain("prvAssignRole");
  }

  private Answer assign(String role) {
    return api.post(roles + "/$ref", reference(role));
  }

  private String reference(String role) {
    return "{\"@odata.id\":\"" + cloud.dataverseUrl() + "/api/data/v9.2/roles(" + role + ")\"}";
  }

  private String role(String name, String unit) {
    return id(
        "roles", "name eq '" + name + "' and businessunitid/name eq '" + unit + "'", "roleid");
  }

  private String id(String set, String filter, String key) {
    return api.get(set + "?$select=" + key + "&$filter=" + filter)
        .value()
        .get(0)
        .path(key)
        .asText();
  }
}

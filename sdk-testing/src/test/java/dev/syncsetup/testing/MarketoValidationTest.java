package dev.syncsetup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.dataverse.PackageImport;
import dev.syncsetup.testing.dataverse.WebApiClient;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.marketo.CrmLogin;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarketoValidationTest {
  private static final UUID APP = Tenant.named("marketo app");

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);
  private final MarketoValidation validation =
      new MarketoValidation(cloud.tenant(), cloud.dataverse());
  private final Application application =
      cloud.tenant().addApplication(APP, "Marketo Sync", "secret");
  private String appUser = "";

  @BeforeEach
  void setUp() {
    application.delegatedConsents().add("user_impersonation");
    new PackageImport(cloud).install(SampleSolution.CONTOSO_NAMES.bytes());
    appUser = api.post("systemusers", "{\"applicationid\":\"" + APP + "\"}").createdId();
    assignSyncRole(appUser);
    configure(appUser);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void applicationUserThatIsSetUpPassesAllSeven() {
    assertThat(failing(serverToServer())).isEmpty();
  }

  @Test
  void personThatIsSetUpPassesAllSeven() {
    String jane = cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id().toString();
    assignSyncRole(jane);
    configure(jane);

    assertThat(failing(person("simulated-password"))).isEmpty();
    cloud.tenant().account("jane.doe@contoso.com").orElseThrow().mfaRequired(true);
    assertThat(failing(person("simulated-password"))).startsWith(2);
  }

  @Test
  void policyAgainstThePasswordFailsTheSecondCheck() {
    cloud.tenant().securityDefaults(true);
    assertThat(failing(person("simulated-password"))).startsWith(2);

    cloud.tenant().securityDefaults(false);
    cloud.tenant().account("jane.doe@contoso.com").orElseThrow().conditionalAccessBlocks(true);
    assertThat(failing(person("simulated-password"))).startsWith(2);
  }

  @Test
  void wrongAddressFailsTheFirstCheck() {
    CrmLogin login =
        new CrmLogin("https://elsewhere.example", userName(), Optional.empty(), APP + "", "secret");

    assertThat(failing(login)).startsWith(1).hasSize(7);
    assertThat(validation.columns(login)).isEmpty();
  }

  @Test
  void serviceAddressAndRootBothNameTheOrganisation() {
    String root = cloud.dataverseUrl().toString();

    assertThat(validation.isOrganizationUrl(root)).isTrue();
    assertThat(validation.isOrganizationUrl(root + "/")).isTrue();
    assertThat(validation.isOrganizationUrl(root + "/XRMServices/2011/Organization.svc")).isTrue();
    assertThat(validation.isOrganizationUrl(root + "/other")).isFalse();
  }

  @Test
  void wrongCredentialsFailTheSecondCheck() {
    String url = cloud.dataverseUrl().toString();

    assertThat(failing(new CrmLogin(url, userName(), Optional.empty(), APP + "", "wrong")))
        .startsWith(2);
    assertThat(
            failing(new CrmLogin(url, "other@contoso.com", Optional.empty(), APP + "", "secret")))
        .startsWith(2);
    assertThat(failing(new CrmLogin(url, userName(), Optional.empty(), "nosuch", "secret")))
        .startsWith(2);
    assertThat(failing(person("wrong"))).startsWith(2);
  }

  @Test
  void expiredSecretFailsTheSecondCheck() {
    cloud.clock().advance(Duration.ofDays(800));

    assertThat(failing(serverToServer())).startsWith(2);
  }

  @Test
  void missingRoleOrConsentFailsTheThirdCheck() {
    application.delegatedConsents().clear();
    assertThat(failing(serverToServer())).containsExactly(3);

    application.delegatedConsents().add("user_impersonation");
    api.delete("systemusers(" + appUser + ")/systemuserroles_association(" + syncRole() + ")/$ref");
    assertThat(failing(serverToServer())).containsExactly(3);
  }

  @Test
  void uninstalledSolutionFailsTheFourthCheckAndWhatDependsOnIt() {
    Row solution =
        cloud.dataverse().rows("solution").stream()
            .filter(row -> row.text("friendlyname").startsWith("Marketo"))
            .findFirst()
            .orElseThrow();
    api.delete("solutions(" + solution.id() + ")");

    assertThat(failing(serverToServer())).contains(4, 5, 6, 7);
  }

  @Test
  void disabledStepFailsTheFifthCheck() {
    cloud.dataverse().disableStep("Create of lead");

    assertThat(failing(serverToServer())).containsExactly(5);
    assertThat(validation.sevenChecks(serverToServer()).get(4).orElseThrow())
        .contains("Ledger: Create of lead");
  }

  @Test
  void emptyMarketoConfigFailsTheSixthCheck() {
    UUID row = cloud.dataverse().rows("lmx_bridgesetting").get(0).id();
    api.patch("lmx_bridgesettings(" + row + ")", "{\"lmx_RunsAs@odata.bind\":null}");

    assertThat(failing(serverToServer())).containsExactly(3, 6, 7);
  }

  @Test
  void anotherUserInMarketoConfigFailsTheSeventhCheck() {
    configure(cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id().toString());

    assertThat(failing(serverToServer())).containsExactly(7);
  }

  @Test
  void syncUserSeesTheColumnsItsRoleAllows() {
    var columns = validation.columns(serverToServer());

    assertThat(columns.keySet())
        .containsExactlyInAnyOrder(
            "lead", "contact", "account", "opportunity", "lmx_bridgesetting", "lmx_ledger");
    assertThat(columns.get("lead")).contains("emailaddress1", "mkt_priority", "ownerid");
  }

  private CrmLogin serverToServer() {
    return new CrmLogin(
        cloud.dataverseUrl().toString(), userName(), Optional.empty(), APP.toString(), "secret");
  }

  private CrmLogin person(String password) {
    return new CrmLogin(
        cloud.dataverseUrl().toString(),
        "jane.doe@contoso.com",
        Optional.of(password),
        APP.toString(),
        "secret");
  }

  private String userName() {
    return api.get("systemusers(" + appUser + ")").body().path("internalemailaddress").asText();
  }

  private String syncRole() {
    return api.get(
            "roles?$select=roleid&$filter=name eq 'Marketo Sync User' and businessunitid/name eq"
                + " 'contoso'")
        .value()
        .get(0)
        .path("roleid")
        .asText();
  }

  private void assignSyncRole(String user) {
    api.post(
        "systemusers(" + user + ")/systemuserroles_association/$ref",
        "{\"@odata.id\":\"" + cloud.dataverseUrl() + "/api/data/v9.2/roles(" + syncRole() + ")\"}");
  }

  private void configure(String user) {
    UUID row = cloud.dataverse().rows("lmx_bridgesetting").get(0).id();
    api.patch(
        "lmx_bridgesettings(" + row + ")",
        "{\"lmx_RunsAs@odata.bind\":\"/systemusers(" + user + ")\"}");
  }

  /** Numbers of the checks that are red, from 1. */
  private List<Integer> failing(CrmLogin login) {
    List<Optional<String>> checks = validation.sevenChecks(login);
    List<Integer> red = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i).isPresent()) {
        red.add(i + 1);
      }
    }
    return red;
  }
}

package dev.syncsetup.setup.steps.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.Row;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApplicationUserTest {
  private static final String STEP = "create-application-user";

  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents("A-14")
  void userIsCreatedEnabledAndNonInteractiveInTheCallersBusinessUnit() throws Exception {
    Runs.complete(plan());

    JsonNode request =
        new ObjectMapper().readTree(Runs.writes(onboarding, "/systemusers?").get(0).requestBody());
    assertThat(request.path("applicationid").asText()).isEqualTo(Onboarding.CRM_APP.toString());
    assertThat(request.path("accessmode").asInt()).isEqualTo(4);
    assertThat(request.path("isdisabled").asBoolean(true)).isFalse();
    assertThat(request.path("businessunitid@odata.bind").asText())
        .isEqualTo("/businessunits(" + onboarding.dynamics.whoAmI().businessUnitId() + ")");
  }

  @Test
  @Documents({"A-11", "U-18"})
  void neitherLicenceNorFirstNameIsNeeded() {
    assertThat(plan().steps())
        .extracting(SetupStep::id)
        .doesNotContain("license-sync-user", "await-sync-user");

    Runs.complete(plan());

    Row user = row();
    assertThat(user.flag("islicensed")).isFalse();
    assertThat(user.text("firstname")).isEqualTo("#");
  }

  @Test
  @Documents("A-10")
  void userOfTheSameAppIsTakenAndNoSecondOneMade() {
    SystemUser before = create();

    SetupReport report = Runs.complete(plan());

    assertThat(Runs.step(report, STEP).outcome()).isEqualTo(Outcome.ALREADY_DONE);
    assertThat(row().id()).isEqualTo(before.id().value());
  }

  @Test
  void syncUserOfARunBeforeIsTaken() {
    Runs.complete(plan());

    assertThat(Runs.step(Runs.complete(plan()), STEP).outcome()).isEqualTo(Outcome.ALREADY_DONE);
  }

  @Test
  @Documents("U-05")
  void userWithOtherRolesIsRefused() {
    assign(create(), "Salesperson");

    refuses("# Marketo Sync has the roles Salesperson", "must be dedicated", "adoptSyncUser");
  }

  @Test
  @Documents("U-14")
  void administratorIsRefused() {
    assign(create(), "System Administrator");

    refuses("# Marketo Sync is a System Administrator", "take another one");
  }

  @Test
  @Documents("A-19")
  void disabledUserIsRefused() {
    create();
    row().set("isdisabled", true);

    refuses("# Marketo Sync is disabled in Dynamics", "Enable it");
  }

  @Test
  @Documents("A-16")
  void deletedUserThatStillBlocksTheAppIsReported() {
    create();
    row().set("deletedstate", 1);

    refuses("is deleted but still blocks a new user", "Delete it for good", "or restore it");
  }

  @Test
  @Documents("A-01")
  void appThatTheTenantDoesNotKnowIsReported() {
    onboarding.cloud.tenant().applications().remove(Onboarding.CRM_APP);

    refuses(
        "The tenant knows no app " + Onboarding.CRM_APP,
        "Register it in Entra ID (accounts in this organizational directory only)");
  }

  @Test
  @Documents("A-03")
  void appWithoutConsentIsReported() {
    onboarding
        .cloud
        .tenant()
        .application(Onboarding.CRM_APP)
        .orElseThrow()
        .delegatedConsents()
        .clear();

    refuses(
        "Nobody has consented to user_impersonation of Dynamics CRM for app " + Onboarding.CRM_APP,
        "wait ten seconds, and grant admin consent");
  }

  @Test
  void consentThatMayNotBeReadStopsNobody() {
    onboarding
        .cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .clear();

    Runs.complete(plan());
  }

  @Test
  void clientIdThatIsNoneIsRefusedByTheBuilder() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> onboarding.start().useInstalledSolution().createApplicationUser("marketo-app"));
  }

  private void refuses(String... says) {
    Runs.refuses(onboarding, plan(), STEP, says);
  }

  private SetupPlan plan() {
    return onboarding.dynamicsSide(Onboarding.sample());
  }

  private SystemUser create() {
    return onboarding
        .dynamics
        .users()
        .createApplicationUser(Onboarding.CRM_APP, onboarding.dynamics.whoAmI().businessUnitId());
  }

  private void assign(SystemUser user, String name) {
    List<SecurityRole> copies =
        onboarding.dynamics.roles().named(name).stream()
            .filter(copy -> copy.businessUnitId().equals(user.businessUnitId()))
            .toList();
    copies.forEach(copy -> onboarding.dynamics.roles().assign(user.id(), copy.id()));
  }

  private Row row() {
    List<Row> found =
        onboarding.cloud.dataverse().users().stream()
            .filter(user -> user.refersTo("applicationid", Onboarding.CRM_APP))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}

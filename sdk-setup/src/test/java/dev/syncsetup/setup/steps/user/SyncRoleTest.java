package dev.syncsetup.setup.steps.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.journey.MarketoNames;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.dataverse.store.Row;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncRoleTest {
  private static final String ROLE = "Marketo Sync User";
  private static final SampleSolution SAMPLE = SampleSolution.CONTOSO_NAMES;

  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"U-04", "A-15"})
  void roleIsAssignedByReferenceAndOnce() {
    Runs.complete(plan());

    assertThat(Runs.writes(onboarding, "/systemuserroles_association/$ref")).hasSize(1);
    assertThat(onboarding.cloud.dataverse().rolesOf(syncUser().id())).containsExactly(ROLE);
  }

  @Test
  @Documents("U-07")
  void roleLetsTheSyncUserReadMarketoConfig() {
    Runs.complete(plan());

    assertThat(onboarding.cloud.dataverse().allows(syncUser().id(), "prvReadlmx_BridgeSetting"))
        .isTrue();
  }

  @Test
  @Documents("A-18")
  void copyOfTheUsersOwnBusinessUnitIsAssigned() {
    UUID germany =
        onboarding.cloud.dataverse().rows("businessunit").stream()
            .filter(unit -> unit.text("name").equals("Sales Germany"))
            .findFirst()
            .orElseThrow()
            .id();
    onboarding
        .dynamics
        .users()
        .createApplicationUser(Onboarding.CRM_APP, new BusinessUnitId(germany));

    Runs.complete(plan());

    Row copy =
        onboarding.cloud.dataverse().rows("role").stream()
            .filter(role -> role.text("name").equals(ROLE))
            .filter(role -> role.refersTo("businessunitid", germany))
            .findFirst()
            .orElseThrow();
    assertThat(Runs.writes(onboarding, "/$ref").get(0).requestBody())
        .contains("roles(" + copy.id() + ")");
  }

  @Test
  @Documents("U-12")
  void absentRoleLeadsBackToTheSolution() {
    onboarding.install(SAMPLE.bytes());
    roles().forEach(role -> role.set("name", "Renamed"));

    refuses(
        "The organisation has no role Marketo Sync User",
        "import the package again, or give the role's name");
  }

  @Test
  void twoRolesOfThatNameAreReported() {
    onboarding.install(SAMPLE.bytes());
    onboarding.cloud.dataverse().addRole(ROLE);

    refuses(
        "should have one role named Marketo Sync User",
        "Rename or remove the one that is not Marketo's");
  }

  @Test
  @Documents("N-09")
  void roleOfAnotherNameIsAssignedWhereItIsGiven() {
    byte[] renamed =
        SAMPLE.with("customizations.xml", xml -> xml.replace(ROLE, "Marketo Sync User Role"));

    Runs.complete(
        Onboarding.withSyncRole(
            onboarding
                .start()
                .naming(MarketoNames.standard().withRole("Marketo Sync User Role"))
                .installSolution(Onboarding.solution(renamed))
                .createApplicationUser(Onboarding.CRM_APP)));

    assertThat(onboarding.cloud.dataverse().rolesOf(syncUser().id()))
        .containsExactly("Marketo Sync User Role");
  }

  @Test
  @Documents("U-10")
  void othersWhoHoldTheRoleAreNamed() {
    onboarding.install(SAMPLE.bytes());
    onboarding
        .cloud
        .dataverse()
        .addUser(onboarding.cloud.tenant().account("jane.doe@contoso.com").orElseThrow(), ROLE);
    jane().set("isdisabled", false);

    SetupReport report = Runs.complete(plan());

    assertThat(Runs.step(report, "assign-sync-role").evidence())
        .contains("so have Jane Doe, who should not: take the role from them");
  }

  @Test
  @Documents("U-08")
  void userWhoWorksInAnotherLanguageIsSwitchedToEnglish() {
    Row settings = settings(jane());
    settings.set("uilanguageid", 1031);

    Runs.complete(
        Onboarding.withSyncRole(
            onboarding
                .start()
                .installSolution(Onboarding.sample())
                .adoptSyncUser("jane.doe@contoso.com")));

    assertThat(settings.number("uilanguageid")).isEqualTo(1033);
    assertThat(settings.number("helplanguageid")).isEqualTo(1033);
  }

  @Test
  @Documents("U-08")
  void languageOfTheOrganisationHoldsForAUserWithoutOne() {
    Runs.complete(plan());

    assertThat(settings(syncUser()).number("uilanguageid")).isZero();
    assertThat(Runs.writes(onboarding, "usersettingscollection")).isEmpty();
  }

  @Test
  @Documents("U-09")
  void languageThatIsNotProvisionedIsReported() {
    Runs.refuses(
        onboarding,
        Onboarding.withSyncRole(
            onboarding
                .start()
                .naming(inLanguage(1036))
                .installSolution(Onboarding.sample())
                .createApplicationUser(Onboarding.CRM_APP)),
        "assign-sync-role",
        "Language 1036",
        "is not provisioned; the organisation has",
        "Enable it under Settings > Languages");
  }

  private void refuses(String... says) {
    Runs.refuses(onboarding, plan(), "assign-sync-role", says);
  }

  private SetupPlan plan() {
    return onboarding.dynamicsSide(Onboarding.sample());
  }

  private List<Row> roles() {
    return onboarding.cloud.dataverse().rows("role").stream()
        .filter(role -> role.text("name").equals(ROLE))
        .toList();
  }

  private Row jane() {
    return onboarding.cloud.dataverse().user("jane.doe@contoso.com").orElseThrow();
  }

  private Row settings(Row user) {
    return onboarding.cloud.dataverse().rows("usersettings").stream()
        .filter(row -> row.id().equals(user.id()))
        .findFirst()
        .orElseThrow();
  }

  private Row syncUser() {
    return onboarding.cloud.dataverse().users().stream()
        .filter(user -> user.refersTo("applicationid", Onboarding.CRM_APP))
        .findFirst()
        .orElseThrow();
  }

  private static MarketoNames inLanguage(int code) {
    MarketoNames names = MarketoNames.standard();
    return new MarketoNames(
        names.solutionLabel(),
        names.role(),
        names.configLabel(),
        names.configTable(),
        names.configRow(),
        names.userLookupLabel(),
        names.filterColumn(),
        names.leastVersion(),
        names.leastFilterVersion(),
        code);
  }
}

package dev.syncsetup.setup.steps.solution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncSetup;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallSolutionTest {
  private static final SampleSolution SAMPLE = SampleSolution.CONTOSO_NAMES;

  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"I-04", "I-05"})
  void packageIsImportedWithItsStepsEnabled() throws Exception {
    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    JsonNode request = new ObjectMapper().readTree(onlyImport().requestBody());
    assertThat(request.path("PublishWorkflows").booleanValue()).isTrue();
    assertThat(onboarding.cloud.dataverse().rows("sdkmessageprocessingstep"))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.number("statecode")).isZero());
  }

  @Test
  @Documents("I-06")
  void warningsOfTheImportAreSuccess() {
    SetupReport report = Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    assertThat(Runs.step(report, "install-solution").evidence())
        .contains("completed with warnings, which is normal");
  }

  @Test
  @Documents({"I-12", "O-08"})
  void olderVersionIsUpdatedInPlaceAndNeverUpgraded() throws Exception {
    onboarding.install(SAMPLE.withVersion("4.2.0.0"));
    onboarding.cloud.transcript().clear();

    SetupReport report = Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    assertThat(Runs.step(report, "install-solution").outcome()).isEqualTo(Outcome.APPLIED);
    JsonNode request = new ObjectMapper().readTree(onlyImport().requestBody());
    assertThat(request.path("HoldingSolution").asBoolean(true)).isFalse();
    assertThat(request.path("OverwriteUnmanagedCustomizations").asBoolean(true)).isFalse();
    assertThat(request.path("PublishWorkflows").booleanValue()).isTrue();
    assertThat(onboarding.cloud.dataverse().rows("solution"))
        .filteredOn(row -> row.text("uniquename").startsWith("lm_crm_bridge"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("version")).isEqualTo("5.0.2.1"));
    assertThat(Runs.writes(onboarding, "Upgrade")).isEmpty();
  }

  @Test
  @Documents("I-14")
  void newerInstalledVersionIsNeverReplaced() {
    onboarding.install(SAMPLE.bytes());

    Runs.refuses(
        onboarding,
        onboarding.dynamicsSide(Onboarding.solution(SAMPLE.withVersion("4.2.0.0"))),
        "install-solution",
        "4.2.0.0",
        "5.0.2.1 is installed",
        "take the newest package");
  }

  @Test
  @Documents({"I-02", "N-01"})
  void packageOfAnotherSolutionIsRefused() {
    refuses(
        SAMPLE.withFriendlyName("Contoso Invoices"),
        "Contoso Invoices, not Marketo Lead Management",
        "Admin > Microsoft Dynamics > Download Marketo Solution");
  }

  @Test
  @Documents("I-17")
  void unmanagedPackageIsRefused() {
    refuses(SAMPLE.unmanaged(), "unmanaged", "take it as downloaded");
  }

  @Test
  @Documents("N-09")
  void packageWithoutTheRoleIsRefused() {
    refuses(SAMPLE.withoutRoles(), "no security role Marketo Sync User", "Is it complete?");
  }

  @Test
  @Documents("N-03")
  void packageWithoutTheConfigurationTableIsRefused() {
    refuses(
        SAMPLE.with("customizations.xml", xml -> xml.replace("Marketo Config", "Bridge Options")),
        "no table labelled Marketo Config",
        "Is it complete?");
  }

  @Test
  @Documents("V-01")
  void packageFromBeforeTheRoleBelongedToTheSyncUserAloneIsRefused() {
    refuses(
        SAMPLE.withVersion("4.0.0.13"), "4.0.0.13", "older than 4.0.0.14", "Download the newest");
  }

  @Test
  void failedImportNamesTheComponent() {
    onboarding
        .cloud
        .dataverse()
        .failNextImport("0x80048033", "Plug-in assembly Bridge.Ledger does not match.");

    SetupReport report =
        Runs.fails(
            onboarding.dynamicsSide(Onboarding.sample()),
            "install-solution",
            "The import failed",
            "Bridge.Ledger does not match",
            "Mend the cause and run again");

    assertThat(Runs.step(report, "create-application-user").outcome())
        .isEqualTo(Outcome.NOT_REACHED);
    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));
  }

  @Test
  void customizationLockOfSomebodyElseIsWaitedFor() {
    onboarding.cloud.dataverse().holdCustomizationLock("Uninstall", Duration.ofMinutes(3));

    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    assertThat(onboarding.cloud.dataverse().rows("importjob")).hasSize(1);
  }

  @Test
  void importOfAnotherSolutionIsWaitedForAndNotTakenForOurs() {
    onboarding
        .dynamics
        .solutions()
        .startImport(Onboarding.solution(SampleSolution.FABRIKAM_NAMES.withoutRoles()));

    SetupReport report = Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    assertThat(Runs.step(report, "install-solution").evidence()).contains("lm_crm_bridge 5.0.2.1");
    assertThat(onboarding.cloud.dataverse().rows("importjob")).hasSize(2);
  }

  @Test
  void failedImportOfAnotherSolutionDoesNotFailOurs() {
    onboarding.cloud.dataverse().failNextImport("0x80048033", "Not ours.");
    onboarding
        .dynamics
        .solutions()
        .startImport(Onboarding.solution(SampleSolution.FABRIKAM_NAMES.withoutRoles()));

    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));
  }

  @Test
  @Documents("I-01")
  void callerWithoutRightsInDynamicsIsToldWhichOneIsMissing() {
    UUID app = Tenant.named("caller with few rights");
    onboarding.cloud.tenant().addApplication(app, "Few Rights", "few-rights-secret");
    addUserWithRole(app, "Basic User");

    try (DynamicsClient caller = signedIn(app, "few-rights-secret")) {
      Runs.refuses(
          onboarding, plan(caller), "install-solution", "is missing prvReadSolution privilege");
    }
  }

  @Test
  @Documents("I-01")
  void callerWhoMayReadEverythingButImportNothingFailsBeforeAnythingIsChanged() {
    UUID app = Tenant.named("caller who reads");
    onboarding.cloud.tenant().addApplication(app, "Reader", "reader-secret");
    onboarding
        .cloud
        .dataverse()
        .addRole(
            "Reader of everything",
            "prvReadSolution",
            "prvReadUser",
            "prvReadUserSettings",
            "prvReadRole",
            "prvReadBusinessUnit",
            "prvReadOrganization",
            "prvReadEntity",
            "prvReadAttribute",
            "prvReadAsyncOperation");
    addUserWithRole(app, "Reader of everything");
    int users = onboarding.cloud.dataverse().users().size();

    try (DynamicsClient caller = signedIn(app, "reader-secret")) {
      Runs.fails(plan(caller), "install-solution", "is missing prvImportCustomization privilege");
    }

    assertThat(onboarding.cloud.dataverse().rows("importjob")).isEmpty();
    assertThat(onboarding.cloud.dataverse().users()).hasSize(users);
  }

  @Test
  void callerWhoIsNoUserOfTheOrganisationIsTold() {
    UUID app = Tenant.named("caller without a user");
    onboarding.cloud.tenant().addApplication(app, "No User", "no-user-secret");

    try (DynamicsClient caller = signedIn(app, "no-user-secret")) {
      Runs.refuses(
          onboarding, plan(caller), "install-solution", "is not a member of the organization");
    }
  }

  private void refuses(byte[] zip, String... says) {
    Runs.refuses(
        onboarding, onboarding.dynamicsSide(Onboarding.solution(zip)), "install-solution", says);
  }

  private Exchange onlyImport() {
    List<Exchange> imports = Runs.writes(onboarding, "ImportSolution");
    assertThat(imports).hasSize(1);
    return imports.get(0);
  }

  private SetupPlan plan(DynamicsClient caller) {
    return Onboarding.withSyncRole(
        SyncSetup.between(caller, onboarding.marketo)
            .installSolution(Onboarding.sample())
            .createApplicationUser(Onboarding.CRM_APP));
  }

  private void addUserWithRole(UUID app, String role) {
    DynamicsClient administrator = onboarding.dynamics;
    var unit = administrator.whoAmI().businessUnitId();
    var user = administrator.users().createApplicationUser(app, unit);
    administrator.roles().named(role).stream()
        .filter(copy -> copy.businessUnitId().equals(unit))
        .forEach(copy -> administrator.roles().assign(user.id(), copy.id()));
  }

  private DynamicsClient signedIn(UUID app, String secret) {
    return onboarding
        .administrator()
        .credential(
            EntraCredential.clientSecret(
                onboarding.cloud.tenant().id().toString(), app.toString(), Secret.of(secret)))
        .build();
  }
}

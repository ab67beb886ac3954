package dev.syncsetup.setup.steps.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.solutions.SolutionVersion;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.SyncSetup;
import dev.syncsetup.setup.journey.MarketoNames;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.SampleSolution;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UseInstalledSolutionTest {
  private static final SampleSolution SAMPLE = SampleSolution.CONTOSO_NAMES;

  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"N-01", "N-11"})
  void solutionIsFoundByItsFriendlyNameAndItsVersionIsRead() {
    onboarding.install(SampleSolution.FABRIKAM_NAMES.bytes());

    SetupReport report = Runs.complete(plan());

    assertThat(Runs.step(report, "use-installed-solution").outcome())
        .isEqualTo(Outcome.ALREADY_DONE);
    assertThat(Runs.step(report, "use-installed-solution").evidence())
        .isEqualTo("PeopleSyncHub 5.0.2.1, all steps enabled");
  }

  @Test
  @Documents("S-04")
  void absentSolutionIsReported() {
    refuses("No solution named Marketo Lead Management is installed", "Install it");
  }

  @Test
  @Documents({"I-09", "S-05"})
  void disabledStepIsReportedWithItsName() {
    onboarding.install(SAMPLE.bytes());
    onboarding.cloud.dataverse().disableStep("Update of lead");

    refuses("Ledger: Update of lead", "Enable them again", "SDK Message Processing Steps");
  }

  @Test
  @Documents({"I-09", "S-05"})
  void disabledStepOfTheSamePackageIsReportedToo() {
    onboarding.install(SAMPLE.bytes());
    onboarding.cloud.dataverse().disableStep("Update of lead");

    Runs.refuses(
        onboarding,
        onboarding.dynamicsSide(Onboarding.sample()),
        "install-solution",
        "Ledger: Update of lead");
  }

  @Test
  @Documents({"V-01", "V-06", "U-10"})
  void versionFromBeforeTheRoleBelongedToTheSyncUserAloneIsRefused() {
    onboarding.install(SAMPLE.withVersion("4.0.0.13"));

    refuses("4.0.0.13", "older than 4.0.0.14", "sync role belongs to the sync user alone");
  }

  @Test
  @Documents("V-01")
  void firstVersionWithThatRoleIsAccepted() {
    onboarding.install(SAMPLE.withVersion("4.0.0.14"));

    Runs.complete(plan());
  }

  @Test
  @Documents({"V-02", "F-14"})
  void versionThatKnowsNoFilterIsRefusedOnlyWithAFilter() {
    onboarding.install(SAMPLE.withVersion("3.0.0.0"));
    SyncSetup.BeforeConnecting stage =
        onboarding
            .start()
            .naming(leastVersion("2.0.0.0"))
            .useInstalledSolution()
            .createApplicationUser(Onboarding.CRM_APP)
            .assignSyncRole()
            .configureMarketo();

    Runs.refuses(
        onboarding,
        stage.filterBy(SyncFilter.on("lead")).build(),
        "use-installed-solution",
        "3.0.0.0",
        "older than 3.0.0.1, from which the sync filter works");
    Runs.complete(stage.build());
  }

  @Test
  void severalSolutionsOfThatNameAreReported() {
    onboarding.install(SAMPLE.bytes());
    onboarding.install(SampleSolution.FABRIKAM_NAMES.withoutRoles());

    refuses("lm_crm_bridge", "PeopleSyncHub", "Finish or remove the pending upgrade");
  }

  private void refuses(String... says) {
    Runs.refuses(onboarding, plan(), "use-installed-solution", says);
  }

  private SetupPlan plan() {
    return Onboarding.withSyncRole(
        onboarding.start().useInstalledSolution().createApplicationUser(Onboarding.CRM_APP));
  }

  private static MarketoNames leastVersion(String version) {
    MarketoNames names = MarketoNames.standard();
    return new MarketoNames(
        names.solutionLabel(),
        names.role(),
        names.configLabel(),
        Optional.empty(),
        names.configRow(),
        names.userLookupLabel(),
        names.filterColumn(),
        SolutionVersion.of(version),
        names.leastFilterVersion(),
        names.languageCode());
  }
}

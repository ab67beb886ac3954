package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.Readiness;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepPreflight;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents("O-01")
  void stepsOfAnApplicationUserStandInTheDocumentedOrder() {
    assertThat(onboarding.serverToServer().steps())
        .extracting(SetupStep::id)
        .containsExactly(
            "install-solution",
            "create-application-user",
            "assign-sync-role",
            "configure-marketo",
            "add-filter-columns",
            "publish-customizations",
            "validate",
            "connect",
            "select-fields",
            "enable-sync");
  }

  @Test
  @Documents("O-01")
  void stepsOfAnAccountStandInTheDocumentedOrder() {
    assertThat(onboarding.userWithPassword().steps())
        .extracting(SetupStep::id)
        .containsExactly(
            "install-solution",
            "create-sync-user",
            "license-sync-user",
            "mail-credentials",
            "await-sync-user",
            "assign-sync-role",
            "configure-marketo",
            "add-filter-columns",
            "publish-customizations",
            "validate",
            "connect",
            "select-fields",
            "enable-sync");
  }

  @Test
  void readingAPlanSendsNothing() {
    for (SetupPlan plan : List.of(onboarding.serverToServer(), onboarding.userWithPassword())) {
      assertThat(plan.steps()).isNotEmpty();
      assertThat(plan.notices()).isNotEmpty();
    }
    assertThat(onboarding.cloud.transcript().exchanges()).isEmpty();
  }

  @Test
  void preflightOfAFreshTenantIsReadyAndChangesNothing() {
    for (SetupPlan plan : List.of(onboarding.serverToServer(), onboarding.userWithPassword())) {
      PreflightReport report = plan.preflight();

      assertThat(report.isReady()).isTrue();
      assertThat(report.steps())
          .extracting(StepPreflight::readiness)
          .containsOnly(Readiness.WILL_CHANGE);
      assertThat(report.steps()).extracting(StepPreflight::detail).doesNotContain("");
      assertThat(report.notices()).isEqualTo(plan.notices());
    }
    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
    assertThat(onboarding.cloud.transcript().exchanges()).isNotEmpty();
  }

  @Test
  void preflightOfAFinishedTenantFindsEverythingDone() {
    Runs.complete(onboarding.serverToServer());
    onboarding.cloud.transcript().clear();

    PreflightReport report = onboarding.serverToServer().preflight();

    assertThat(report.steps()).extracting(StepPreflight::readiness).containsOnly(Readiness.DONE);
    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
  }

  @Test
  void everyObstacleIsShownAtOnce() {
    onboarding.cloud.tenant().application(Onboarding.CRM_APP).orElseThrow().secrets().clear();
    onboarding.cloud.marketo().attachSalesforce();
    onboarding.cloud.dataverse().rows("publisher").forEach(p -> p.set("customizationprefix", ""));

    PreflightReport report = onboarding.serverToServer().preflight();

    assertThat(report.blocked())
        .extracting(step -> step.step().id())
        .containsExactly("add-filter-columns", "validate", "connect");
  }

  @Test
  void reportCountsEveryRequestOfItsRun() {
    SetupReport report = Runs.complete(onboarding.serverToServer());

    assertThat(report.roundTrips()).isEqualTo(onboarding.cloud.transcript().exchanges().size());
  }
}

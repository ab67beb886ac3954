package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.syncsetup.core.Origin;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.RunOptions;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.Readiness;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.tenant.Account;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The procedure of 2019, from nothing to a non-interactive user without a licence. */
class AccountJourneyTest {
  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  void stepsStandInTheDocumentedOrder() {
    assertThat(sales.account(sales.busy()).steps())
        .extracting(SetupStep::id)
        .containsExactly(
            "check-environment",
            "prepare-administrator",
            "create-integration-user",
            "license-integration-user",
            "await-integration-user",
            "assign-integration-roles",
            "prove-sign-in",
            "connect-business-central",
            "assign-solution-roles",
            "make-non-interactive",
            "release-licence");
    assertThat(sales.cloud.transcript().exchanges()).isEmpty();
  }

  @Test
  @Documents({"B-04", "B-05", "B-06", "B-08", "B-10"})
  void dedicatedUserIsLicensedGivenARoleConnectedAndMadeNonInteractive() {
    SetupReport report = Runs.complete(plan());

    assertThat(sales.user().number("accessmode")).isEqualTo(4);
    assertThat(sales.user().flag("isdisabled")).isFalse();
    assertThat(sales.rolesOf(SalesOnboarding.USER))
        .containsExactlyInAnyOrder(
            "Salesperson", SalesOnboarding.ROLES.get(0), SalesOnboarding.ROLES.get(1));
    assertThat(Runs.step(report, "connect-business-central").origin()).isEqualTo(Origin.PERSON);
    assertThat(Runs.step(report, "connect-business-central").evidence())
        .contains("Bea Controller", "Connection enabled");
  }

  @Test
  @Documents("B-08")
  void accessModeChangesAfterTheConnectionAndTheLicenceGoesLast() {
    Runs.complete(plan());

    assertThat(sales.cloud.transcript().writes())
        .extracting(write -> write.method() + " " + write.target().replaceAll("[^A-Za-z/_$]", ""))
        .satisfies(
            writes ->
                assertThat(writes.get(writes.size() - 2))
                    .startsWith("PATCH /api/data/v/systemusers"))
        .satisfies(writes -> assertThat(writes.get(writes.size() - 1)).endsWith("/assignLicense"));
  }

  @Test
  void secondRunWritesNothingAndAsksNobody() {
    SetupReport first = Runs.complete(plan());
    assertThat(first.steps())
        .filteredOn(step -> step.outcome() == Outcome.ALREADY_DONE)
        .extracting(step -> step.step().id())
        .containsExactly("check-environment", "assign-solution-roles");
    sales.sheets.clear();
    sales.cloud.transcript().clear();

    SetupReport second = Runs.complete(plan());

    assertThat(second.steps()).extracting(StepReport::outcome).containsOnly(Outcome.ALREADY_DONE);
    assertThat(sales.cloud.transcript().writes()).isEmpty();
    assertThat(sales.sheets).isEmpty();
    assertThat(second.roundTrips()).isEqualTo(sales.cloud.transcript().exchanges().size());
  }

  @Test
  void preflightOfAFreshTenantIsReadyAndChangesNothing() {
    assertThat(plan().preflight().steps())
        .filteredOn(step -> !step.step().id().equals("check-environment"))
        .extracting(StepPreflight::readiness)
        .containsOnly(Readiness.WILL_CHANGE);
    assertThat(sales.cloud.transcript().writes()).isEmpty();
    assertThat(sales.sheets).isEmpty();
  }

  @Test
  void stepsTakenOneByOneGetToTheirEnd() {
    SetupPlan plan = plan();
    for (SetupStep step : plan.steps()) {
      StepReport report = plan.runStep(step.id(), SetupListener.none());

      assertThat(report.outcome())
          .as(step.id() + ": " + report.evidence())
          .isIn(Outcome.APPLIED, Outcome.ALREADY_DONE);
    }
    assertThat(sales.user().number("accessmode")).isEqualTo(4);
  }

  @Test
  void runsThatEndWhileTheUserArrivesGoOnWithTheSameAccount() {
    SetupReport first = plan().run(RunOptions.patience(Duration.ZERO), SetupListener.none());
    assertThat(Runs.step(first, "await-integration-user").outcome()).isEqualTo(Outcome.WAITING);

    Runs.complete(plan());

    assertThat(sales.cloud.transcript().writes())
        .filteredOn(write -> write.service().equals("graph") && write.status() == 201)
        .hasSize(1);
    assertThat(sales.user().number("accessmode")).isEqualTo(4);
  }

  @Test
  void planMayEndBeforeTheConnection() {
    SetupPlan plan = sales.created().build();

    Runs.complete(plan);

    assertThat(plan.steps()).extracting(SetupStep::id).doesNotContain("connect-business-central");
    assertThat(sales.user().number("accessmode")).isZero();
  }

  @Test
  @Documents("B-25")
  void licenceIsReleasedAndTheUserStaysEnabledAfterTheNextSynchronisation() {
    Runs.complete(plan());
    Account account = sales.cloud.tenant().account(SalesOnboarding.USER).orElseThrow();

    assertThat(account.licences()).isEmpty();
    assertThat(sales.user().flag("isdisabled")).isFalse();
    assertThat(sales.user().number("accessmode")).isEqualTo(4);
  }

  @Test
  void licenceIsKeptUnlessAskedFor() {
    Runs.complete(
        sales.created().connectionConfirmedBy(sales.connects()).makeNonInteractive().build());

    assertThat(sales.cloud.tenant().account(SalesOnboarding.USER).orElseThrow().licences())
        .hasSize(1);
  }

  @Test
  void reportNamesNoMarketo() {
    SetupReport report = Runs.complete(plan());

    assertThat(report.toJson()).doesNotContain("marketoUrl", Onboarding.PASSWORD);
    assertThat(report.toMarkdown()).doesNotContain("Marketo", Onboarding.PASSWORD);
  }

  @Test
  void whatConcernsMarketoAloneIsRefused() {
    SetupPlan plan = plan();

    assertThatIllegalStateException().isThrownBy(plan::validateLocally);
    assertThatIllegalStateException().isThrownBy(plan::canary);
  }

  private SetupPlan plan() {
    return sales.account(sales.connects());
  }
}

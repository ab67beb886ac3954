package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.RunOptions;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.setup.sales.journey.SalesNames;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Application;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Today's procedure, with an application user. */
class ApplicationJourneyTest {
  private static final String FIND = "find-application-user";
  private static final String BASE = SalesNames.standard().dataverseRole();

  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  void stepsStandInTheDocumentedOrder() {
    assertThat(sales.application(sales.busy()).steps())
        .extracting(SetupStep::id)
        .containsExactly(
            "check-environment",
            "prepare-administrator",
            "connect-business-central",
            FIND,
            "assign-solution-roles");
  }

  @Test
  @Documents({"B-09", "B-13"})
  void userThatBusinessCentralMakesIsFoundUnlicensedWithItsRoles() {
    SetupReport report = Runs.complete(sales.application(sales.connectsOnline()));

    assertThat(Runs.step(report, FIND).evidence()).contains("# Business Central Integration");
    assertThat(applicationUser().flag("islicensed")).isFalse();
    assertThat(sales.cloud.transcript().writes()).isEmpty();
  }

  @Test
  @Documents("B-13")
  void roleThatTheApplicationUserLacksIsAssigned() {
    sales.installSolution();
    UUID user = sales.addApplicationUser(BASE);

    SetupReport report = Runs.complete(sales.application(confirms()));

    assertThat(Runs.step(report, "assign-solution-roles").outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(sales.cloud.dataverse().rolesOf(user))
        .containsExactlyInAnyOrder(
            BASE, SalesOnboarding.ROLES.get(0), SalesOnboarding.ROLES.get(1));
  }

  @Test
  @Documents({"B-11", "B-12"})
  void rolesCanBeNamedOtherwiseAndMore() {
    sales.installSolution();
    sales.cloud.dataverse().addRole("Product Availability User", "prvReadContact");
    UUID user = sales.addApplicationUser(BASE);

    Runs.complete(
        SalesIntegrationSetup.on(sales.onboarding.dynamics)
            .naming(
                SalesNames.standard()
                    .withIntegrationRoles(
                        List.of(SalesOnboarding.ROLES.get(1), "Product Availability User")))
            .administrator(SalesOnboarding.ADMINISTRATOR)
            .useApplicationUser()
            .connectionConfirmedBy(confirms())
            .build());

    assertThat(sales.cloud.dataverse().rolesOf(user))
        .containsExactlyInAnyOrder(BASE, SalesOnboarding.ROLES.get(1), "Product Availability User");
  }

  @Test
  void secondRunAsksNobodyAndWritesNothing() {
    Runs.complete(sales.application(sales.connectsOnline()));
    sales.sheets.clear();
    sales.cloud.transcript().clear();

    SetupReport second = Runs.complete(sales.application(sales.busy()));

    assertThat(second.steps()).extracting(StepReport::outcome).containsOnly(Outcome.ALREADY_DONE);
    assertThat(Runs.step(second, "connect-business-central").origin())
        .isEqualTo(Origin.OBSERVATION);
    assertThat(sales.sheets).isEmpty();
    assertThat(sales.cloud.transcript().writes()).isEmpty();
  }

  @Test
  @Documents("B-09")
  void applicationUserThatHasNotAppearedIsWaitedFor() {
    SetupReport report =
        sales
            .application(confirms())
            .run(RunOptions.patience(Duration.ofMinutes(1)), SetupListener.none());

    assertThat(Runs.step(report, FIND).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(Runs.step(report, FIND).evidence()).contains("to appear in the organisation");
  }

  @Test
  @Documents("B-14")
  void absentSolutionRolesLeadToRedeploying() {
    sales.addApplicationUser("Basic User");

    Runs.fails(
        sales.application(confirms()),
        "assign-solution-roles",
        "The organisation has no role " + BASE,
        "Redeploy Integration Solution");
  }

  @Test
  @Documents("B-22")
  void applicationUserThatIsSystemAdministratorIsRefused() {
    sales.addApplicationUser("System Administrator");

    Runs.refuses(
        sales.onboarding,
        sales.application(sales.busy()),
        FIND,
        "# Business Central Integration is a System Administrator");
  }

  @Test
  void disabledApplicationUserIsRefused() {
    sales.addApplicationUser("Basic User");
    applicationUser().set("isdisabled", true);

    Runs.refuses(sales.onboarding, sales.application(sales.busy()), FIND, "is disabled");
  }

  @Test
  void twoApplicationUsersOfThatNameAreReported() {
    sales.addApplicationUser("Basic User");
    sales.addApplicationUser("Basic User");

    Runs.refuses(
        sales.onboarding,
        sales.application(sales.busy()),
        FIND,
        "several application users named Business Central Integration");
  }

  @Test
  @Documents("B-32")
  void applicationUserOfOnesOwnRegistrationIsCreatedOnce() {
    ownApp().delegatedConsents().addAll(List.of("user_impersonation", "Financials.ReadWrite.All"));
    SetupPlan plan = sales.start().createApplicationUser(Onboarding.CRM_APP).build();

    Runs.complete(plan);
    Runs.complete(plan);

    assertThat(Runs.writes(sales.onboarding, "/systemusers?")).hasSize(1);
  }

  @Test
  @Documents("B-32")
  void consentThatIsMissingIsNamed() {
    Runs.refuses(
        sales.onboarding,
        sales.start().createApplicationUser(Onboarding.CRM_APP).build(),
        "create-application-user",
        "Nobody has consented to Financials.ReadWrite.All for app " + Onboarding.CRM_APP);
  }

  @Test
  void appTheTenantDoesNotKnowIsReported() {
    UUID unknown = new UUID(7, 7);

    Runs.refuses(
        sales.onboarding,
        sales.start().createApplicationUser(unknown).build(),
        "create-application-user",
        "The tenant knows no app " + unknown);
  }

  @Test
  void ownApplicationUserNeedsThePersonsWordAndGetsTheRoles() {
    ownApp().delegatedConsents().addAll(List.of("user_impersonation", "Financials.ReadWrite.All"));
    SetupPlan plan =
        sales
            .start()
            .createApplicationUser(Onboarding.CRM_APP)
            .connectionConfirmedBy(
                Operator.callback(
                    sheet -> {
                      sales.installSolution();
                      return Optional.of(sales.says(sheet, "yes", ""));
                    }))
            .build();

    SetupReport report = Runs.complete(plan);

    assertThat(Runs.step(report, "connect-business-central").origin()).isEqualTo(Origin.PERSON);
    assertThat(Runs.step(report, "assign-solution-roles").outcome()).isEqualTo(Outcome.APPLIED);
  }

  private Application ownApp() {
    return sales.cloud.tenant().application(Onboarding.CRM_APP).orElseThrow();
  }

  private Operator confirms() {
    return Operator.callback(sheet -> Optional.of(sales.says(sheet, "yes", "")));
  }

  private Row applicationUser() {
    return sales.cloud.dataverse().users().stream()
        .filter(user -> user.text("fullname").equals("# Business Central Integration"))
        .findFirst()
        .orElseThrow();
  }
}

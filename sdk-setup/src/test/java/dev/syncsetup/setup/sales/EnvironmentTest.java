package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.report.SetupReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administration mode, which the administrator who runs the plan would not feel. */
class EnvironmentTest {
  private static final String STEP = "check-environment";

  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  @Documents({"B-23", "B-53"})
  void administrationModeIsNoticedBeforeAnythingIsChanged() {
    sales.cloud.dataverse().settings().administrationMode(true);

    Runs.refuses(
        sales.onboarding,
        sales.account(sales.busy()),
        STEP,
        "The environment is in administration mode",
        "Switch it off in the Power Platform admin center");
  }

  @Test
  @Documents("B-23")
  void callerWhoMayNotAskIsToldThatItIsNotKnown() {
    sales.cloud.admin().reset();

    SetupReport report = Runs.complete(sales.created().build());

    assertThat(Runs.step(report, STEP).origin()).isEqualTo(Origin.OBSERVATION);
    assertThat(Runs.step(report, STEP).evidence()).startsWith("not known");
  }

  @Test
  @Documents("B-53")
  void signInOfTheIntegrationUserMeetsAdministrationModeWhereNobodyMayAsk() {
    Runs.complete(sales.created().build());
    sales.cloud.admin().reset();
    sales.cloud.dataverse().settings().administrationMode(true);

    Runs.fails(
        sales.created().proveSignIn(SalesOnboarding.proof()).build(),
        "prove-sign-in",
        "administration mode");
  }
}

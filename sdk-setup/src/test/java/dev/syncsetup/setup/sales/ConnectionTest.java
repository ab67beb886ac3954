package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person does in Business Central, and what must not happen before it is done. */
class ConnectionTest {
  private static final String STEP = "connect-business-central";

  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  @Documents("B-24")
  void userStaysInteractiveAndLicensedUntilTheConnectionIsConfirmed() {
    SetupReport report = sales.account(sales.busy()).run(SetupListener.none());

    assertThat(Runs.step(report, STEP).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(Runs.step(report, STEP).evidence())
        .contains("somebody to connect Business Central", sales.sheets.get(0).id());
    assertThat(Runs.step(report, "make-non-interactive").outcome()).isEqualTo(Outcome.NOT_REACHED);
    assertThat(sales.user().number("accessmode")).isZero();
    assertThat(sales.cloud.tenant().account(SalesOnboarding.USER).orElseThrow().licences())
        .hasSize(1);
  }

  @Test
  @Documents("B-24")
  void nextRunGoesOnFromTheConfirmation() {
    sales.account(sales.busy()).run(SetupListener.none());
    sales.cloud.transcript().clear();

    Runs.complete(sales.account(sales.connects()));

    assertThat(Runs.writes(sales.onboarding, "/v1.0/users")).hasSize(1);
    assertThat(sales.user().number("accessmode")).isEqualTo(4);
  }

  @Test
  @Documents("B-20")
  void connectionAsTheAdministratorIsRefusedAndNothingFollows() {
    Operator wrong =
        Operator.callback(
            sheet -> Optional.of(sales.says(sheet, "yes", SalesOnboarding.ADMINISTRATOR)));

    Runs.fails(
        sales.account(wrong),
        STEP,
        "as the administrator, which breaks the sync",
        "Correct the connection");
    assertThat(sales.user().number("accessmode")).isZero();
  }

  @Test
  void connectionThatDoesNotWorkYetIsWaitedFor() {
    Operator failing =
        Operator.callback(sheet -> Optional.of(sales.says(sheet, "no", SalesOnboarding.USER)));

    SetupReport report = sales.account(failing).run(SetupListener.none());

    assertThat(Runs.step(report, STEP).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(Runs.step(report, STEP).evidence())
        .contains("Bea Controller has said that it does not");
  }

  @Test
  void personWhoWasWrongIsAskedAgain() {
    int[] times = {0};
    Operator person =
        Operator.callback(
            sheet ->
                Optional.of(
                    sales.says(sheet, times[0]++ == 0 ? "no" : "yes", SalesOnboarding.USER)));
    sales.installSolution();
    sales.account(person).run(SetupListener.none());

    Runs.complete(sales.account(person));

    assertThat(times[0]).isEqualTo(2);
  }

  @Test
  void confirmationOfAnEarlierSheetDoesNotCount() {
    sales.account(sales.busy()).run(SetupListener.none());
    HandOffSheet earlier = sales.sheets.get(0);
    HandOffSheet other =
        new HandOffSheet(
            earlier.id(),
            earlier.title(),
            Optional.empty(),
            earlier.warnings(),
            earlier.steps().subList(0, 1),
            earlier.questions());

    SetupReport report =
        sales
            .account(
                Operator.callback(
                    sheet -> Optional.of(sales.says(other, "yes", SalesOnboarding.USER))))
            .run(SetupListener.none());

    assertThat(Runs.step(report, STEP).outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void sheetNamesAddressUserAndAdministratorAndHoldsNoPassword() {
    sales.account(sales.busy()).run(SetupListener.none());

    assertThat(sales.sheets.get(0).toText())
        .contains(
            sales.cloud.dataverseUrl().toString(),
            SalesOnboarding.USER,
            SalesOnboarding.ADMINISTRATOR,
            "Never enter the administrator",
            "login.microsoftonline.com")
        .doesNotContain(Onboarding.PASSWORD);
  }

  @Test
  void sheetOfAUserIsBoundToItsRow() {
    sales.account(sales.busy()).run(SetupListener.none());

    assertThat(sales.sheets.get(0).id()).endsWith(sales.user().id().toString());
  }
}

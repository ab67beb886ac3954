package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Account;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The access mode of the integration user and its limit. */
class NonInteractiveTest {
  private static final String STEP = "make-non-interactive";

  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  @Documents("B-25")
  void eighthNonInteractiveUserIsRefusedBeforeAnythingIsChanged() {
    addNonInteractive(7);

    Runs.refuses(
        sales.onboarding,
        plan(),
        STEP,
        "may have 7 non-interactive users and has service0@contoso.com",
        "service6@contoso.com",
        "connect with an application user");
  }

  @Test
  @Documents("B-25")
  void seventhIsAdmitted() {
    addNonInteractive(6);

    Runs.complete(plan());

    assertThat(sales.user().number("accessmode")).isEqualTo(4);
  }

  @Test
  @Documents("B-25")
  void modeThatDidNotStayIsSetAgain() {
    Runs.complete(plan());
    sales.user().set("accessmode", 0);

    SetupReport report = Runs.complete(plan());

    assertThat(Runs.step(report, STEP).outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(sales.user().number("accessmode")).isEqualTo(4);
  }

  @Test
  void userThatWasDisabledAfterwardsIsReported() {
    Runs.complete(plan());
    sales.user().set("isdisabled", true);

    Runs.fails(plan(), "create-integration-user", "is disabled in Dynamics");
  }

  @Test
  void lastPlaceTakenDuringTheWaitIsReportedByTheClientItself() {
    sales.created().build().run(SetupListener.none());
    SetupPlan plan =
        sales
            .created()
            .connectionConfirmedBy(
                Operator.callback(
                    sheet -> {
                      sales.installSolution();
                      addNonInteractive(7);
                      return Optional.of(sales.says(sheet, "yes", SalesOnboarding.USER));
                    }))
            .makeNonInteractive()
            .build();

    Runs.fails(plan, STEP, "7 non-interactive users", "Nothing was changed");
    assertThat(sales.user().number("accessmode")).isZero();
  }

  private SetupPlan plan() {
    return sales.created().connectionConfirmedBy(sales.connects()).makeNonInteractive().build();
  }

  private void addNonInteractive(int count) {
    for (int i = 0; i < count; i++) {
      Account account =
          sales
              .cloud
              .tenant()
              .addAccount("service" + i + "@contoso.com", "Service " + i, "planted");
      sales.cloud.dataverse().addUser(account, "Salesperson");
      Row row = sales.cloud.dataverse().user("service" + i + "@contoso.com").orElseThrow();
      row.set("accessmode", 4);
    }
  }
}

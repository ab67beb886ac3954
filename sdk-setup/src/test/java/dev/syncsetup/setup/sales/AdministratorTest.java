package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.sales.journey.SalesNames;
import dev.syncsetup.testing.dataverse.store.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdministratorTest {
  private static final String STEP = "prepare-administrator";
  private static final String JANE = "jane.doe@contoso.com";

  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  @Documents("B-01")
  void administratorGetsCustomizerAndOneOrdinaryRole() {
    Runs.complete(plan(SalesOnboarding.ADMINISTRATOR));

    assertThat(sales.rolesOf(SalesOnboarding.ADMINISTRATOR))
        .containsExactlyInAnyOrder("System Administrator", "System Customizer", "Sales Manager");
  }

  @Test
  @Documents("B-01")
  void salespersonIsPromotedAndKeepsItsOrdinaryRole() {
    Runs.complete(plan(JANE));

    assertThat(sales.rolesOf(JANE))
        .containsExactlyInAnyOrder("Salesperson", "System Administrator", "System Customizer");
  }

  @Test
  @Documents("B-02")
  void administratorOfTodaysProcedureNeedsSystemAdministratorAlone() {
    SetupReport report = Runs.complete(sales.start().useApplicationUser().build());

    assertThat(Runs.step(report, STEP).outcome()).isEqualTo(Outcome.ALREADY_DONE);
    assertThat(sales.rolesOf(SalesOnboarding.ADMINISTRATOR))
        .containsExactly("System Administrator");
  }

  @Test
  void rolesAreAssignedOnce() {
    Runs.complete(plan(SalesOnboarding.ADMINISTRATOR));
    sales.cloud.transcript().clear();

    Runs.complete(plan(SalesOnboarding.ADMINISTRATOR));

    assertThat(sales.cloud.transcript().writes()).isEmpty();
  }

  @Test
  void ordinaryRoleCanBeNamed() {
    Runs.complete(named("Delegate"));

    assertThat(sales.rolesOf(SalesOnboarding.ADMINISTRATOR)).contains("Delegate");
  }

  @Test
  void ordinaryRoleThatIsNotThereIsReported() {
    Runs.refuses(
        sales.onboarding,
        named("Vertriebsleiter"),
        STEP,
        "has no role Vertriebsleiter",
        "withAdministratorRole");
  }

  @Test
  @Documents("B-01")
  void absentAdministratorIsReportedWithWhatToDo() {
    refuses(
        "nobody@contoso.com",
        "The organisation has no user nobody@contoso.com",
        "licence for Dynamics 365 Sales",
        "security group",
        "run again");
  }

  @Test
  void disabledAdministratorIsReported() {
    row(JANE).set("isdisabled", true);

    refuses(JANE, "Jane Doe is disabled", "Enable the administrator");
  }

  @Test
  @Documents("B-03")
  void administratorWithoutLicenceIsReported() {
    row(JANE).set("accessmode", 1);

    refuses(JANE, "Jane Doe has no read-write access", "licence", "Read-Write");
  }

  @Test
  void applicationUserIsNoAdministrator() {
    sales.addApplicationUser("Basic User");
    Row app =
        sales.cloud.dataverse().users().stream()
            .filter(user -> user.text("fullname").equals("# Business Central Integration"))
            .findFirst()
            .orElseThrow();
    app.set("domainname", "bc.app@contoso.com");

    refuses("bc.app@contoso.com", "is an application user", "must be a person");
  }

  @Test
  void nameThatIsNoPrincipalNameIsRefusedByTheBuilder() {
    assertThatIllegalArgumentException().isThrownBy(() -> plan("Alex Admin"));
  }

  private Row row(String userName) {
    return sales.cloud.dataverse().user(userName).orElseThrow();
  }

  private void refuses(String administrator, String... says) {
    Runs.refuses(sales.onboarding, plan(administrator), STEP, says);
  }

  private SetupPlan plan(String administrator) {
    return SalesIntegrationSetup.on(sales.onboarding.dynamics)
        .administrator(administrator)
        .createIntegrationUser(SalesOnboarding.newUser(), SalesOnboarding.LICENCE)
        .assignRoles("Salesperson")
        .build();
  }

  private SetupPlan named(String role) {
    return SalesIntegrationSetup.on(sales.onboarding.dynamics)
        .naming(SalesNames.standard().withAdministratorRole(role))
        .administrator(SalesOnboarding.ADMINISTRATOR)
        .createIntegrationUser(SalesOnboarding.newUser(), SalesOnboarding.LICENCE)
        .assignRoles("Salesperson")
        .build();
  }
}

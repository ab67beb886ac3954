package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.sales.journey.SignInProof;
import dev.syncsetup.testing.tenant.Account;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may synchronise for Business Central with a password, and who never. */
class IntegrationUserTest {
  private static final String JANE = "jane.doe@contoso.com";

  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  @Documents("B-20")
  void administratorsNameIsRefusedByTheBuilder() {
    String administrator = SalesOnboarding.ADMINISTRATOR.toUpperCase(Locale.ROOT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sales.start().adoptIntegrationUser(administrator))
        .withMessageContaining("is the administrator")
        .withMessageContaining("it breaks the sync");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                sales
                    .start()
                    .createIntegrationUser(account(administrator), SalesOnboarding.LICENCE));
  }

  @Test
  @Documents({"B-20", "B-22"})
  void systemAdministratorIsRefused() {
    Account other = sales.cloud.tenant().addAccount("root@contoso.com", "Root", "planted");
    sales.cloud.dataverse().addUser(other, "System Administrator");

    refusesAdoption("root@contoso.com", "Root is a System Administrator", "take another user");
  }

  @Test
  @Documents("B-22")
  void systemAdministratorIsNoRoleForTheIntegrationUser() {
    Runs.refuses(
        sales.onboarding,
        sales
            .start()
            .createIntegrationUser(SalesOnboarding.newUser(), SalesOnboarding.LICENCE)
            .assignRoles("system administrator")
            .build(),
        "assign-integration-roles",
        "is System Administrator, which the integration user must not be");
  }

  @Test
  @Documents("B-04")
  void userNameOfSomebodyWhoWorksInSalesIsRefused() {
    Account other = sales.cloud.tenant().addAccount("sam@contoso.com", "Sam Seller", "planted");
    sales.cloud.dataverse().addUser(other, "Sales Manager");

    Runs.refuses(
        sales.onboarding,
        sales
            .start()
            .createIntegrationUser(account("sam@contoso.com"), SalesOnboarding.LICENCE)
            .assignRoles("Salesperson")
            .build(),
        "create-integration-user",
        "Sam Seller has the roles Sales Manager",
        "must be dedicated");
  }

  @Test
  @Documents("B-04")
  void userThatIsAdoptedKeepsItsRolesAndIsMadeNonInteractive() {
    license(JANE);
    sales.installSolution();

    SetupReport report =
        Runs.complete(
            sales.adopted(
                JANE, Operator.callback(sheet -> Optional.of(sales.says(sheet, "yes", JANE)))));

    assertThat(Runs.step(report, "adopt-integration-user").outcome())
        .isEqualTo(Outcome.ALREADY_DONE);
    assertThat(sales.rolesOf(JANE)).contains("Salesperson").hasSize(3);
    assertThat(sales.cloud.dataverse().user(JANE).orElseThrow().number("accessmode")).isEqualTo(4);
  }

  @Test
  @Documents("B-05")
  void adoptedUserWithoutLicenceIsReported() {
    sales.cloud.tenant().account(JANE).orElseThrow().licences().clear();
    sales.cloud.dataverse().user(JANE).orElseThrow().set("isdisabled", false);

    refusesAdoption(JANE, "has no licence", "Dynamics 365 Sales");
  }

  @Test
  @Documents("B-07")
  void adoptedUserWhoMayNotSignInIsReported() {
    license(JANE);
    sales.cloud.tenant().account(JANE).orElseThrow().enabled(false);
    sales.cloud.dataverse().user(JANE).orElseThrow().set("isdisabled", false);

    refusesAdoption(JANE, "may not sign in", "Allow its sign-in");
  }

  @Test
  void userTheOrganisationDoesNotKnowIsReported() {
    refusesAdoption("nobody@contoso.com", "The organisation has no user nobody@contoso.com");
  }

  @Test
  @Documents("B-05")
  void licenceTheTenantDoesNotHaveIsReported() {
    Runs.refuses(
        sales.onboarding,
        sales
            .start()
            .createIntegrationUser(SalesOnboarding.newUser(), "DYN365_BUSCENTRAL")
            .assignRoles("Salesperson")
            .build(),
        "license-integration-user",
        "The tenant has no licence DYN365_BUSCENTRAL",
        SalesOnboarding.LICENCE);
  }

  @Test
  @Documents("B-06")
  void roleThatIsNotThereIsReported() {
    Runs.refuses(
        sales.onboarding,
        sales
            .start()
            .createIntegrationUser(SalesOnboarding.newUser(), SalesOnboarding.LICENCE)
            .assignRoles("Verkäufer")
            .build(),
        "assign-integration-roles",
        "The organisation has no role Verkäufer");
  }

  @Test
  @Documents("B-06")
  void userWithoutAnyRoleIsRefusedByTheBuilder() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                sales
                    .start()
                    .createIntegrationUser(SalesOnboarding.newUser(), SalesOnboarding.LICENCE)
                    .assignRoles())
        .withMessageContaining("at least one security role");
  }

  @Test
  @Documents("B-07")
  void signInIsProvedBeforeSomebodyConnects() {
    SetupReport report =
        Runs.complete(sales.created().proveSignIn(SalesOnboarding.proof()).build());

    assertThat(Runs.step(report, "prove-sign-in").outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(Runs.step(report, "prove-sign-in").evidence())
        .contains(SalesOnboarding.USER + " can sign in and work in the organisation");
  }

  @Test
  @Documents("B-07")
  void passwordThatIsNotAcceptedStopsBeforeAnythingIsChanged() {
    license(JANE);
    SetupPlan plan =
        sales
            .start()
            .adoptIntegrationUser(JANE)
            .assignRoles("Salesperson")
            .proveSignIn(
                SignInProof.of(Secret.of("planted-wrong-one"), Onboarding.CRM_APP.toString())
                    .clientSecret(Secret.of(Onboarding.CRM_SECRET)))
            .build();

    Runs.refuses(sales.onboarding, plan, "prove-sign-in", "The integration user cannot sign in");
    assertThat(plan.preflight().blocked().toString()).doesNotContain("planted-wrong-one");
  }

  @Test
  void proofPrintsNoSecret() {
    assertThat(SalesOnboarding.proof().toString())
        .doesNotContain(Onboarding.PASSWORD, Onboarding.CRM_SECRET);
  }

  private void license(String userName) {
    Account account = sales.cloud.tenant().account(userName).orElseThrow();
    account.usageLocation("DE");
    sales.cloud.tenant().skus().stream()
        .filter(sku -> sku.partNumber().equals(SalesOnboarding.LICENCE))
        .forEach(sku -> account.licences().put(sku.skuId(), sales.cloud.clock().instant()));
  }

  private static NewAccount account(String userName) {
    return new NewAccount(userName, "BC Integration", "DE", Secret.of(Onboarding.PASSWORD));
  }

  private void refusesAdoption(String userName, String... says) {
    Runs.refuses(
        sales.onboarding, sales.adopted(userName, sales.busy()), "adopt-integration-user", says);
  }
}

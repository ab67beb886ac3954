package dev.syncsetup.setup.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The seven checks without Marketo, on a tenant where one thing at a time is wrong. */
class LocalValidationTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void everythingPassesWhereASetUpIsCompleteAndMarketoIsNotAsked() {
    Runs.complete(onboarding.serverToServer());
    onboarding.cloud.transcript().clear();

    ValidationReport report = onboarding.serverToServer().validateLocally();

    assertThat(report.passed()).as(report.toString()).isTrue();
    assertThat(report.origin()).isEqualTo(Origin.SERVICE);
    assertThat(report.checks())
        .extracting(ValidationCheck::label)
        .containsExactlyElementsOf(SevenChecks.LABELS);
    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
    assertThat(onboarding.cloud.transcript().of("relay")).isEmpty();
    assertThat(onboarding.cloud.transcript().of("marketo")).isEmpty();
  }

  @Test
  void freshTenantFailsEverythingButTheAddress() {
    ValidationReport report = onboarding.userWithPassword().validateLocally();

    assertThat(report.checks().get(0).passed()).isTrue();
    assertThat(report.checks().subList(1, 7)).noneMatch(ValidationCheck::passed);
    assertThat(check(report, 2)).contains("AADSTS");
    assertThat(check(report, 4)).contains("Marketo Lead Management", "import it");
  }

  @Test
  @Documents("S-01")
  void addressThatTheOrganisationDoesNotReportFailsTheFirstCheck() {
    Runs.complete(onboarding.serverToServer());

    ValidationReport report =
        acknowledging("https://fabrikam.crm.dynamics.com", Onboarding.appCredentials())
            .validateLocally();

    assertThat(check(report, 1))
        .contains(
            "Organization Service URL",
            "reports " + onboarding.cloud.dataverseUrl(),
            "not https://fabrikam.crm.dynamics.com");
    assertThat(report.checks().subList(1, 7)).allMatch(ValidationCheck::passed);
  }

  @Test
  @Documents("S-01")
  void organisationThatDoesNotAnswerFailsTheFirstCheckAndLeavesTheRestUnchecked() {
    for (int attempt = 0; attempt < 20; attempt++) {
      onboarding.cloud.faults().next("dataverse", "GET", "RetrieveCurrent", new Fault.Reset());
    }

    ValidationReport report = onboarding.serverToServer().validateLocally();

    assertThat(check(report, 1)).contains("Nothing answers");
    assertThat(check(report, 7)).contains("Not checked, because 'URL is valid' comes first");
  }

  @Test
  @Documents("S-02")
  void disabledUserFailsTheSecondCheck() {
    Runs.complete(onboarding.serverToServer());
    syncUser().set("isdisabled", true);

    assertThat(check(onboarding.serverToServer().validateLocally(), 2))
        .contains("# Marketo Sync is disabled");
  }

  @Test
  @Documents({"S-03", "S-06"})
  void absentRoleConsentAndUserInTheConfigurationAreAllNamedByTheThirdCheck() {
    Runs.complete(onboarding.serverToServer());
    onboarding
        .cloud
        .tenant()
        .application(Onboarding.CRM_APP)
        .orElseThrow()
        .delegatedConsents()
        .clear();
    configuration().clear("lmx_runsas");
    SystemUser user =
        onboarding.dynamics.users().findByApplicationId(Onboarding.CRM_APP).orElseThrow();
    assertThat(onboarding.dynamics.roles().revoke(user.id(), user.roles().get(0).id())).isNotNull();

    ValidationReport report = onboarding.serverToServer().validateLocally();

    assertThat(check(report, 3))
        .contains(
            "does not have the role",
            "Nobody has consented to user_impersonation",
            "Marketo Config names no sync user");
    assertThat(check(report, 6)).contains("Marketo Config names no sync user");
    assertThat(check(report, 7)).contains("Not checked");
  }

  @Test
  @Documents("S-05")
  void disabledStepIsNamedByTheFifthCheck() {
    Runs.complete(onboarding.serverToServer());
    onboarding.cloud.dataverse().disableStep("");

    assertThat(check(onboarding.serverToServer().validateLocally(), 5))
        .contains("Somebody has disabled a step", "Enable every step", "Disabled: ");
  }

  @Test
  @Documents("S-04")
  void absentSolutionFailsTheFourthCheckAndLeavesTheFifthUnchecked() {
    ValidationReport report = onboarding.serverToServer().validateLocally();

    assertThat(check(report, 4)).contains("not in the organisation");
    assertThat(check(report, 5)).contains("Not checked");
  }

  @Test
  @Documents("S-07")
  void credentialsOfAnAppWithoutUserAreToldFromRightsThatComeLate() {
    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));
    UUID other = Tenant.named("another app");
    onboarding
        .cloud
        .tenant()
        .addApplication(other, "Another App", "another-secret")
        .delegatedConsents()
        .add("user_impersonation");

    SetupPlan plan =
        acknowledging(
            onboarding.cloud.dataverseUrl().toString(),
            CrmCredentials.serverToServer(other.toString(), Secret.of("another-secret")));

    assertThat(check(plan.validateLocally(), 2)).contains("are not those of # Marketo Sync");
    Runs.fails(plan, "validate", "Marketo was not asked", "2 Username and password are valid");
  }

  @Test
  void planWithoutConnectionHasNothingToValidate() {
    assertThatIllegalStateException()
        .isThrownBy(() -> onboarding.dynamicsSide(Onboarding.sample()).validateLocally())
        .withMessageContaining("ends before the connection");
  }

  private SetupPlan acknowledging(String url, CrmCredentials credentials) {
    return onboarding
        .start()
        .installSolution(Onboarding.solution(SampleSolution.CONTOSO_NAMES.bytes()))
        .createApplicationUser(Onboarding.CRM_APP)
        .assignSyncRole()
        .configureMarketo()
        .connect(credentials, Irreversible.acknowledge(url))
        .selectFields(Onboarding.FIELDS)
        .enableSync("ops@contoso.com")
        .build();
  }

  private Row syncUser() {
    return onboarding.cloud.dataverse().users().stream()
        .filter(user -> user.refersTo("applicationid", Onboarding.CRM_APP))
        .findFirst()
        .orElseThrow();
  }

  private Row configuration() {
    return onboarding.cloud.dataverse().rows("lmx_bridgesetting").get(0);
  }

  /** The message of a check that must have failed. */
  private static String check(ValidationReport report, int number) {
    ValidationCheck check = report.checks().get(number - 1);
    assertThat(check.passed()).as(check.label()).isFalse();
    return check.message();
  }
}

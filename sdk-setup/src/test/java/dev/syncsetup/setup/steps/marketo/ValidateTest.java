package dev.syncsetup.setup.steps.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.journey.MarketoNames;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.marketo.crm.CrmState;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Application.ClientSecret;
import dev.syncsetup.testing.tenant.SignInPolicy;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValidateTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"S-00", "G-02"})
  void sevenChecksPassBeforeCredentialsAreSaved() {
    SetupReport report = Runs.complete(onboarding.serverToServer());

    List<String> relay =
        onboarding.cloud.transcript().of("relay").stream()
            .filter(exchange -> !exchange.method().equals("GET"))
            .map(Exchange::target)
            .toList();
    assertThat(relay).startsWith("/crm-sync/v1/validations", "/crm-sync/v1/connection");
    assertThat(Runs.step(report, "validate").evidence())
        .startsWith("all seven checks passed, from here and in Marketo: 1 URL is valid; 2 ")
        .endsWith("; 7 Sync user matches username and password");
  }

  @Test
  @Documents({"S-02", "A-07"})
  void wrongSecretStopsBeforeAnythingIsChanged() {
    Runs.refuses(
        onboarding,
        plan(credentials("not-the-secret")),
        "validate",
        "Marketo could not sign in with these credentials",
        "AADSTS7000215");
  }

  @Test
  @Documents({"S-02", "A-07"})
  void expiredSecretStopsBeforeAnythingIsChanged() {
    Application app = app();
    app.secrets().clear();
    app.secrets()
        .add(
            new ClientSecret(
                Tenant.named("expired"),
                Onboarding.CRM_SECRET,
                onboarding.cloud.clock().instant().minus(Duration.ofDays(1))));

    Runs.refuses(
        onboarding,
        onboarding.serverToServer(),
        "validate",
        "Marketo could not sign in with these credentials",
        "AADSTS7000222");
  }

  @Test
  @Documents({"A-03", "S-03"})
  void missingConsentStopsBothVariants() {
    app().delegatedConsents().clear();

    for (SetupPlan plan : List.of(onboarding.serverToServer(), onboarding.userWithPassword())) {
      Runs.refuses(
          onboarding,
          plan,
          "validate",
          "Nobody has consented to user_impersonation",
          Onboarding.CRM_APP.toString(),
          "grant admin consent");
    }
  }

  @Test
  @Documents("A-01")
  void unknownAppStopsTheUserVariant() {
    onboarding.cloud.tenant().applications().remove(Onboarding.CRM_APP);

    Runs.refuses(
        onboarding,
        onboarding.userWithPassword(),
        "validate",
        "The tenant knows no app " + Onboarding.CRM_APP);
  }

  @Test
  @Documents({"U-15", "G-05"})
  void accountThatDemandsASecondFactorIsReported() {
    existing(Onboarding.PASSWORD).mfaRequired(true);

    refusesAccount("AADSTS50076", "multi-factor");
  }

  @Test
  @Documents("A-12")
  void tokensAreAskedOfTheTenantsOwnAddress() {
    Runs.complete(onboarding.userWithPassword());

    assertThat(onboarding.cloud.transcript().of("entra"))
        .filteredOn(exchange -> exchange.method().equals("POST"))
        .isNotEmpty()
        .allSatisfy(
            exchange ->
                assertThat(exchange.target())
                    .startsWith("/" + onboarding.cloud.tenant().id() + "/"));
  }

  @Test
  void accountWithAnotherPasswordIsReported() {
    existing("another-Password-1");

    refusesAccount("AADSTS50126");
  }

  @Test
  void lockedAccountIsReported() {
    existing("another-Password-1");
    onboarding.cloud.tenant().signInPolicy(new SignInPolicy(1, Duration.ofDays(1), Duration.ZERO));
    onboarding.userWithPassword().preflight();

    refusesAccount("AADSTS50053", "locked");
  }

  @Test
  @Documents("A-13")
  void applicationUserWithoutMailAddressIsReported() {
    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));
    onboarding.cloud.dataverse().users().stream()
        .filter(user -> user.refersTo("applicationid", Onboarding.CRM_APP))
        .forEach(user -> user.set("internalemailaddress", ""));

    Runs.refuses(
        onboarding,
        onboarding.serverToServer(),
        "validate",
        "# Marketo Sync has no e-mail address",
        "Set its primary e-mail");
  }

  @Test
  @Documents("S-07")
  void credentialsOfAnotherUserAreFoundOut() {
    UUID other = Tenant.named("another app");
    onboarding
        .cloud
        .tenant()
        .addApplication(other, "Another App", "another-secret")
        .delegatedConsents()
        .add("user_impersonation");
    onboarding
        .cloud
        .dataverse()
        .addAdministrator(onboarding.cloud.tenant().application(other).orElseThrow());

    SetupReport report =
        Runs.fails(
            plan(CrmCredentials.serverToServer(other.toString(), Secret.of("another-secret"))),
            "validate",
            "The credentials for Marketo belong to system user",
            "but Marketo Config names # Marketo Sync");

    assertThat(Runs.step(report, "connect").outcome()).isEqualTo(Outcome.NOT_REACHED);
    assertThat(Runs.step(report, "validate").evidence())
        .contains("Marketo was not asked", "Passed: 1 URL is valid; ");
    assertThat(Runs.writes(onboarding, "/validations")).isEmpty();
    assertThat(onboarding.cloud.marketo().crmState()).isEqualTo(CrmState.NONE);
  }

  @Test
  @Documents("S-03")
  void checkThatFailsInMarketoIsReportedWithNumberAndLabel() {
    byte[] renamed =
        SampleSolution.CONTOSO_NAMES.with(
            "customizations.xml", xml -> xml.replace("Marketo Sync User", "Bridge User"));

    Runs.fails(
        onboarding.connect(
            onboarding
                .start()
                .naming(MarketoNames.standard().withRole("Bridge User"))
                .installSolution(Onboarding.solution(renamed))
                .createApplicationUser(Onboarding.CRM_APP)
                .assignSyncRole()
                .configureMarketo(),
            Onboarding.appCredentials()),
        "validate",
        "Marketo's validation failed: 3 Sync user is assigned to the Marketo Sync User role:"
            + " The sync user does not have the role",
        "Passed: 1 URL is valid; 2 Username and password are valid; 4 ",
        "Run from here it is otherwise: 3 Sync user is assigned to the Marketo Sync User role"
            + " passes");
    assertThat(onboarding.cloud.marketo().crmState()).isEqualTo(CrmState.NONE);
  }

  @Test
  void rightsThatHaveNotTakenEffectYetAreWaitedFor() {
    String refused =
        "{\"error\":{\"code\":\"0x80042f09\",\"message\":\"The user has no roles assigned.\"}}";
    Fault fault = new Fault.Answer(403, Map.of("Content-Type", "application/json"), refused);

    SetupReport report =
        onboarding
            .serverToServer()
            .run(
                new SetupListener() {
                  @Override
                  public void stepStarted(SetupStep step) {
                    if (step.id().equals("validate")) {
                      onboarding.cloud.faults().next("dataverse", "GET", "WhoAmI", fault);
                    }
                  }
                });

    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void callersOwnWrongSecretStopsEverything() {
    onboarding
        .cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .secrets()
        .clear();

    Runs.refuses(onboarding, onboarding.serverToServer(), "install-solution", "AADSTS7000215");
  }

  private void refusesAccount(String... says) {
    Runs.refuses(onboarding, onboarding.userWithPassword(), "validate", says);
  }

  private SetupPlan plan(CrmCredentials credentials) {
    return onboarding.connect(
        onboarding
            .start()
            .installSolution(Onboarding.sample())
            .createApplicationUser(Onboarding.CRM_APP)
            .assignSyncRole()
            .configureMarketo(),
        credentials);
  }

  private static CrmCredentials credentials(String secret) {
    return CrmCredentials.serverToServer(Onboarding.CRM_APP.toString(), Secret.of(secret));
  }

  private Application app() {
    return onboarding.cloud.tenant().application(Onboarding.CRM_APP).orElseThrow();
  }

  private Account existing(String password) {
    Account account =
        onboarding.cloud.tenant().addAccount(Onboarding.SYNC_USER, "Marketo Sync", password);
    account.usageLocation("DE");
    return account;
  }
}

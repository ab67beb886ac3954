package dev.syncsetup.setup.steps.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.NewSyncUser;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewAccountTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"U-01", "U-03", "U-13"})
  void accountIsCreatedLicensedAndBroughtIntoDynamics() {
    SetupReport report = Runs.complete(plan());

    Account account = account();
    assertThat(account.enabled()).isTrue();
    assertThat(account.usageLocation()).contains("DE");
    assertThat(account.licences()).containsOnlyKeys(sku(Onboarding.LICENCE).skuId());
    assertThat(onboarding.cloud.dataverse().user(Onboarding.SYNC_USER))
        .hasValueSatisfying(row -> assertThat(row.flag("isdisabled")).isFalse());
    assertThat(Runs.step(report, "await-sync-user").outcome()).isEqualTo(Outcome.APPLIED);
  }

  @Test
  @Documents("U-06")
  void accountNeedsNoMailbox() {
    Runs.complete(plan());

    assertThat(account().mailbox()).isFalse();
  }

  @Test
  @Documents("U-02")
  void detailsAreMailedOnceAndWithoutThePassword() {
    Runs.complete(plan());
    Runs.complete(plan());

    assertThat(onboarding.cloud.graph().sentMail())
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).containsExactly("ops@contoso.com"))
        .satisfies(
            mail ->
                assertThat(mail.content())
                    .contains(Onboarding.SYNC_USER)
                    .doesNotContain(Onboarding.PASSWORD));
  }

  @Test
  void nothingIsMailedUnasked() {
    SetupPlan quiet = plan(user("unmailed@contoso.com", Onboarding.LICENCE));

    assertThat(quiet.steps()).extracting(SetupStep::id).doesNotContain("mail-credentials");
    Runs.complete(quiet);
    assertThat(onboarding.cloud.graph().sentMail()).isEmpty();
  }

  @Test
  @Documents("U-13")
  void userArrivesInTimeWhenTheCallerMayNotForceIt() {
    onboarding.cloud.admin().reset();

    Runs.complete(plan());

    assertThat(onboarding.cloud.dataverse().user(Onboarding.SYNC_USER)).isPresent();
  }

  @Test
  void accountOfARunBeforeIsTaken() {
    Runs.complete(plan());

    assertThat(Runs.step(Runs.complete(plan()), "create-sync-user").outcome())
        .isEqualTo(Outcome.ALREADY_DONE);
  }

  @Test
  @Documents("U-05")
  void userNameOfSomebodyWhoWorksInDynamicsIsRefused() {
    Runs.refuses(
        onboarding,
        plan(user("jane.doe@contoso.com", Onboarding.LICENCE)),
        "create-sync-user",
        "Jane Doe has the roles Salesperson",
        "must be dedicated");
  }

  @Test
  @Documents("U-14")
  void userNameOfAnAdministratorIsRefused() {
    Runs.refuses(
        onboarding,
        plan(user("admin@contoso.com", Onboarding.LICENCE)),
        "create-sync-user",
        "is a System Administrator",
        "take another one");
  }

  @Test
  void accountThatMayNotSignInIsReported() {
    existing().enabled(false);

    Runs.refuses(
        onboarding, plan(), "create-sync-user", "exists but may not sign in", "Allow its sign-in");
  }

  @Test
  @Documents("U-17")
  void licenceTheTenantDoesNotHaveIsReportedWithThoseItHas() {
    Runs.refuses(
        onboarding,
        plan(user(Onboarding.SYNC_USER, "DYN365_MARKETING")),
        "license-sync-user",
        "The tenant has no licence DYN365_MARKETING",
        "DYN365_ENTERPRISE_SALES");
  }

  @Test
  @Documents("U-17")
  void licenceWithoutAFreeSeatIsReported() {
    Sku team = sku("DYN365_ENTERPRISE_TEAM_MEMBERS");
    onboarding
        .cloud
        .tenant()
        .addAccount("last.seat@contoso.com", "Last Seat", "simulated-password")
        .licences()
        .put(team.skuId(), onboarding.cloud.clock().instant());

    Runs.refuses(
        onboarding,
        plan(user(Onboarding.SYNC_USER, team.partNumber())),
        "license-sync-user",
        "No seat of DYN365_ENTERPRISE_TEAM_MEMBERS is free",
        "name another licence");
  }

  @Test
  @Documents("U-17")
  void accountWithoutUsageLocationIsReported() {
    existing();

    Runs.refuses(
        onboarding,
        plan(),
        "license-sync-user",
        Onboarding.SYNC_USER + " has no usage location",
        "Set it in the Microsoft 365 admin center");
  }

  @Test
  @Documents("U-02")
  void senderWithoutMailboxIsReported() {
    onboarding.cloud.tenant().addAccount("no.mailbox@contoso.com", "No Mailbox", "simulated");

    Runs.refuses(
        onboarding,
        plan(Onboarding.newUser().mailDetails("ops@contoso.com", "no.mailbox@contoso.com")),
        "mail-credentials",
        "no.mailbox@contoso.com",
        "mailbox");
  }

  @Test
  @Documents("U-02")
  void sentItemsThatMayNotBeReadAreReported() {
    onboarding
        .cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .remove("Mail.ReadBasic.All");

    Runs.refuses(
        onboarding,
        plan(),
        "mail-credentials",
        "The Sent Items of admin@contoso.com cannot be read",
        "Grant Mail.ReadBasic.All, or leave the mail out");
  }

  private SetupPlan plan() {
    return plan(Onboarding.newUser());
  }

  private SetupPlan plan(NewSyncUser user) {
    return Onboarding.withSyncRole(
        onboarding.start().installSolution(Onboarding.sample()).createSyncUser(user));
  }

  private static NewSyncUser user(String userName, String licence) {
    return NewSyncUser.named("Marketo Sync")
        .userName(userName)
        .password(Secret.of(Onboarding.PASSWORD))
        .usageLocation("DE")
        .licence(licence);
  }

  private Account existing() {
    return onboarding
        .cloud
        .tenant()
        .addAccount(Onboarding.SYNC_USER, "Marketo Sync", Onboarding.PASSWORD);
  }

  private Account account() {
    return onboarding.cloud.tenant().account(Onboarding.SYNC_USER).orElseThrow();
  }

  private Sku sku(String partNumber) {
    return onboarding.cloud.tenant().skus().stream()
        .filter(sku -> sku.partNumber().equals(partNumber))
        .findFirst()
        .orElseThrow();
  }
}

package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a plan tells about the solution, the sync user and its app. */
class NoticesTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"I-03", "V-08"})
  void newestPackageIsAskedFor() {
    assertSays("newest-package", "newest package", "before every installation and update");
  }

  @Test
  @Documents({"V-03", "V-04", "V-05", "F-18"})
  void repairsOfOlderVersionsAreListed() {
    assertSays(
        "old-versions",
        "before 4.0.0.15 people without permission on Marketo Config cannot create leads",
        "before 4.0.0.17 the filter",
        "before 4.0.0.24 Qualify",
        "before 4.2.0.0 there is no campaign sync",
        "5.0.1.1",
        "5.0.1.8",
        "5.0.2.0",
        "5.0.2.1");
  }

  @Test
  @Documents({"I-13", "O-08"})
  void upgradeIsWarnedOf() {
    assertSays("update-never-upgrade", "Never choose Upgrade", "can corrupt data");
  }

  @Test
  @Documents("I-09")
  void stepsAreToStayEnabled() {
    assertSays("keep-steps-enabled", "Nobody may disable");
  }

  @Test
  @Documents("I-16")
  void removalIsWarnedOf() {
    assertSays("removal-loses-data", "removes its tables with all their data");
  }

  @Test
  @Documents("M-03")
  void absentMenuEntryIsExplained() {
    assertSays("config-menu", "refresh", "publish all customizations once more", "log out");
  }

  @Test
  @Documents("U-11")
  void changesOfTheSyncUserAreExplained() {
    assertSays("sync-user-changes", "never reaches Marketo", "no bulk job as that user");
  }

  @Test
  @Documents({"A-01", "A-02"})
  void registrationIsToBeOfOneTenant() {
    assertSays(
        "app-registration",
        "accounts in this organizational directory only",
        "client id",
        "tenant");
  }

  @Test
  @Documents({"A-04", "A-05"})
  void bothWaysToConsentAreExplained() {
    assertSays(
        "app-consent",
        "user_impersonation",
        "at least ten seconds after",
        "open the tenant's authorize address as the sync user",
        "private window");
  }

  @Test
  @Documents({"A-06", "O-07", "K-04"})
  void secretsExpireInBothVariants() {
    assertSays(
        "secret-expires",
        "expire and are shown once",
        "disable the sync, edit credentials, validate, enable");
    assertThat(NoticeTexts.ids(onboarding.userWithPassword())).contains("secret-expires");
  }

  @Test
  @Documents({"U-15", "A-08", "A-09", "G-03"})
  void limitsOfPasswordsAreToldWithAnAccount() {
    SetupPlan plan = onboarding.userWithPassword();

    NoticeTexts.assertSays(
        plan, "no-mfa", "must stay off", "conditional access", "security defaults");
    NoticeTexts.assertSays(
        plan,
        "federated-tenants",
        "password hash sync",
        "Home Realm Discovery policy",
        "AllowCloudPasswordValidation");
    NoticeTexts.assertSays(plan, "password-sign-in", "guest", "personal", "passwordless", "blank");
    NoticeTexts.assertSays(plan, "log-in-once", "Log in to Dynamics once as the sync user");
  }

  @Test
  @Documents({"U-16", "G-04"})
  void limitsOfPasswordsAreNotToldWithAnApplicationUser() {
    assertThat(NoticeTexts.ids(onboarding.serverToServer()))
        .doesNotContain("no-mfa", "federated-tenants", "password-sign-in", "log-in-once");
  }

  @Test
  @Documents({"A-19", "U-20"})
  void applicationUserIsExplainedOnlyWhereThereIsOne() {
    assertSays("application-user-enabled", "Disabling the application user stops everything");
    assertSays("s2s-user-name", "e-mail address of the application user");
    assertThat(NoticeTexts.ids(onboarding.userWithPassword()))
        .doesNotContain("application-user-enabled", "s2s-user-name");
  }

  @Test
  void adoptedUserMayBeEitherUntilItIsConnected() {
    SyncSetup.BeforeConnecting stage =
        onboarding
            .start()
            .useInstalledSolution()
            .adoptSyncUser("jane.doe@contoso.com")
            .assignSyncRole()
            .configureMarketo();

    assertThat(NoticeTexts.ids(stage.build())).contains("no-mfa", "s2s-user-name");
    assertThat(NoticeTexts.ids(onboarding.connect(stage, Onboarding.personCredentials())))
        .contains("no-mfa")
        .doesNotContain("s2s-user-name");
    assertThat(NoticeTexts.ids(onboarding.connect(stage, Onboarding.appCredentials())))
        .contains("s2s-user-name")
        .doesNotContain("no-mfa");
  }

  private void assertSays(String id, String... parts) {
    NoticeTexts.assertSays(onboarding.serverToServer(), id, parts);
  }
}

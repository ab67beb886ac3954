package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.report.Notice;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a plan tells its reader because no program can settle it. */
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
    assertThat(ids(onboarding.userWithPassword())).contains("secret-expires");
  }

  @Test
  @Documents({"U-15", "A-08", "A-09", "G-03"})
  void limitsOfPasswordsAreToldWithAnAccount() {
    SetupPlan plan = onboarding.userWithPassword();

    assertSays(plan, "no-mfa", "must stay off", "conditional access", "security defaults");
    assertSays(
        plan,
        "federated-tenants",
        "password hash sync",
        "Home Realm Discovery policy",
        "AllowCloudPasswordValidation");
    assertSays(plan, "password-sign-in", "guest", "personal", "passwordless", "blank");
    assertSays(plan, "log-in-once", "Log in to Dynamics once as the sync user");
  }

  @Test
  @Documents({"U-16", "G-04"})
  void limitsOfPasswordsAreNotToldWithAnApplicationUser() {
    assertThat(ids(onboarding.serverToServer()))
        .doesNotContain("no-mfa", "federated-tenants", "password-sign-in", "log-in-once");
  }

  @Test
  @Documents({"A-19", "U-20"})
  void applicationUserIsExplainedOnlyWhereThereIsOne() {
    assertSays("application-user-enabled", "Disabling the application user stops everything");
    assertSays("s2s-user-name", "e-mail address of the application user");
    assertThat(ids(onboarding.userWithPassword()))
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

    assertThat(ids(stage.build())).contains("no-mfa", "s2s-user-name");
    assertThat(ids(onboarding.connect(stage, Onboarding.personCredentials())))
        .contains("no-mfa")
        .doesNotContain("s2s-user-name");
    assertThat(ids(onboarding.connect(stage, Onboarding.appCredentials())))
        .contains("s2s-user-name")
        .doesNotContain("no-mfa");
  }

  @Test
  @Documents({"F-06", "F-08", "F-10"})
  void rowsThatExistAreWarnedOf() {
    assertSays(
        "filter-existing-rows",
        "only an explicit No is left out",
        "Set No on them before the sync starts",
        "with its plug-ins running",
        "not as the sync user");
  }

  @Test
  @Documents("F-12")
  void changesOfTheFilterValueAreExplained() {
    assertSays("filter-stale", "No to Yes is synchronised at once", "goes stale");
  }

  @Test
  @Documents({"F-09", "F-11"})
  void workflowForTheFilterIsExplained() {
    assertSays(
        "filter-workflow",
        "activated workflow whose default action sets No",
        "never directly in the database",
        "only rows that are created or changed after it");
  }

  @Test
  @Documents("F-15")
  void relatedRowsAreToBeKeptTogether() {
    assertSays("filter-related-rows", "with an e-mail address", "their accounts", "opportunities");
  }

  @Test
  @Documents({"F-16", "F-17"})
  void qualifyAndMergeWithAFilterAreExplained() {
    assertSays("filter-qualify-merge", "Only the out-of-the-box Qualify", "the winner's value");
  }

  @Test
  void filterIsNotMentionedWithoutOne() {
    assertThat(ids(onboarding.dynamicsSide(Onboarding.sample())))
        .noneMatch(id -> id.startsWith("filter-"));
  }

  @Test
  @Documents("K-02")
  void marketosOwnAdministratorIsAskedFor() {
    assertSays("marketo-administrator", "administrator of Marketo");
  }

  @Test
  @Documents({"O-02", "O-04", "O-05", "K-34"})
  void whatCannotBeUndoneIsTold() {
    assertSays(
        "one-crm-for-good",
        "cannot be connected to another organisation",
        "changed schema stays",
        "refreshed Dynamics sandbox needs a new Marketo sandbox",
        "cannot be copied");
  }

  @Test
  @Documents("O-06")
  void duplicatesAreWarnedOf() {
    assertSays("no-deduplication", "copies everything", "clean up before");
  }

  @Test
  @Documents({"G-07", "G-08", "K-09"})
  void fieldsAreToBePlanned() {
    assertSays(
        "fields-only-grow",
        "easily added and hard to remove",
        "Custom fields make new fields in Marketo",
        "only Adobe Support can merge");
  }

  @Test
  @Documents({"K-10", "K-11", "K-12"})
  void fieldsOfLeadsContactsOwnersAndCustomersAreExplained() {
    assertSays("lead-contact-fields", "column name and display name are the same on both");
    assertSays("owners-and-customers", "a user, not a team", "accounts only");
  }

  @Test
  @Documents("C-07")
  void objectsThatTheRestApiLosesAreTold() {
    assertSays("rest-read-only", "companies", "opportunity roles", "sales persons");
  }

  @Test
  @Documents({"I-10", "O-09", "K-17"})
  void endOfTheFirstSyncIsToBeAwaited() {
    assertSays(
        "initial-sync",
        "hours to days",
        "mails when it has ended",
        "Custom entities, campaign sync and Sales Insight come only after that");
  }

  @Test
  @Documents({"K-06", "K-18", "K-19", "K-20", "K-21", "K-22"})
  void directionsConflictsAndPaceAreExplained() {
    assertSays(
        "sync-directions",
        "Leads and contacts are synchronised both ways",
        "Marketo wins for leads");
    assertSays(
        "sync-cycle",
        "oldest change of any table first",
        "pauses five minutes",
        "Nothing can force or speed it up",
        "Sync Person to Microsoft only creates",
        "made while it is disabled follow");
  }

  @Test
  @Documents({"K-23", "K-24", "K-25", "K-26"})
  void whatHappensToSingleRowsIsExplained() {
    assertSays("dynamics-validation", "missing required field fails", "activity log");
    assertSays("accounts", "overwritten by the next change in Dynamics", "5,000 contacts");
    assertSays("deletes", "only marks the person", "deletes nothing in Dynamics", "new id");
  }

  @Test
  @Documents({"K-27", "K-28", "K-29"})
  void placesToWatchAreNamed() {
    assertSays("watch-sync", "Sync Status", "last full hour", "Sync Errors", "once a day");
  }

  @Test
  @Documents({"K-13", "K-14", "K-15"})
  void laterChangesOfFieldsAreExplained() {
    assertSays(
        "add-fields-later",
        "Field Sync Details",
        "Quick Sync",
        "empty ones too",
        "queued",
        "Marketo cannot create fields in Dynamics");
    assertSays("delete-field-order", "disable the sync, delete, save the field selection, enable");
  }

  @Test
  @Documents({"K-30", "K-31"})
  void customEntitiesAndCampaignsAreExplained() {
    assertSays(
        "custom-entities",
        "with the sync disabled",
        "at most two levels",
        "33 characters",
        "nearest place",
        "Marketing lists are not supported");
    assertSays("campaign-sync", "Sync Options", "4.2.0.0", "copies all campaigns again");
  }

  @Test
  @Documents({"K-32", "K-33"})
  void changeOfTheAuthenticationIsExplained() {
    assertSays(
        "switch-authentication",
        "Reconfigure New Auth Method",
        "wait fifteen minutes before enabling",
        "basic authentication need Adobe Support");
  }

  @Test
  void marketoIsNotMentionedInAPlanThatStopsBeforeIt() {
    assertThat(ids(onboarding.dynamicsSide(Onboarding.sample())))
        .doesNotContain("one-crm-for-good", "initial-sync", "sync-cycle", "marketo-administrator");
  }

  private void assertSays(String id, String... parts) {
    assertSays(onboarding.serverToServer(), id, parts);
  }

  private static void assertSays(SetupPlan plan, String id, String... parts) {
    List<String> texts =
        plan.notices().stream().filter(notice -> notice.id().equals(id)).map(Notice::text).toList();
    assertThat(texts).as("notices " + id).hasSize(1);
    assertThat(texts.get(0)).contains(parts);
  }

  private static List<String> ids(SetupPlan plan) {
    return plan.notices().stream().map(Notice::id).toList();
  }
}

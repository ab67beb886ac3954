package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.NoticeTexts;
import dev.syncsetup.setup.SetupPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a plan tells that no program can settle. */
class SalesNoticesTest {
  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  @Documents({"B-20", "B-21"})
  void bothPlansWarnOfTheAdministratorAndOfChangesByTheIntegrationAccount() {
    for (SetupPlan plan : new SetupPlan[] {account(), application()}) {
      NoticeTexts.assertSays(plan, "never-the-administrator", "it breaks the sync");
      NoticeTexts.assertSays(plan, "integration-user-changes", "is not synchronised");
    }
  }

  @Test
  @Documents({"B-10", "B-15"})
  void connectionWithPasswordIsToldToBeUnsupported() {
    NoticeTexts.assertSays(
        account(), "password-connection", "since April 2022", "on premises without Entra sign-in");
    assertThat(NoticeTexts.ids(application())).doesNotContain("password-connection");
  }

  @Test
  @Documents("B-25")
  void limitsOfNonInteractiveUsersAreTold() {
    NoticeTexts.assertSays(
        account(), "non-interactive-users", "seven", "API only", "licence", "minutes later");
  }

  @Test
  @Documents("B-03")
  void accountsOfTodaysAdministratorAreTold() {
    NoticeTexts.assertSays(
        application(),
        "administrator-today",
        "Essential or Premium",
        "System Administrator who is User Administrator of the tenant",
        "used once",
        "removed afterwards");
  }

  @Test
  @Documents("B-16")
  void certificateIsAskedForOnline() {
    NoticeTexts.assertSays(application(), "certificate", "March 2022", "on-premises");
    assertThat(NoticeTexts.ids(account())).doesNotContain("certificate");
  }

  @Test
  @Documents({"B-31", "B-32"})
  void consentAndRegistrationAreExplained() {
    NoticeTexts.assertSays(
        application(),
        "consent",
        "Business Central Integration to Dataverse",
        "access Dataverse as you (once)",
        "full access to Business Central",
        "read your profile");
    NoticeTexts.assertSays(
        application(),
        "own-registration",
        "Financials.ReadWrite.All",
        "user_impersonation",
        "redirect URL",
        "HTTPS");
  }

  @Test
  @Documents({"B-14", "B-26", "B-27", "B-28", "B-29", "B-30"})
  void whatConnectingBringsIsTold() {
    SetupPlan plan = application();

    NoticeTexts.assertSays(plan, "redeploy", "Redeploy Integration Solution");
    NoticeTexts.assertSays(plan, "auditing", "may switch auditing off");
    NoticeTexts.assertSays(plan, "reconnecting", "overwrites your own ones");
    NoticeTexts.assertSays(plan, "full-synchronization", "first integration", "duplicates");
    NoticeTexts.assertSays(plan, "base-currency", "exchange rate", "one way only");
    NoticeTexts.assertSays(plan, "pop-ups", "login.microsoftonline.com");
  }

  @Test
  @Documents({"B-40", "B-41", "B-42"})
  void leastPermissionsOfTheOldRolesAreListed() {
    NoticeTexts.assertSays(
        account(),
        "permissions-2019-administrator",
        "SDK Message Processing Step",
        "Post Configuration: Write",
        "Business Central Connection: Create, Read, Write, Delete");
    NoticeTexts.assertSays(
        account(),
        "permissions-2019-user",
        "Account (also Assign)",
        "Act on Behalf of Another User");
    NoticeTexts.assertSays(
        account(), "permissions-2019-availability", "Business Central Connection: Read");
  }

  @Test
  @Documents("B-43")
  void rightsToOpenRowsInBusinessCentralAreTold() {
    NoticeTexts.assertSays(
        application(), "open-in-business-central", "nav_connection", "nav_defaultconnection");
  }

  @Test
  @Documents({"B-50", "B-51", "B-52", "B-53", "B-54", "B-55"})
  void messagesOfBusinessCentralAreExplained() {
    SetupPlan plan = account();

    NoticeTexts.assertSays(
        plan, "error-missing-privilege", "Principal user (Id=", "is missing", "one of its roles");
    NoticeTexts.assertSays(plan, "error-not-coupled", "couple it first");
    NoticeTexts.assertSays(plan, "error-table-connection", "New-NAVTableConnection", "refresh");
    NoticeTexts.assertSays(plan, "error-admin-only", "Admin Only mode");
    NoticeTexts.assertSays(plan, "error-deleted-or-conflicting", "Remove Coupling");
    NoticeTexts.assertSays(plan, "error-match", "change the fields and retry");
  }

  @Test
  void planThatEndsBeforeTheConnectionDoesNotTellWhatFollowsIt() {
    assertThat(NoticeTexts.ids(sales.created().build())).doesNotContain("pop-ups", "error-match");
  }

  private SetupPlan account() {
    return sales.account(sales.busy());
  }

  private SetupPlan application() {
    return sales.application(sales.busy());
  }
}

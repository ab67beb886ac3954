package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a plan tells that goes as far as Marketo's screens. */
class MarketoNoticesTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
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
    assertThat(NoticeTexts.ids(onboarding.dynamicsSide(Onboarding.sample())))
        .doesNotContain("one-crm-for-good", "initial-sync", "sync-cycle", "marketo-administrator");
  }

  private void assertSays(String id, String... parts) {
    NoticeTexts.assertSays(onboarding.serverToServer(), id, parts);
  }
}

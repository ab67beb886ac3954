package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a plan with a filter tells. */
class FilterNoticesTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
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
    assertThat(NoticeTexts.ids(onboarding.dynamicsSide(Onboarding.sample())))
        .noneMatch(id -> id.startsWith("filter-"));
  }

  private void assertSays(String id, String... parts) {
    NoticeTexts.assertSays(onboarding.serverToServer(), id, parts);
  }
}

package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What tests say about the notices of a plan. */
public final class NoticeTexts {
  private NoticeTexts() {}

  /** The plan must have one notice of this id, with all these parts in its text. */
  public static void assertSays(SetupPlan plan, String id, String... parts) {
    List<String> texts =
        plan.notices().stream().filter(notice -> notice.id().equals(id)).map(Notice::text).toList();
    assertThat(texts).as("notices " + id).hasSize(1);
    assertThat(texts.get(0)).contains(parts);
  }

  public static List<String> ids(SetupPlan plan) {
    return plan.notices().stream().map(Notice::id).toList();
  }
}

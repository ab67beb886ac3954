package dev.syncsetup.setup.sales.steps;

import dev.syncsetup.setup.report.Notice;
import dev.syncsetup.setup.sales.journey.SalesWishes;
import java.util.ArrayList;
import java.util.List;

/** Warnings and advice of Microsoft's pages that no program can settle. */
public final class SalesNotices {
  private SalesNotices() {}

  /** What holds for these wishes. */
  public static List<Notice> of(SalesWishes wishes) {
    List<Notice> notices = new ArrayList<>(IdentityNotices.ALL);
    notices.addAll(wishes.isPerson() ? IdentityNotices.PERSON : IdentityNotices.APPLICATION);
    if (wishes.operator().isPresent()) {
      notices.addAll(SyncNotices.ALL);
      notices.addAll(TroubleNotices.ALL);
    }
    return List.copyOf(notices);
  }
}

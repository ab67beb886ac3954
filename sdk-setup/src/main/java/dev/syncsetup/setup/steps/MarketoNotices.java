package dev.syncsetup.setup.steps;

import dev.syncsetup.marketo.crmsync.ConnectionType;
import dev.syncsetup.setup.journey.SyncUserWish;
import dev.syncsetup.setup.journey.Wishes;
import dev.syncsetup.setup.report.Notice;
import java.util.ArrayList;
import java.util.List;

/** Warnings and advice of the vendors' procedure that no program can settle. */
public final class MarketoNotices {
  private MarketoNotices() {}

  /** What holds for these wishes. */
  public static List<Notice> of(Wishes wishes) {
    List<Notice> notices = new ArrayList<>(SolutionNotices.ALL);
    notices.addAll(SyncUserNotices.ALL);
    if (mayBePerson(wishes)) {
      notices.addAll(SyncUserNotices.PERSON);
    }
    if (mayBeApplication(wishes)) {
      notices.addAll(SyncUserNotices.APPLICATION);
    }
    if (!wishes.filterTables().isEmpty()) {
      notices.addAll(FilterNotices.ALL);
    }
    if (wishes.connection().isPresent()) {
      notices.addAll(ConnectionNotices.ALL);
      notices.addAll(AfterwardsNotices.ALL);
    }
    return List.copyOf(notices);
  }

  private static boolean mayBePerson(Wishes wishes) {
    return connectsAs(wishes, ConnectionType.USER_PASSWORD)
        && !(wishes.user() instanceof SyncUserWish.Application);
  }

  private static boolean mayBeApplication(Wishes wishes) {
    return connectsAs(wishes, ConnectionType.SERVER_TO_SERVER)
        && !(wishes.user() instanceof SyncUserWish.Account);
  }

  /** A plan that ends before the connection leaves both open. */
  private static boolean connectsAs(Wishes wishes, ConnectionType type) {
    return wishes.connection().map(wish -> wish.credentials().type() == type).orElse(true);
  }
}

package dev.syncsetup.examples.benchmarks;

import java.time.Duration;

/**
 * The least time an import of new people can take, from the published limits and nothing of ours:
 * account and licence of each are two of the twenty requests in a batch to Microsoft Graph, the
 * role is one request to Dataverse, and both services work at the same time. Only what must come
 * one after the other is added: a token, the look at the tenant, the first batch before the first
 * role, and the last look at the users.
 *
 * @param people how many
 * @param call what a request takes
 */
record ImportFloor(int people, Duration call) {
  /** Requests Dataverse answers for one caller at once. */
  static final int DATAVERSE_AT_ONCE = 52;

  /** Batches of Microsoft Graph that are advised at once; no limit is published. */
  static final int BATCHES_AT_ONCE = 4;

  private static final int PEOPLE_IN_A_BATCH = 10;
  private static final int WRITES_IN_A_WINDOW = 3_000;
  private static final Duration WRITES_WINDOW = Duration.ofSeconds(150);
  private static final int ROLES_IN_A_WINDOW = 6_000;
  private static final Duration ROLES_WINDOW = Duration.ofMinutes(5);
  private static final int IN_A_ROW = 4;

  Duration time() {
    Duration slower = directory().compareTo(dataverse()) > 0 ? directory() : dataverse();
    return slower.plus(call.multipliedBy(IN_A_ROW));
  }

  Duration directory() {
    int rounds = ceil(ceil(people, PEOPLE_IN_A_BATCH), BATCHES_AT_ONCE);
    return call.multipliedBy(rounds)
        .plus(WRITES_WINDOW.multipliedBy((2L * people - 1) / WRITES_IN_A_WINDOW));
  }

  Duration dataverse() {
    return call.multipliedBy(ceil(people, DATAVERSE_AT_ONCE))
        .plus(ROLES_WINDOW.multipliedBy((people - 1L) / ROLES_IN_A_WINDOW));
  }

  private static int ceil(int number, int by) {
    return (number + by - 1) / by;
  }

  @Override
  public String toString() {
    return "Graph "
        + directory().toMillis()
        + " ms beside Dataverse "
        + dataverse().toMillis()
        + " ms, and "
        + IN_A_ROW
        + " requests in a row";
  }
}

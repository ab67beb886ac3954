package dev.syncsetup.marketo.crmsync.status;

import dev.syncsetup.core.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the tab "Sync Status" shows.
 *
 * @param state whether the sync runs
 * @param enabledAt when it was last switched on, where that is known
 * @param initialSyncCompletedAt when the first copy was complete; empty before, and where nobody
 *     can tell
 * @param notifyAddress who is told when the first copy is complete
 * @param backlog what waits, per object; empty where nobody can tell
 * @param authenticationChangedAt when the way to sign in, or its secrets, were last changed after
 *     the first time; empty if never, and where nobody can tell
 * @param origin where this comes from
 * @param evidence what was seen, in one sentence without secrets
 */
public record SyncStatus(
    State state,
    Optional<Instant> enabledAt,
    Optional<Instant> initialSyncCompletedAt,
    Optional<String> notifyAddress,
    List<Backlog> backlog,
    Optional<Instant> authenticationChangedAt,
    Origin origin,
    String evidence) {

  public SyncStatus {
    backlog = List.copyOf(backlog);
  }

  /** A status that tells nothing about the way to sign in. */
  public SyncStatus(
      State state,
      Optional<Instant> enabledAt,
      Optional<Instant> initialSyncCompletedAt,
      Optional<String> notifyAddress,
      List<Backlog> backlog,
      Origin origin,
      String evidence) {
    this(
        state,
        enabledAt,
        initialSyncCompletedAt,
        notifyAddress,
        backlog,
        Optional.empty(),
        origin,
        evidence);
  }

  /** Whether the sync is switched on. */
  public boolean isOn() {
    return state == State.INITIAL_SYNC || state == State.SYNCING;
  }

  /** Rows that wait, over all objects. */
  public long rowsWaiting() {
    return backlog.stream().mapToLong(each -> (long) each.inserts() + each.updates()).sum();
  }

  /** Whether the sync runs. */
  public enum State {
    /** Nobody has said and it cannot be observed, or it was said in words the SDK does not know. */
    UNKNOWN,
    /** No usable connection, or no fields selected yet. */
    NOT_CONFIGURED,
    /** Switched off; could be switched on. */
    DISABLED,
    /** On; the first copy of all Dynamics rows is under way. */
    INITIAL_SYNC,
    /** On; the first copy is complete. */
    SYNCING
  }
}

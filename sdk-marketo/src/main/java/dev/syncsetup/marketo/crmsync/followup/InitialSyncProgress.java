package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Origin;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the first copy of the Dynamics database stands.
 *
 * @param state how it stands
 * @param rowsWaiting what is left to be copied; empty where nobody can tell
 * @param completedAt when it was complete, where that is known
 * @param askAgainAt when to ask again, while that can bring something new
 * @param origin where this comes from
 * @param evidence what was seen, in one sentence or two
 */
public record InitialSyncProgress(
    State state,
    OptionalLong rowsWaiting,
    Optional<Instant> completedAt,
    Optional<Instant> askAgainAt,
    Origin origin,
    String evidence) {

  /** How it can stand. */
  public enum State {
    /** Everything was copied; this stays so, even when the sync is switched off later. */
    COMPLETE,
    /** Under way, which takes hours to days. */
    STILL_RUNNING,
    /** A person has the sheet that is to be confirmed when Marketo's e-mail has come. */
    WITH_PERSON,
    /** The sync is off, so nothing is copied until it is enabled again. */
    SWITCHED_OFF,
    /** It cannot come to an end: the instance is lost for Dynamics, or has another CRM. */
    UNUSABLE
  }

  /** Whether waiting longer is of no use: somebody must act first. */
  public boolean hasFailed() {
    return state == State.SWITCHED_OFF || state == State.UNUSABLE;
  }
}

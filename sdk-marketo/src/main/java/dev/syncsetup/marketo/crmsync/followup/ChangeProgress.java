package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a change has come for which the sync is switched off meanwhile.
 *
 * @param stage what has just been reached
 * @param syncIsOff whether the sync is off now, as far as is known
 * @param askAgainAt when to call again, while it waits for time to pass
 * @param origin where this comes from
 * @param evidence what was seen, and, while the sync is off, what brings it back
 */
public record ChangeProgress(
    Stage stage, boolean syncIsOff, Optional<Instant> askAgainAt, Origin origin, String evidence) {

  /** How far it can have come, in this order. */
  public enum Stage {
    /** The sync is off. */
    SWITCHED_OFF,
    /** What was to be changed is changed. */
    CHANGED,
    /** The sync must stay off for a while. */
    WAITING,
    /** A person has a sheet and has not confirmed it yet. */
    WITH_PERSON,
    /** All done; the sync is on, unless it has never been. */
    DONE
  }
}

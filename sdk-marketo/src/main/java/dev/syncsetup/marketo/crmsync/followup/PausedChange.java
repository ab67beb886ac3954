package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.Standing;
import dev.syncsetup.marketo.crmsync.followup.ChangeProgress.Stage;
import dev.syncsetup.marketo.crmsync.status.SyncHeldException;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One change between switching the sync off and on again. Used once. */
final class PausedChange {
  private final CrmSyncSettings settings;
  private final Waiting waiting;
  private final SyncWaits waits;
  private final String notifyAddress;
  private final Consumer<ChangeProgress> listener;
  private boolean off;

  PausedChange(
      CrmSyncSettings settings,
      Waiting waiting,
      SyncWaits waits,
      String notifyAddress,
      Consumer<ChangeProgress> listener) {
    this.settings = settings;
    this.waiting = waiting;
    this.waits = waits;
    this.notifyAddress = notifyAddress;
    this.listener = listener;
  }

  /**
   * Runs it.
   *
   * @param before how the sync stands
   * @param change harmless when done already; a person's standing may leave it undone
   */
  ChangeProgress run(SyncStatus before, Supplier<Standing> change) {
    off = isOff(before);
    boolean goesOn = !hasNeverRun(before);
    try {
      return paused(change, goesOn);
    } catch (RuntimeException e) {
      throw goesOn && off && !isOnAgain(e) ? leftOff(e) : e;
    }
  }

  /** Nothing had to be changed. */
  ChangeProgress nothingToDo(SyncStatus status, String evidence) {
    off = isOff(status);
    return tell(Stage.DONE, Optional.empty(), status.origin(), evidence);
  }

  private ChangeProgress paused(Supplier<Standing> change, boolean goesOn) {
    if (!off) {
      off = true;
      Standing disabled = settings.disableSync();
      if (isWithPerson(disabled)) {
        off = false;
        return tell(Stage.WITH_PERSON, disabled);
      }
      tell(Stage.SWITCHED_OFF, disabled);
    }
    Standing changed = change.get();
    if (isWithPerson(changed)) {
      return tell(Stage.WITH_PERSON, changed);
    }
    tell(Stage.CHANGED, changed);
    return goesOn ? switchedOn() : tell(Stage.DONE, changed);
  }

  private ChangeProgress switchedOn() {
    Optional<Instant> held =
        settings
            .status()
            .authenticationChangedAt()
            .map(at -> at.plus(waits.authenticationSwitch()));
    while (true) {
      if (held.filter(until -> until.isAfter(waiting.now())).isPresent()) {
        ChangeProgress rest = resting(held.get());
        if (!waiting.until(held.get())) {
          return rest;
        }
      }
      try {
        Standing on = settings.enableSync(notifyAddress);
        off = isWithPerson(on);
        return tell(off ? Stage.WITH_PERSON : Stage.DONE, on);
      } catch (SyncHeldException e) {
        held =
            Optional.of(
                waiting.in(e.retryAfter().filter(wait -> !wait.isZero()).orElse(waits.cycle())));
      }
    }
  }

  private ChangeProgress resting(Instant until) {
    return tell(
        Stage.WAITING,
        Optional.of(until),
        Origin.RELAY,
        "After a change of the way to sign in, the sync must stay off until " + until + ".");
  }

  /** A relay that answers and has not done it is no reason to go on. */
  private static boolean isWithPerson(Standing standing) {
    if (standing.state() == Standing.State.DONE) {
      return false;
    }
    if (standing.origin() == Origin.PERSON || standing.origin() == Origin.OBSERVATION) {
      return true;
    }
    throw new UnexpectedResponseException(
        "The change was accepted but is not to be seen. " + standing.evidence(), null);
  }

  private ChangeProgress tell(Stage stage, Standing standing) {
    return tell(stage, Optional.empty(), standing.origin(), standing.evidence());
  }

  private ChangeProgress tell(
      Stage stage, Optional<Instant> askAgainAt, Origin origin, String evidence) {
    boolean unfinished = off && stage != Stage.DONE;
    ChangeProgress progress =
        new ChangeProgress(
            stage,
            off,
            askAgainAt,
            origin,
            unfinished ? evidence + " The sync is off until this change is complete." : evidence);
    listener.accept(progress);
    return progress;
  }

  private static boolean isOff(SyncStatus status) {
    return status.state() == SyncStatus.State.DISABLED
        || status.state() == SyncStatus.State.NOT_CONFIGURED;
  }

  /** To switch on what has never run would start the first copy, which nobody has asked for. */
  private static boolean hasNeverRun(SyncStatus status) {
    return isOff(status) && status.enabledAt().isEmpty() && status.origin() != Origin.PERSON;
  }

  private boolean isOnAgain(RuntimeException cause) {
    try {
      return settings.status().isOn();
    } catch (SdkException unreadable) {
      cause.addSuppressed(unreadable);
      return false;
    }
  }

  private SyncLeftOffException leftOff(RuntimeException cause) {
    return new SyncLeftOffException(
        "The sync is off, as far as is known, and the change is not complete: "
            + cause.getMessage()
            + " Mend that and make the same call again, which goes on where this one ended; or call"
            + " enableSync(\""
            + notifyAddress
            + "\") to switch the sync on without the change.",
        cause);
  }
}

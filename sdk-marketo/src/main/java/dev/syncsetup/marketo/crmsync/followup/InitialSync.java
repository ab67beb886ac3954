package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.Standing;
import dev.syncsetup.marketo.crmsync.followup.InitialSyncProgress.State;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Awaits the first copy; all it knows, it reads. */
final class InitialSync {
  private final CrmSyncSettings settings;
  private final Waiting waiting;
  private final Duration cycle;

  InitialSync(CrmSyncSettings settings, Waiting waiting, Duration cycle) {
    this.settings = settings;
    this.waiting = waiting;
    this.cycle = cycle;
  }

  InitialSyncProgress await(Consumer<InitialSyncProgress> listener) {
    boolean handedOver = false;
    while (true) {
      InitialSyncProgress now = look(handedOver);
      handedOver = true;
      listener.accept(now);
      if (now.askAgainAt().isEmpty() || !waiting.until(now.askAgainAt().get())) {
        return now;
      }
    }
  }

  /** A person gets the sheet once; afterwards it is only looked for the confirmation. */
  private InitialSyncProgress look(boolean handedOver) {
    SyncStatus status = settings.status();
    if (status.state() == SyncStatus.State.SYNCING || status.initialSyncCompletedAt().isPresent()) {
      return progress(State.COMPLETE, status);
    }
    if (status.state() == SyncStatus.State.INITIAL_SYNC && status.origin() != Origin.PERSON) {
      return progress(State.STILL_RUNNING, status);
    }
    if (status.state() == SyncStatus.State.DISABLED) {
      return progress(State.SWITCHED_OFF, status);
    }
    Standing standing = handedOver ? settings.initialSync() : settings.watchInitialSync();
    return progress(state(standing, status), standing);
  }

  private static State state(Standing standing, SyncStatus status) {
    return switch (standing.state()) {
      case DONE -> State.COMPLETE;
      case CONTRADICTED -> State.UNUSABLE;
      case OPEN, HANDED_OVER -> {
        if (standing.origin() == Origin.PERSON) {
          yield State.WITH_PERSON;
        }
        boolean off = status.state() == SyncStatus.State.NOT_CONFIGURED;
        yield off ? State.SWITCHED_OFF : State.STILL_RUNNING;
      }
    };
  }

  private InitialSyncProgress progress(State state, SyncStatus status) {
    boolean told = !status.backlog().isEmpty();
    return new InitialSyncProgress(
        state,
        told ? OptionalLong.of(status.rowsWaiting()) : OptionalLong.empty(),
        status.initialSyncCompletedAt(),
        askAgainAt(state),
        status.origin(),
        status.evidence() + wayOut(state));
  }

  private InitialSyncProgress progress(State state, Standing standing) {
    return new InitialSyncProgress(
        state,
        OptionalLong.empty(),
        Optional.empty(),
        askAgainAt(state),
        standing.origin(),
        standing.evidence() + wayOut(state));
  }

  private static String wayOut(State state) {
    return state == State.SWITCHED_OFF
        ? " Nothing is copied while the sync is off: enable it, then wait again."
        : "";
  }

  private Optional<Instant> askAgainAt(State state) {
    boolean goesOn = state == State.STILL_RUNNING || state == State.WITH_PERSON;
    return goesOn ? Optional.of(waiting.in(cycle)) : Optional.empty();
  }
}

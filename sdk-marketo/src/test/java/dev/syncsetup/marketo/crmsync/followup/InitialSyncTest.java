package dev.syncsetup.marketo.crmsync.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.followup.InitialSyncProgress.State;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.SimulatedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InitialSyncTest {
  private final RunningSync sync = RunningSync.start();
  private final SimulatedClock clock = sync.simulated.clock;
  private final List<InitialSyncProgress> heard = new ArrayList<>();

  @AfterEach
  void close() {
    sync.close();
  }

  @Test
  void firstCopyIsAwaitedUntilItIsComplete() {
    sync.simulated.marketo.rowsToSync("lead", 1000);

    InitialSyncProgress end = await(Duration.ofDays(2));

    assertThat(end.state()).isEqualTo(State.COMPLETE);
    assertThat(end.completedAt()).contains(Instant.parse("2026-01-05T11:00:00Z"));
    assertThat(end.askAgainAt()).isEmpty();
    assertThat(end.origin()).isEqualTo(Origin.RELAY);
    assertThat(heard).last().isEqualTo(end);
    assertThat(heard.get(0).rowsWaiting()).isEqualTo(OptionalLong.of(1000));
    assertThat(heard)
        .extracting(progress -> progress.rowsWaiting().orElseThrow())
        .isSortedAccordingTo((one, other) -> Long.compare(other, one));
  }

  @Test
  void itIsAskedOncePerCycleAndNeverFaster() {
    await(Duration.ofDays(2));

    assertThat(sync.looks()).isEqualTo(3 * 12 + 1);
    assertThat(sync.simulated.exchanges("/sync"))
        .extracting(exchange -> exchange.at().getEpochSecond() % 300)
        .containsOnly(0L);
  }

  @Test
  void longerCycleAsksLessOften() {
    sync.followUp
        .with(SyncWaits.documented().withCycle(Duration.ofHours(1)))
        .awaitInitialSync(Duration.ofDays(2), heard::add);

    assertThat(sync.looks()).isEqualTo(4);
  }

  @Test
  void spentPatienceIsNoFailureAndAnotherProcessGoesOn() {
    InitialSyncProgress first = await(Duration.ofMinutes(62));

    assertThat(first.state()).isEqualTo(State.STILL_RUNNING);
    assertThat(first.hasFailed()).isFalse();
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
    assertThat(first.askAgainAt()).contains(Instant.parse("2026-01-05T09:05:00Z"));

    FollowUp elsewhere = FollowUp.of(sync.simulated.relaySettings(), clock, clock::sleep);
    assertThat(elsewhere.awaitInitialSync(Duration.ofHours(3), heard::add).state())
        .isEqualTo(State.COMPLETE);
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-05T11:00:00Z"));
  }

  @Test
  void noPatienceOnlyLooks() {
    assertThat(await(Duration.ZERO).state()).isEqualTo(State.STILL_RUNNING);

    assertThat(sync.looks()).isEqualTo(1);
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
  }

  @Test
  void syncThatIsSwitchedOffMeanwhileEndsTheWait() {
    InitialSyncProgress end =
        sync.followUp.awaitInitialSync(
            Duration.ofDays(2),
            progress -> {
              heard.add(progress);
              if (heard.size() == 3) {
                sync.settings.disableSync();
              }
            });

    assertThat(end.state()).isEqualTo(State.SWITCHED_OFF);
    assertThat(end.hasFailed()).isTrue();
    assertThat(end.evidence()).contains("enable it");
    assertThat(heard).hasSize(4);
  }

  @Test
  void completeFirstCopyStaysCompleteWhenTheSyncIsSwitchedOff() {
    clock.advance(Duration.ofHours(4));
    sync.settings.disableSync();

    assertThat(await(Duration.ZERO).state()).isEqualTo(State.COMPLETE);
  }

  @Test
  void syncThatWasNeverSwitchedOnHasNothingToAwait() {
    try (RunningSync never = RunningSync.configured()) {
      InitialSyncProgress end = never.followUp.awaitInitialSync(Duration.ofDays(2), heard::add);

      assertThat(end.state()).isEqualTo(State.SWITCHED_OFF);
      assertThat(never.writes()).isEmpty();
    }
  }

  @Test
  void lockedInstanceIsUnusable() {
    sync.simulated.marketo.reset();
    assertThatThrownBy(
            () ->
                sync.settings.saveCredentials(
                    SimulatedMarketo.form(
                        "https://contosso.crm.dynamics.com",
                        CrmCredentials.serverToServer("app", Secret.of("x")))))
        .hasMessageContaining("cannot be undone");

    InitialSyncProgress end = await(Duration.ofDays(2));

    assertThat(end.state()).isEqualTo(State.UNUSABLE);
    assertThat(end.evidence()).contains("another subscription");
  }

  @Test
  void interruptionEndsTheWaitAndIsKept() {
    FollowUp interrupted =
        FollowUp.of(
            sync.settings,
            clock,
            wait -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(() -> interrupted.awaitInitialSync(Duration.ofDays(2), heard::add))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void waitsThatPassNoTimeOnTheClockCount() {
    FollowUp followUp =
        FollowUp.of(sync.settings, Clock.fixed(clock.instant(), clock.getZone()), wait -> {});

    assertThat(followUp.awaitInitialSync(Duration.ofHours(1), heard::add).state())
        .isEqualTo(State.STILL_RUNNING);
    assertThat(heard).hasSize(13);
  }

  private InitialSyncProgress await(Duration patience) {
    return sync.followUp.awaitInitialSync(patience, heard::add);
  }
}

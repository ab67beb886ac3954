package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.followup.FollowUp;
import dev.syncsetup.marketo.crmsync.followup.InitialSyncProgress;
import dev.syncsetup.setup.canary.Canary;
import dev.syncsetup.setup.canary.CanaryReport;
import dev.syncsetup.setup.canary.CanaryState;
import dev.syncsetup.testing.marketo.admin.Mood;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the plan's last step over the initial sync to a canary in Marketo. */
class AfterEnablingTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  @Documents("K-17")
  void initialSyncIsAwaitedThroughTheRelayAndThenACanaryArrives() {
    try (Onboarding onboarding = new Onboarding()) {
      Runs.complete(onboarding.serverToServer());

      InitialSyncProgress early = awaited(onboarding, HOUR);
      assertThat(early.state()).isEqualTo(InitialSyncProgress.State.STILL_RUNNING);
      InitialSyncProgress end = awaited(onboarding, Duration.ofHours(3));

      assertThat(end.state()).isEqualTo(InitialSyncProgress.State.COMPLETE);
      assertThat(end.origin()).isEqualTo(Origin.RELAY);
      assertCanaryArrives(onboarding);
    }
  }

  @Test
  @Documents("K-17")
  void initialSyncIsAwaitedThroughAPersonsMailAndThenACanaryArrives() {
    try (AdminDesk desk = new AdminDesk()) {
      assertThat(desk.run("validate", Mood.CAREFUL).isComplete()).isTrue();

      InitialSyncProgress early = awaited(desk.onboarding, HOUR);
      assertThat(early.state()).isEqualTo(InitialSyncProgress.State.WITH_PERSON);
      desk.onboarding.cloud.clock().advance(Duration.ofHours(3));
      InitialSyncProgress end = awaited(desk.onboarding, Duration.ofHours(1));

      assertThat(end.state()).isEqualTo(InitialSyncProgress.State.COMPLETE);
      assertThat(end.origin()).isEqualTo(Origin.PERSON);
      assertCanaryArrives(desk.onboarding);
    }
  }

  @Test
  void syncThatWasOnlySaidToBeOnBringsNoCanary() {
    try (AdminDesk desk = new AdminDesk()) {
      assertThat(desk.run("enable-sync", Mood.ONLY_SAYS_SO).isComplete()).isTrue();
      Canary canary = desk.onboarding.serverToServer().canary();

      CanaryReport report = canary.await(canary.release("first"), Duration.ofDays(1), look -> {});

      assertThat(report.verdict()).isEqualTo(CanaryReport.Verdict.NOT_YET);
      assertThat(report.personId()).isEmpty();
    }
  }

  private static InitialSyncProgress awaited(Onboarding onboarding, Duration patience) {
    return FollowUp.of(
            onboarding.marketo.crmSync(), onboarding.cloud.clock(), onboarding.cloud.clock()::sleep)
        .awaitInitialSync(patience, progress -> {});
  }

  private static void assertCanaryArrives(Onboarding onboarding) {
    Canary canary = onboarding.serverToServer().canary();
    CanaryState state = canary.release("after-the-initial-sync");

    assertThat(canary.await(state, HOUR, look -> {}).verdict())
        .isEqualTo(CanaryReport.Verdict.ARRIVED);
    assertThat(canary.remove(state).complete()).isTrue();
  }
}

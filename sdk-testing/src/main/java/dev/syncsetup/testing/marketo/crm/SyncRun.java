package dev.syncsetup.testing.marketo.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The switch of the sync, and how far the initial sync has come by the clock. */
final class SyncRun {
  private final Clock clock;
  private Duration initialSync = Duration.ofHours(3);
  private Duration ranBefore = Duration.ZERO;
  private @Nullable Instant enabledAt;
  private @Nullable Instant completedAt;
  private boolean running;

  SyncRun(Clock clock) {
    this.clock = clock;
  }

  void initialSync(Duration duration) {
    initialSync = duration;
  }

  void start() {
    if (!running) {
      enabledAt = clock.instant();
      running = true;
    }
  }

  /** While stopped, the initial sync stands still; it goes on with the next start. */
  void stop() {
    if (running) {
      completedAt = completedAt().orElse(null);
      ranBefore = ran();
      running = false;
    }
  }

  boolean running() {
    return running;
  }

  Optional<Instant> enabledAt() {
    return Optional.ofNullable(enabledAt);
  }

  Optional<Instant> completedAt() {
    if (completedAt != null || !running) {
      return Optional.ofNullable(completedAt);
    }
    Instant end = clock.instant().minus(ran()).plus(initialSync);
    return end.isAfter(clock.instant()) ? Optional.empty() : Optional.of(end);
  }

  /** Share of the initial sync that is still to be done, 1 before the first start. */
  double remaining() {
    if (completedAt().isPresent() || initialSync.isZero()) {
      return 0;
    }
    return 1 - (double) ran().toMillis() / initialSync.toMillis();
  }

  private Duration ran() {
    return running && enabledAt != null
        ? ranBefore.plus(Duration.between(enabledAt, clock.instant()))
        : ranBefore;
  }
}

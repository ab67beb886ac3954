package dev.syncsetup.marketo.crmsync.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SyncWaitsTest {

  @Test
  void cycleCannotBeShorterThanTheSyncsOwn() {
    assertThatThrownBy(
            () -> SyncWaits.documented().withCycle(Duration.ofMinutes(5).minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("five minutes");
    assertThatThrownBy(
            () -> SyncWaits.documented().withAuthenticationSwitch(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void waitsAreAsDocumented() {
    assertThat(SyncWaits.documented())
        .isEqualTo(
            new SyncWaits(Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofMinutes(5)));
  }
}

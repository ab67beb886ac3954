package dev.syncsetup.marketo.crmsync.followup;

import java.time.Duration;

/**
 * How long the vendor's pages ask to wait.
 *
 * @param consent between adding an API permission to an app and granting consent to it
 * @param authenticationSwitch between a change of the authentication method and enabling the sync
 * @param cycle the pause between two cycles of the sync; asking more often tells nothing new
 */
public record SyncWaits(Duration consent, Duration authenticationSwitch, Duration cycle) {
  private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(5);

  /**
   * Refuses waits that cannot be.
   *
   * @throws IllegalArgumentException when a wait is negative, or the cycle is under five minutes
   */
  public SyncWaits {
    if (consent.isNegative() || authenticationSwitch.isNegative()) {
      throw new IllegalArgumentException("A wait cannot be negative.");
    }
    if (cycle.compareTo(SHORTEST_CYCLE) < 0) {
      throw new IllegalArgumentException(
          "The sync pauses for five minutes between its cycles: asking every "
              + cycle
              + " would tell nothing new.");
    }
  }

  /** As the vendor's pages say: ten seconds, fifteen minutes, five minutes. */
  public static SyncWaits documented() {
    return new SyncWaits(Duration.ofSeconds(10), Duration.ofMinutes(15), SHORTEST_CYCLE);
  }

  /** The same with another wait after a change of the authentication method. */
  public SyncWaits withAuthenticationSwitch(Duration wait) {
    return new SyncWaits(consent, wait, cycle);
  }

  /** The same with a longer cycle. */
  public SyncWaits withCycle(Duration wait) {
    return new SyncWaits(consent, authenticationSwitch, wait);
  }
}

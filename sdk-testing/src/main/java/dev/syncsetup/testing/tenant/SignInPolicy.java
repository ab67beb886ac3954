package dev.syncsetup.testing.tenant;

import java.time.Duration;

/**
 * What the tenant demands at sign-in. Microsoft publishes none of these figures as fixed, so all
 * can be set.
 *
 * @param failuresBeforeLock wrong passwords in a row that lock an account
 * @param lockedFor how long a lock lasts
 * @param secretDelay time until a new client secret is accepted
 */
public record SignInPolicy(int failuresBeforeLock, Duration lockedFor, Duration secretDelay) {
  /** Ten failures lock for a minute; secrets work at once. */
  public static final SignInPolicy STANDARD =
      new SignInPolicy(10, Duration.ofMinutes(1), Duration.ZERO);
}

package dev.syncsetup.marketo.crmsync.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How soon the client secret that Marketo signs in with expires. Marketo does not show it;
 * Microsoft Entra does, on the app registration.
 *
 * @param expiresAt when it does
 * @param daysLeft whole days until then; negative when it has expired
 * @param severity how urgent that is
 * @param advice what to do
 */
public record SecretExpiry(Instant expiresAt, long daysLeft, Severity severity, String advice) {
  private static final int SOON_DAYS = 30;
  private static final int URGENT_DAYS = 7;
  private static final String RENEW =
      " Add a new client secret to the app registration, give it to Marketo with"
          + " FollowUp.changeAuthentication, and delete the old one afterwards. The sync pauses for"
          + " about fifteen minutes.";

  /** How urgent it is. */
  public enum Severity {
    /** More than thirty days are left. */
    FINE,
    /** Thirty days are left, or fewer. */
    SOON,
    /** Seven days are left, or fewer. */
    URGENT,
    /** It has expired: the sync cannot sign in. */
    EXPIRED
  }

  /** As things stand now by this clock. */
  public static SecretExpiry of(Instant expiresAt, Clock clock) {
    Duration left = Duration.between(clock.instant(), expiresAt);
    long days = Math.floorDiv(left.toSeconds(), Duration.ofDays(1).toSeconds());
    Severity severity = severity(left);
    String advice =
        switch (severity) {
          case FINE -> "Nothing to do before " + expiresAt.minus(Duration.ofDays(SOON_DAYS)) + ".";
          case SOON, URGENT ->
              "The client secret expires at " + expiresAt + "; then the sync stops." + RENEW;
          case EXPIRED -> "The client secret expired at " + expiresAt + "." + RENEW;
        };
    return new SecretExpiry(expiresAt, days, severity, advice);
  }

  private static Severity severity(Duration left) {
    if (left.isNegative() || left.isZero()) {
      return Severity.EXPIRED;
    }
    if (left.compareTo(Duration.ofDays(URGENT_DAYS)) <= 0) {
      return Severity.URGENT;
    }
    return left.compareTo(Duration.ofDays(SOON_DAYS)) <= 0 ? Severity.SOON : Severity.FINE;
  }
}

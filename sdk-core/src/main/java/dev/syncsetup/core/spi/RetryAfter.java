package dev.syncsetup.core.spi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a Retry-After header: whole or fractional seconds, or an HTTP date. */
public final class RetryAfter {
  private static final double LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

  private RetryAfter() {}

  /** The wait it asks for, at most a day, never negative; nothing when it cannot be read. */
  public static Optional<Duration> parse(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    try {
      return Optional.of(limit(Duration.between(now, date(text))));
    } catch (DateTimeException notADate) {
      return seconds(text);
    }
  }

  private static Instant date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static Optional<Duration> seconds(String text) {
    if (!text.matches("\\d+(\\.\\d+)?")) {
      return Optional.empty();
    }
    double seconds = Math.min(Double.parseDouble(text), LONGEST_SECONDS);
    return Optional.of(Duration.ofMillis((long) Math.ceil(seconds * 1000)));
  }

  private static Duration limit(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    Duration day = Duration.ofDays(1);
    return wait.compareTo(day) > 0 ? day : wait;
  }
}

package dev.syncsetup.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Property
  void anyTextIsReadAsNothingOrAsWaitUpToOneDay(@ForAll String header) {
    staysInBounds(header, NOW);
  }

  @Property
  void textThatLooksLikeNumberIsReadAsNothingOrAsWaitUpToOneDay(
      @ForAll @Chars({'0', '9', '.', '-', '+', 'e', ' ', '٣'}) @StringLength(max = 40)
          String header) {
    staysInBounds(header, NOW);
  }

  @Property
  void dateIsReadAsWaitUpToOneDayFromAnyNow(
      @ForAll @LongRange(min = -2_208_988_800L, max = 253_402_300_799L) long date,
      @ForAll @LongRange(min = -2_208_988_800L, max = 253_402_300_799L) long now) {
    String header = http(Instant.ofEpochSecond(date));

    staysInBounds(header, Instant.ofEpochSecond(now));
    assertThat(RetryAfter.parse(header, Instant.ofEpochSecond(now))).isPresent();
  }

  @Property
  void secondsSurviveTheRoundTrip(@ForAll @IntRange(max = 86_400) int seconds) {
    assertThat(RetryAfter.parse(" " + seconds + " ", NOW)).contains(Duration.ofSeconds(seconds));
    assertThat(RetryAfter.parse(http(NOW.plusSeconds(seconds)), NOW))
        .contains(Duration.ofSeconds(seconds));
  }

  @Property
  void fractionIsNeverShortened(
      @ForAll @IntRange(max = 86_399) int seconds, @ForAll @IntRange(max = 999_999) int micros) {
    String header = String.format("%d.%06d", seconds, micros);
    Duration asked = Duration.ofSeconds(seconds).plusNanos(micros * 1000L);

    assertThat(RetryAfter.parse(header, NOW).orElseThrow()).isBetween(asked, asked.plusMillis(1));
  }

  @Example
  void missingHeaderIsNothing() {
    assertThat(RetryAfter.parse(null, NOW)).isEmpty();
  }

  @Example
  void passedDateIsNoWait() {
    assertThat(RetryAfter.parse(http(NOW.minusSeconds(1)), NOW)).contains(Duration.ZERO);
  }

  private static void staysInBounds(String header, Instant now) {
    RetryAfter.parse(header, now).ifPresent(wait -> assertThat(wait).isBetween(Duration.ZERO, DAY));
  }

  private static String http(Instant date) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC));
  }
}

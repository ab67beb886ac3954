package dev.syncsetup.marketo.crmsync.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.crmsync.followup.SecretExpiry.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretExpiryTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00Z, 55, FINE",
    "2026-02-04T12:00:01Z, 30, FINE",
    "2026-02-04T12:00:00Z, 30, SOON",
    "2026-01-12T12:00:01Z, 7, SOON",
    "2026-01-12T12:00:00Z, 7, URGENT",
    "2026-01-05T12:00:01Z, 0, URGENT",
    "2026-01-05T12:00:00Z, 0, EXPIRED",
    "2026-01-05T11:59:59Z, -1, EXPIRED"
  })
  void daysLeftDecideHowUrgentItIs(Instant expiresAt, long days, Severity severity) {
    SecretExpiry expiry = SecretExpiry.of(expiresAt, NOON);

    assertThat(expiry.daysLeft()).isEqualTo(days);
    assertThat(expiry.severity()).isEqualTo(severity);
  }

  @Test
  void adviceNamesTheWay() {
    assertThat(SecretExpiry.of(Instant.parse("2026-01-06T12:00:00Z"), NOON).advice())
        .contains("changeAuthentication")
        .contains("2026-01-06T12:00:00Z");
    assertThat(SecretExpiry.of(Instant.parse("2026-06-01T12:00:00Z"), NOON).advice())
        .contains("2026-05-02T12:00:00Z");
  }
}

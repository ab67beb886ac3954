package dev.syncsetup.dynamics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.faults.Damage;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TimesTest {
  @Property
  void timeSurvivesTheRoundTrip(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long seconds) {
    Instant time = Instant.ofEpochSecond(seconds);

    assertThat(Times.parse(time.toString())).contains(time);
  }

  @Property
  void anyTextIsATimeOrNone(@ForAll String text, @ForAll long seed) {
    assertThat(Times.parse("x" + text)).isEmpty();
    Optional<Instant> unused = Times.parse(Damage.of("2026-01-05T08:00:00+02:00", seed));
  }

  @Example
  void missingTimeIsNone() {
    assertThat(Times.parse(null)).isEmpty();
  }
}

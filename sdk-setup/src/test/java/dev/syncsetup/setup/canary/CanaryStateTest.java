package dev.syncsetup.setup.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.testing.faults.Damage;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** The text of a canary may have been kept anywhere. */
class CanaryStateTest {
  private static final CanaryState STATE =
      new CanaryState(
          "tenant-7",
          "sync-canary-tenant-7@canary.contoso.com",
          Instant.parse("2026-01-05T08:00:00Z"));

  @Property
  void stateSurvivesTheRoundTrip(
      @ForAll @AlphaChars @NumericChars @Chars('-') @StringLength(min = 1, max = 40) String id,
      @ForAll @LongRange(min = 0, max = 253_402_300_799L) long seconds) {
    CanaryState state =
        new CanaryState(id, CanaryState.email(id, "a.example"), Instant.ofEpochSecond(seconds));

    assertThat(CanaryState.parse(state.toText())).isEqualTo(state);
  }

  /** Who is removed by it is a canary, whatever happened to the text. */
  @Property
  void damagedTextIsACanarysOrRefused(@ForAll long seed) {
    try {
      CanaryState state = CanaryState.parse(Damage.of(STATE.toText(), seed));
      assertThat(state.email()).startsWith("sync-canary-" + state.id() + "@");
      assertThat(CanaryState.parse(state.toText())).isEqualTo(state);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).message().isNotBlank();
    }
  }

  @Property
  void anyTextIsRefused(@ForAll @StringLength(max = 100) String text) {
    assertThatThrownBy(() -> CanaryState.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void leadOfAnAddressIsAlwaysTheSameAndNoOtherAddressHasIt() {
    CanaryState again = CanaryState.parse(STATE.toText());
    CanaryState other =
        new CanaryState("x", CanaryState.email("x", "canary.contoso.com"), STATE.releasedAt());

    assertThat(again.leadId()).isEqualTo(STATE.leadId()).isNotEqualTo(other.leadId());
  }

  @Example
  void endlessAddressIsReadOrRefusedWithoutFillingTheStack() {
    String email = "sync-canary-x@a" + ".a".repeat(200_000);

    assertThatThrownBy(() -> CanaryState.parse("x " + email + "! 2026-01-05T08:00:00Z"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionVersionTest {
  @Property
  void partsAreComparedAsNumbers(
      @ForAll @IntRange(max = 99_999) int a, @ForAll @IntRange(max = 99_999) int b) {
    SolutionVersion first = SolutionVersion.of("4.0." + a);
    SolutionVersion second = SolutionVersion.of("4.0." + b);

    assertThat(first.isBefore(second)).isEqualTo(a < b);
    assertThat(first.equals(second)).isEqualTo(a == b);
  }

  @Test
  void missingPartsCountAsZero() {
    assertThat(SolutionVersion.of("5")).isEqualTo(SolutionVersion.of("5.0.0.0"));
    assertThat(SolutionVersion.of("5")).hasSameHashCodeAs(SolutionVersion.of("5.0.0.0"));
  }

  @Test
  void versionPrintsAsWritten() {
    assertThat(SolutionVersion.of(" 5.0.2.1 ")).hasToString("5.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5.", ".5", "5.0.0.0.1", "v5", "5.-1", "9999999999"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> SolutionVersion.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}

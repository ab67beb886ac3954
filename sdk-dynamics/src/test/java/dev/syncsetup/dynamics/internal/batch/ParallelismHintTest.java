package dev.syncsetup.dynamics.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class ParallelismHintTest {
  private final ParallelismHint hint = new ParallelismHint();

  @Example
  void oneAtATimeUntilTheFirstAnswer() {
    assertThat(hint.degree(50)).isEqualTo(1);
  }

  @Property
  void anyHeaderLeavesTheDegreeInItsBounds(
      @ForAll @Chars({'0', '1', '9', '-', '.', ' ', 'e', '٣'}) @StringLength(max = 12) String text,
      @ForAll @IntRange(min = 1, max = 100) int most) {
    hint.learn(Optional.of(text));

    assertThat(hint.degree(most)).isBetween(1, most);
  }

  @Property
  void adviceIsTakenAndOutlivesAnswersWithoutAny(
      @ForAll @IntRange(min = 1, max = 9_999) int advice, @ForAll String other) {
    hint.learn(Optional.of(String.valueOf(advice)));
    hint.learn(Optional.of("x" + other));
    hint.learn(Optional.empty());

    assertThat(hint.degree(10_000)).isEqualTo(advice);
  }

  @Example
  void eightAtATimeWhereNothingIsAdvised() {
    hint.learn(Optional.empty());

    assertThat(hint.degree(50)).isEqualTo(8);
  }
}

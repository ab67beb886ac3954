package dev.syncsetup.examples.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {
  @ParameterizedTest
  @CsvSource({
    "0,   [--------------------]   0 %",
    "4.9, [--------------------]   5 %",
    "50,  [##########----------]  50 %",
    "100, [####################] 100 %",
    "-3,  [--------------------]   0 %",
    "120, [####################] 100 %"
  })
  void barIsAsFullAsTheWorkIsDone(double percent, String bar) {
    assertThat(Bar.of(percent)).isEqualTo(bar);
  }
}

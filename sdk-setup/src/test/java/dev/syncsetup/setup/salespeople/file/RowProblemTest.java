package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a problem shows of a value, and how it reads. */
class RowProblemTest {

  @Test
  void valueOfFortyCharactersIsShownWhole() {
    assertThat(shown("x".repeat(40))).isEqualTo("x".repeat(40));
  }

  @Test
  void longerValueIsCut() {
    assertThat(shown("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
  }

  @Test
  void characterOfTwoPartsIsNotCutInHalf() {
    assertThat(shown("x".repeat(39) + "😀y")).isEqualTo("x".repeat(39) + "…");
    assertThat(shown("x".repeat(38) + "😀")).isEqualTo("x".repeat(38) + "😀");
  }

  @Test
  void valueOfSeveralLinesIsShownOnOne() {
    assertThat(shown(" a\r\n\tb\u00a0c ")).isEqualTo("a b c");
  }

  @Test
  void problemOfTheFileReadsAsASentenceToo() {
    assertThat(RowProblem.ofFile(1, "", "the file is empty", "Fill it"))
        .hasToString("line 1: the file is empty. Fill it.");
  }

  private static String shown(String value) {
    return RowProblem.of(2, "City", value, "reason", "remedy").value();
  }
}

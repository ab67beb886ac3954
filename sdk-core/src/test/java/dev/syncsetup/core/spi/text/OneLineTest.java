package dev.syncsetup.core.spi.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nb",
        "a\nb",
        "a\u2028b",
        "a\u2029b",
        "a\u0085b",
        "a\u001bb",
        "a\0b",
        "a\u202eb"
      })
  void whatIsNoCharacterOfALineBecomesABlank(String text) {
    assertThat(OneLine.of(text)).isEqualTo("a b");
  }

  @Test
  void textOfOneLineIsLeftAsItIs() {
    assertThat(OneLine.of("Über 5 % – ‘quoted’ 日本")).isEqualTo("Über 5 % – ‘quoted’ 日本");
  }

  @Test
  void longTextIsCut() {
    assertThat(OneLine.of("x".repeat(20_000))).hasSize(OneLine.LONGEST + 3).endsWith("x...");
  }

  @Test
  void everyErrorKeepsToOneLine() {
    ServiceException refused =
        new ServiceException(
            "a\nb", new ServiceException.Details("S", "read", 400, "c\nd", "e\nf", false));

    assertThat(refused).hasMessage("a b");
    assertThat(refused.code()).contains("c d");
    assertThat(refused.requestId()).contains("e f");
    assertThat(new SdkException("a\nb", null)).hasMessage("a b");
    assertThat(new AuthenticationException("a", "c\nd", null).code()).contains("c d");
  }
}

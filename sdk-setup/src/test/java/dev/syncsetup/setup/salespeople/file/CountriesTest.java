package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write when they mean a country. */
class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "de, DE",
    "DEU, DE",
    "Germany, DE",
    "united  states, US",
    "UK, GB",
    "Great Britain, GB",
    "United States of America, US",
    "Turkey, TR",
    "Czech Republic, CZ",
    "Republic of Korea, KR",
    "Russian Federation, RU",
    "Cote d'Ivoire, CI"
  })
  void codesAndEnglishNamesAreKnown(String text, String code) {
    assertThat(Countries.english().code(text)).contains(code);
  }

  @Test
  void anotherLanguageComesOnTopOfEnglish() {
    Countries german = Countries.english().inLanguage(Locale.GERMAN);

    assertThat(german.code("Österreich")).contains("AT");
    assertThat(german.code("Austria")).contains("AT");
    assertThat(Countries.english().code("Österreich")).isEmpty();
  }

  @Test
  void aliasMustMeanACountry() {
    assertThat(Countries.english().alias("Blighty", "GB").code("blighty")).contains("GB");
    assertThatThrownBy(() -> Countries.english().alias("Utopia", "QQ"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("QQ");
  }

  @Test
  void textWithoutLettersIsNoCountry() {
    assertThat(Countries.english().code(" - ")).isEmpty();
  }
}

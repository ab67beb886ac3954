package dev.syncsetup.setup.salespeople.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which country a text means, by its codes of two and three letters or its name. Immutable. */
public final class Countries {
  private static final Countries ENGLISH =
      new Countries(codes(Locale.ENGLISH))
          .alias("UK", "GB")
          .alias("Great Britain", "GB")
          .alias("United States of America", "US")
          .alias("Turkey", "TR")
          .alias("Czech Republic", "CZ")
          .alias("Republic of Korea", "KR")
          .alias("Russian Federation", "RU");

  private final Map<String, String> codes;

  private Countries(Map<String, String> codes) {
    this.codes = Map.copyOf(codes);
  }

  /** Codes and English names. */
  public static Countries english() {
    return ENGLISH;
  }

  /** Knows the names in another language, too. */
  public Countries inLanguage(Locale language) {
    Map<String, String> more = codes(language);
    more.putAll(codes);
    return new Countries(more);
  }

  /**
   * Knows another name.
   *
   * @throws IllegalArgumentException when there is no country of that code
   */
  public Countries alias(String name, String code) {
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
      throw new IllegalArgumentException("There is no country '" + code + "'.");
    }
    Map<String, String> more = new HashMap<>(codes);
    more.put(plain(name), code);
    return new Countries(more);
  }

  /** The two-letter code of what the text means. */
  public Optional<String> code(String text) {
    return Optional.ofNullable(codes.get(plain(text)));
  }

  private static Map<String, String> codes(Locale language) {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      codes.put(plain(country.getDisplayCountry(language)), code);
      codes.put(plain(country.getISO3Country()), code);
      codes.put(plain(code), code);
    }
    return codes;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}

package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names are told apart by their hashes alone. */
class SeenNamesTest {
  private static final int NAMES = 200_000;

  private final SeenNames seen = new SeenNames();

  @Test
  void twoHundredThousandDifferentNamesAreToldApartAndRemembered() {
    for (int i = 1; i <= NAMES; i++) {
      assertThat(seen.note(name(i), i)).isZero();
    }
    for (int i = 1; i <= NAMES; i++) {
      assertThat(seen.note(name(i), NAMES + i)).isEqualTo(i);
    }
  }

  @Test
  void capitalsMakeNoOtherName() {
    seen.note("Anna@contoso.com", 2);

    assertThat(seen.note("aNNA@CONTOSO.com", 3)).isEqualTo(2);
  }

  @Test
  void lineBeyondAnIntIsTheLastThatFits() {
    seen.note("anna@contoso.com", 1L << 40);

    assertThat(seen.note("anna@contoso.com", 3)).isEqualTo(Integer.MAX_VALUE);
  }

  private static String name(int number) {
    return "p" + number + "@contoso.com";
  }
}

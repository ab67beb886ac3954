package dev.syncsetup.dynamics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ODataLiteralTest {
  @Test
  void quotesAreDoubledAndEverythingIsEncoded() {
    assertThat(ODataLiteral.text("O'Brien & Söhne + 50% #1/2"))
        .isEqualTo("%27O%27%27Brien%20%26%20S%C3%B6hne%20%2B%2050%25%20%231%2F2%27");
  }

  @Test
  void literalCannotBeLeft() {
    assertThat(ODataLiteral.text("x' or name ne 'y")).doesNotContain("'").contains("%27%27");
  }

  @Test
  void keyHasNoOuterQuotes() {
    assertThat(ODataLiteral.key("new_x'y")).isEqualTo("new_x%27%27y");
  }

  @Test
  void segmentKeepsQuotesSingle() {
    assertThat(ODataLiteral.segment("o'neil#1@contoso.com"))
        .isEqualTo("o%27neil%231%40contoso.com");
  }
}

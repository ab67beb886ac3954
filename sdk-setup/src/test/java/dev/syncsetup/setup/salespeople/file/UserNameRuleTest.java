package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names to sign in with, up to the limits. */
class UserNameRuleTest {

  @Test
  void fiftyCharactersBeforeAndFortyEightAfterTheAtAreAccepted() {
    assertThat(UserNameRule.objection("a".repeat(50) + "@" + "c".repeat(44) + ".com")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@c.com", "o'neill.a-b_c!#^~9@contoso.onmicrosoft.com", "a@1.2"})
  void nameOfPossibleCharactersIsAccepted(String name) {
    assertThat(UserNameRule.objection(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@contoso.com | not like",
        "anna@ | not like",
        "a@b@c.com | not like",
        "anna.@contoso.com | before the @",
        "an na@contoso.com | before the @",
        "anna@-contoso.com | no domain",
        "anna@contoso. | no domain"
      })
  void nameThatIsNoneIsRefused(String name, String reason) {
    assertThat(UserNameRule.objection(name).orElse("")).contains(reason);
  }
}

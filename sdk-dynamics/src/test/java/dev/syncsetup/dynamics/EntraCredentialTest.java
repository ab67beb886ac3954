package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntraCredentialTest {
  private static final String CLIENT = "9f0c1a52-0000-4000-8000-000000000001";
  private static final Secret SECRET = Secret.of("planted-secret");

  @Test
  void credentialPrintsWhoButNoSecret() {
    assertThat(EntraCredential.clientSecret("contoso.com", CLIENT, SECRET))
        .hasToString("EntraCredential[app " + CLIENT + " of tenant contoso.com]");
    assertThat(
            EntraCredential.userPassword("contoso.com", CLIENT, SECRET, "a@contoso.com", SECRET)
                .toString())
        .contains("a@contoso.com")
        .doesNotContain("planted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "common", "Organizations", "consumers", "a/b", "x y"})
  void tenantMustBeOneTenant(String tenant) {
    assertThatThrownBy(() -> EntraCredential.clientSecret(tenant, CLIENT, SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tenant");
  }

  @Test
  void clientIdMustBeAGuidAndIsNotRepeatedInTheMessage() {
    assertThatThrownBy(
            () -> EntraCredential.clientSecret("contoso.com", "pasted-secret-value", SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("client id")
        .hasMessageNotContaining("pasted");
  }

  @Test
  void userNameMustNotBeBlank() {
    assertThatThrownBy(() -> EntraCredential.userPassword("contoso.com", CLIENT, " ", SECRET))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

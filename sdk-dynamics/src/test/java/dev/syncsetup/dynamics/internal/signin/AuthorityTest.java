package dev.syncsetup.dynamics.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {
  private static final Authority WORLD =
      new Authority(URI.create("https://login.microsoftonline.com"), true);
  private static final Authority OURS = new Authority(URI.create("https://sts.contoso.com"), false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.microsoftonline.com/t/oauth2/v2.0/token",
        "https://LOGIN.microsoftonline.com:443/",
        "https://login.windows.net/common/discovery/instance"
      })
  void microsoftsHostsStandForEachOther(String address) {
    assertThat(WORLD.owns(URI.create(address))).isTrue();
    assertThat(OURS.owns(URI.create(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.microsoftonline.com.evil.example/",
        "https://evil.example/login.microsoftonline.com",
        "https://login.microsoftonline.com:8443/"
      })
  void noOtherHostOrPortDoes(String address) {
    assertThat(WORLD.owns(URI.create(address))).isFalse();
  }
}

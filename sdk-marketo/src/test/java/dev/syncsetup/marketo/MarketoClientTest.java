package dev.syncsetup.marketo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketoClientTest {
  private static final String INSTANCE = "https://123-abc-456.mktorest.com";

  @ParameterizedTest
  @ValueSource(
      strings = {
        INSTANCE,
        INSTANCE + "/",
        INSTANCE + "/rest",
        INSTANCE + "/rest/",
        "https://123-ABC-456.mktorest.com:443/rest"
      })
  void instanceUrlIsTakenAsMarketoShowsIt(String url) {
    try (MarketoClient client = configured(url).build()) {
      assertThat(client.url()).isEqualTo(URI.create(INSTANCE));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://123-abc-456.mktorest.com",
        INSTANCE + "/identity",
        INSTANCE + "/rest?x=1",
        "https://user@123-abc-456.mktorest.com",
        "123-abc-456.mktorest.com"
      })
  void otherAddressesAreRefused(String url) {
    assertThatThrownBy(() -> MarketoClient.builder(URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Marketo instance URL");
  }

  @Test
  void clientWithoutCredentialIsNotBuilt() {
    MarketoClient.Builder builder = MarketoClient.builder(URI.create(INSTANCE));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LaunchPoint");
  }

  @Test
  void crmSettingsThatNobodyOperatesSayHowToConfigureThem() {
    try (MarketoClient client = configured(INSTANCE).build()) {
      assertThatThrownBy(client::crmSync)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("byOperator")
          .hasMessageContaining("overHttp");
    }
  }

  private static MarketoClient.Builder configured(String url) {
    return MarketoClient.builder(URI.create(url)).credential("id", Secret.of("secret"));
  }
}

package dev.syncsetup.marketo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelayAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://relay.contoso.com, https://relay.contoso.com/crm-sync/v1/",
    "https://relay.contoso.com/, https://relay.contoso.com/crm-sync/v1/",
    "https://relay.contoso.com/crm-sync/v1, https://relay.contoso.com/crm-sync/v1/",
    "https://gate.contoso.com/marketo, https://gate.contoso.com/marketo/crm-sync/v1/",
    "https://notmarketo.com, https://notmarketo.com/crm-sync/v1/",
    "http://localhost:8080, http://localhost:8080/crm-sync/v1/"
  })
  void contractIsServedBelowTheAddress(URI given, URI base) {
    assertThat(RelayAddress.baseUrl(given)).isEqualTo(base);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://123-abc-456.mktorest.com",
        "https://123-ABC-456.MKTOREST.COM/rest",
        "https://mktorest.com.",
        "https://app-sj01.marketo.com",
        "https://marketo-mcp.adobe.io/mcp",
        "https://experience.adobe.com"
      })
  void vendorsHostsAreRefused(URI given) {
    assertThatThrownBy(() -> RelayAddress.baseUrl(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Adobe offers no API")
        .hasMessageContaining("byOperator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://relay.contoso.com",
        "https://user@relay.contoso.com",
        "https://relay.contoso.com?key=1",
        "https://relay.contoso.com/#top",
        "relay.contoso.com"
      })
  void addressesThatSecretsMustNotGoToAreRefused(URI given) {
    assertThatThrownBy(() -> RelayAddress.baseUrl(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relay's address");
  }
}

package dev.syncsetup.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

  @ParameterizedTest
  @CsvSource({
    "https://contoso.crm.dynamics.com, https://contoso.crm.dynamics.com",
    "https://contoso.crm.dynamics.com/, https://contoso.crm.dynamics.com",
    "HTTPS://Contoso.CRM.Dynamics.com/api/data?x=1#y, https://contoso.crm.dynamics.com",
    "https://contoso.crm.dynamics.com:443/main.aspx, https://contoso.crm.dynamics.com",
    "https://relay.example:8443/settings, https://relay.example:8443",
    "https://relay.example:80/, https://relay.example:80",
    "http://localhost:8080/x, http://localhost:8080",
    "http://LOCALHOST:80, http://localhost",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
    "http://[::1]:8080/, http://[::1]:8080",
    "https://[2001:db8::1]/, https://[2001:db8::1]"
  })
  void originIsSchemeHostAndPortInLowerCase(URI address, URI origin) {
    assertThat(Endpoints.origin("The address", address)).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://contoso.crm.dynamics.com",
        "http://localhost.example.com",
        "http://127.0.0.2:8080",
        "ftp://localhost/",
        "ws://localhost/"
      })
  void plainTextIsRefusedOutsideLoopback(URI address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoints.origin("The organisation URL", address))
        .withMessageContaining("The organisation URL")
        .withMessageContaining("https")
        .withMessageContaining(address.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "contoso.crm.dynamics.com",
        "/api/data",
        "https:contoso.crm.dynamics.com",
        "https:///api",
        "mailto:ops@contoso.com",
        "https://under_score.example"
      })
  void addressWithoutHostIsRefused(URI address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoints.origin("The relay", address))
        .withMessageContaining("The relay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:planted@contoso.crm.dynamics.com/",
        "https://user:plan/ted/planted@contoso.crm.dynamics.com/",
        "https:user:planted@contoso.crm.dynamics.com",
        "user:planted@contoso.crm.dynamics.com",
        "http://contoso.crm.dynamics.com/identity?client_secret=planted",
        "http://contoso.crm.dynamics.com/#planted",
        "contoso?client_secret=planted@x"
      })
  void messageHidesWhatMayBeSecretInTheAddress(URI address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoints.origin("The address", address))
        .withMessageNotContaining("plan")
        .withMessageContaining("contoso");
  }
}

package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DynamicsClientBuilderTest {
  private static final EntraCredential CREDENTIAL =
      EntraCredential.clientSecret(
          "contoso.com", "9f0c1a52-0000-4000-8000-000000000001", Secret.of("x"));

  @Test
  void addressIsShortenedToItsOrigin() {
    try (DynamicsClient client =
        DynamicsClient.builder(URI.create("https://Contoso.crm4.dynamics.com/main.aspx"))
            .credential(CREDENTIAL)
            .build()) {
      assertThat(client.url()).isEqualTo(URI.create("https://contoso.crm4.dynamics.com"));
      assertThat(client.requestsSent()).isZero();
    }
  }

  @Test
  void plainHttpIsRefused() {
    assertThatThrownBy(() -> DynamicsClient.builder(URI.create("http://contoso.crm4.dynamics.com")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https");
  }

  @Test
  void missingCredentialIsNamed() {
    DynamicsClient.Builder builder =
        DynamicsClient.builder(URI.create("https://contoso.crm4.dynamics.com"));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("credential");
  }

  @Test
  void unknownHostNeedsACloud() {
    DynamicsClient.Builder builder =
        DynamicsClient.builder(URI.create("https://dynamics.example.com")).credential(CREDENTIAL);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dynamics.example.com");
  }
}

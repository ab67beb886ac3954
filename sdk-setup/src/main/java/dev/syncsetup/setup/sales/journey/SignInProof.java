package dev.syncsetup.setup.sales.journey;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.EntraCredential;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to sign in as the integration user, once, to see that it can. The password is used
 * for nothing else. Immutable.
 */
public final class SignInProof {
  private final Secret password;
  private final String clientId;
  private final @Nullable Secret clientSecret;

  private SignInProof(Secret password, String clientId, @Nullable Secret clientSecret) {
    this.password = password;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  /**
   * Signs in with this password through an app of the tenant that allows public client flows.
   *
   * @param password password of the integration user
   * @param clientId client id of the app
   * @throws IllegalArgumentException when the client id is none
   */
  public static SignInProof of(Secret password, String clientId) {
    return new SignInProof(password, UUID.fromString(clientId.strip()).toString(), null);
  }

  /** The same through an app that proves itself with a client secret. */
  public SignInProof clientSecret(Secret value) {
    return new SignInProof(password, clientId, value);
  }

  EntraCredential credential(String tenantId, String userName) {
    Secret secret = clientSecret;
    return secret == null
        ? EntraCredential.userPassword(tenantId, clientId, userName, password)
        : EntraCredential.userPassword(tenantId, clientId, secret, userName, password);
  }

  @Override
  public String toString() {
    return "SignInProof[" + clientId + "]";
  }
}

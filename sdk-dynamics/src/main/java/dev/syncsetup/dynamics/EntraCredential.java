package dev.syncsetup.dynamics;

import dev.syncsetup.core.Secret;

/** How to sign in to Entra ID. Immutable and thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class EntraCredential {
  private EntraCredential() {}

  /** An app signs in with its client secret. */
  public static EntraCredential clientSecret(String tenantId, String clientId, Secret secret) {
    throw new UnsupportedOperationException(tenantId + clientId + secret);
  }

  /** A person signs in with a password through an app; multi-factor authentication must be off. */
  public static EntraCredential userPassword(
      String tenantId, String clientId, String userName, Secret password) {
    throw new UnsupportedOperationException(tenantId + clientId + userName + password);
  }

  /** As above, through an app that has a client secret. */
  public static EntraCredential userPassword(
      String tenantId, String clientId, Secret clientSecret, String userName, Secret password) {
    throw new UnsupportedOperationException(
        tenantId + clientId + clientSecret + userName + password);
  }
}

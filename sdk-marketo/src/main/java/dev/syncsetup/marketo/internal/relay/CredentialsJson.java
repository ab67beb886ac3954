package dev.syncsetup.marketo.internal.relay;

import org.jspecify.annotations.Nullable;

/**
 * The form "Enter Credentials", to be sent. The only wire record that holds secrets.
 *
 * @param connectionType serverToServer or userPassword
 * @param password for userPassword only
 */
public record CredentialsJson(
    String connectionType,
    String organizationUrl,
    String userName,
    @Nullable String password,
    String clientId,
    String clientSecret,
    @Nullable String tenantId) {

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "CredentialsJson[" + connectionType + ", " + organizationUrl + ", " + userName + "]";
  }
}

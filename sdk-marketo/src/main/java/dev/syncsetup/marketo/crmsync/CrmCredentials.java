package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Secret;
import java.util.Optional;

/**
 * The secrets Marketo signs in to Dynamics with. What else the form asks for (organisation URL,
 * user name) is read from the organisation itself. Immutable; prints no secret.
 */
public final class CrmCredentials {
  private final ConnectionType type;
  private final String clientId;
  private final Secret clientSecret;
  private final Optional<Secret> password;

  private CrmCredentials(
      ConnectionType type, String clientId, Secret clientSecret, Optional<Secret> password) {
    this.type = type;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.password = password;
  }

  /**
   * For the server-to-server connection: the app whose application user is the sync user.
   *
   * @param clientId application (client) id of the app registration
   * @param clientSecret the value of its client secret, not the secret's id
   */
  public static CrmCredentials serverToServer(String clientId, Secret clientSecret) {
    return new CrmCredentials(
        ConnectionType.SERVER_TO_SERVER, clientId, clientSecret, Optional.empty());
  }

  /**
   * For the connection with user name and password. The sync user must be able to sign in without a
   * second factor.
   *
   * @param password of the sync user
   * @param clientId application (client) id of the app registration
   * @param clientSecret the value of its client secret, not the secret's id
   */
  public static CrmCredentials userPassword(Secret password, String clientId, Secret clientSecret) {
    return new CrmCredentials(
        ConnectionType.USER_PASSWORD, clientId, clientSecret, Optional.of(password));
  }

  /** How Marketo is to sign in. */
  public ConnectionType type() {
    return type;
  }

  /** Application (client) id of the app registration. */
  public String clientId() {
    return clientId;
  }

  /** Client secret of the app registration. */
  public Secret clientSecret() {
    return clientSecret;
  }

  /** The sync user's password; only for the connection with user name and password. */
  public Optional<Secret> password() {
    return password;
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "CrmCredentials[" + type + ", clientId=" + clientId + "]";
  }
}

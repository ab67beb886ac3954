package dev.syncsetup.testing.marketo.crm;

import java.util.Optional;

/**
 * What the form "Enter Credentials" asks for.
 *
 * @param password empty for a server-to-server connection
 */
public record Credentials(
    ConnectionType connectionType,
    String organizationUrl,
    String userName,
    Optional<String> password,
    String clientId,
    String clientSecret,
    Optional<String> tenantId) {

  /** How Marketo signs in to Dynamics. */
  public enum ConnectionType {
    SERVER_TO_SERVER,
    USER_PASSWORD
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "Credentials[" + connectionType + ", " + organizationUrl + ", " + userName + "]";
  }
}

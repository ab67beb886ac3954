package dev.syncsetup.testing.marketo;

import java.util.Optional;

/**
 * What an administrator types into Marketo's credentials form.
 *
 * @param organizationUrl address of the organisation
 * @param userName user name, or the e-mail address of the application user
 * @param password empty for the server-to-server connection
 */
public record CrmLogin(
    String organizationUrl,
    String userName,
    Optional<String> password,
    String clientId,
    String clientSecret) {

  @Override
  public String toString() {
    return "CrmLogin[" + organizationUrl + ", " + userName + "]";
  }
}

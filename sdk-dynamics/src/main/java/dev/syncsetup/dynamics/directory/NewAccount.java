package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.directory.people.PersonDetails;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An account to be created.
 *
 * @param userPrincipalName alias and verified domain
 * @param displayName name shown to people
 * @param usageLocation two-letter country
 * @param password initial password
 * @param person who it is for; nobody, for the account of a service, whose password need not be
 *     changed and does not expire
 */
public record NewAccount(
    String userPrincipalName,
    String displayName,
    String usageLocation,
    Secret password,
    Optional<PersonDetails> person) {

  /** The account of a service. */
  public NewAccount(
      String userPrincipalName, String displayName, String usageLocation, Secret password) {
    this(userPrincipalName, displayName, usageLocation, password, Optional.empty());
  }

  /**
   * The same for a person, who has to change the password at the first sign-in and later when the
   * tenant says so.
   */
  public NewAccount of(PersonDetails details) {
    return new NewAccount(
        userPrincipalName, displayName, usageLocation, password, Optional.of(details));
  }

  /** The account the service makes of this wish. */
  DirectoryAccount created(UUID id, Set<UUID> licences) {
    return new DirectoryAccount(
        id,
        userPrincipalName.strip(),
        displayName,
        true,
        Optional.of(usageLocation),
        licences,
        false);
  }
}

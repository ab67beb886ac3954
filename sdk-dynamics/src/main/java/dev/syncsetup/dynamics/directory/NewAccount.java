package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.Secret;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An account to be created.
 *
 * @param userPrincipalName alias and verified domain
 * @param displayName name shown to people
 * @param usageLocation two-letter country
 * @param password initial password, which the account need not change
 */
public record NewAccount(
    String userPrincipalName, String displayName, String usageLocation, Secret password) {

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

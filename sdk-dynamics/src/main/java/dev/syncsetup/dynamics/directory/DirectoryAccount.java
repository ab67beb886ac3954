package dev.syncsetup.dynamics.directory;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A Microsoft 365 account.
 *
 * @param id object id in Entra ID
 * @param userPrincipalName name it signs in with
 * @param displayName name shown to people
 * @param enabled whether it may sign in
 * @param usageLocation two-letter country, without which no licence can be assigned
 * @param licences ids of the SKUs assigned to it
 * @param synchronizedFromOnPremises whether it is mastered in an on-premises directory
 */
public record DirectoryAccount(
    UUID id,
    String userPrincipalName,
    String displayName,
    boolean enabled,
    Optional<String> usageLocation,
    Set<UUID> licences,
    boolean synchronizedFromOnPremises) {

  public DirectoryAccount {
    licences = Set.copyOf(licences);
  }

  /** The same account with these licences, too. */
  DirectoryAccount withLicences(Set<UUID> more) {
    Set<UUID> all = new HashSet<>(licences);
    all.addAll(more);
    return new DirectoryAccount(
        id,
        userPrincipalName,
        displayName,
        enabled,
        usageLocation,
        all,
        synchronizedFromOnPremises);
  }
}

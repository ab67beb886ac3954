package dev.syncsetup.testing.tenant;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An access token that the simulated Entra ID has issued.
 *
 * @param audience origin of the service it is for, without trailing slash
 * @param applicationId client that asked for it
 * @param accountId the person it stands for; empty for an app-only token
 * @param permissions application permissions or delegated scopes it carries
 */
public record Token(
    String audience,
    UUID applicationId,
    Optional<UUID> accountId,
    Set<String> permissions,
    Instant expiresAt) {

  public Token {
    permissions = Set.copyOf(permissions);
  }
}

package dev.syncsetup.dynamics.directory.apps;

import dev.syncsetup.core.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A new client secret with its value, which the service shows this once.
 *
 * @param keyId id to remove it by
 * @param value what the app signs in with; store it now
 * @param expiresAt from then on it is refused
 */
public record ClientSecret(UUID keyId, Secret value, Instant expiresAt) {

  /**
   * A client secret as it can be read later, without its value.
   *
   * @param keyId id to remove it by
   * @param displayName what its maker called it
   * @param expiresAt from then on it is refused; empty when the service does not say
   */
  public record Info(UUID keyId, String displayName, Optional<Instant> expiresAt) {}
}

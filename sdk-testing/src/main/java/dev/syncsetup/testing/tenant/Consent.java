package dev.syncsetup.testing.tenant;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Delegated permissions one app may use on one resource. Mutable state of an {@link Application}.
 */
public final class Consent {
  private final UUID id;
  private final UUID resourceApplicationId;
  private final Optional<UUID> accountId;
  private final Set<String> scopes = new LinkedHashSet<>();

  Consent(UUID id, UUID resourceApplicationId, Optional<UUID> accountId) {
    this.id = id;
    this.resourceApplicationId = resourceApplicationId;
    this.accountId = accountId;
  }

  /** The id Graph shows. */
  public UUID id() {
    return id;
  }

  /** Client id of the resource, for example {@link Tenant#DATAVERSE}. */
  public UUID resourceApplicationId() {
    return resourceApplicationId;
  }

  /** The one person it holds for; empty when an administrator consented for everybody. */
  public Optional<UUID> accountId() {
    return accountId;
  }

  /** The scopes; a consent without scopes counts as none. */
  public Set<String> scopes() {
    return scopes;
  }
}

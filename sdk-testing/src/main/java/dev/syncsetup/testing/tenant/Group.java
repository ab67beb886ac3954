package dev.syncsetup.testing.tenant;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** A group of the tenant. Mutable state of a {@link Tenant}. */
public final class Group {
  private final UUID id;
  private final String displayName;
  private final Set<UUID> members = new LinkedHashSet<>();
  private final Set<UUID> licences = new LinkedHashSet<>();

  Group(UUID id, String displayName) {
    this.id = id;
    this.displayName = displayName;
  }

  public UUID id() {
    return id;
  }

  public String displayName() {
    return displayName;
  }

  /** Ids of the accounts in it. */
  public Set<UUID> members() {
    return members;
  }

  /** Ids of the SKUs its members get through it. */
  public Set<UUID> licences() {
    return licences;
  }
}

package dev.syncsetup.setup.sales.journey;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Copies of the roles the integration identity is to have, read only where it lacks them. */
public final class RoleCopies {
  private final Map<String, Reading<List<SecurityRole>>> byName = new LinkedHashMap<>();
  private final Reading<Optional<SystemUser>> user;

  RoleCopies(DynamicsClient dynamics, Reading<Optional<SystemUser>> user, SalesWishes wishes) {
    this.user = user;
    for (List<String> names : List.of(wishes.roles(), wishes.solutionRoles())) {
      for (String name : names) {
        byName.putIfAbsent(
            name, new Reading<>(() -> userHas(name) ? List.of() : dynamics.roles().named(name)));
      }
    }
  }

  /** Copies in all business units; empty when the user has the role, or nobody could. */
  public Reading<List<SecurityRole>> of(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  /** Whether the identity is there and has the role. */
  public boolean userHas(String name) {
    return user.get().filter(row -> row.hasRole(name)).isPresent();
  }

  /** Reads all copies anew next time. */
  void forget() {
    byName.values().forEach(Reading::forget);
  }
}

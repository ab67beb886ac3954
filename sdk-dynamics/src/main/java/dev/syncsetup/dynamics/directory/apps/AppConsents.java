package dev.syncsetup.dynamics.directory.apps;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.directory.apps.ConsentApi.GrantJson;
import dev.syncsetup.dynamics.directory.apps.ConsentApi.NewGrantJson;
import dev.syncsetup.dynamics.directory.apps.ConsentApi.ScopesJson;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.graph.Replicas;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Consent for all users: one grant per app and service, whose scopes are replaced as a whole. */
final class AppConsents {
  private final ServiceConnection graph;
  private final ConsentApi api;
  private final Replicas replicas;

  AppConsents(ServiceConnection graph, Replicas replicas) {
    this.graph = graph;
    this.api = graph.api(ConsentApi.class);
    this.replicas = replicas;
  }

  Set<String> grant(UUID client, UUID service, Set<String> wished) {
    Optional<GrantJson> before = find(client, service);
    Set<String> missing = new TreeSet<>(wished);
    before.ifPresent(grant -> missing.removeAll(grant.scopes()));
    if (missing.isEmpty()) {
      return before.map(GrantJson::scopes).orElse(Set.of());
    }
    if (before.isPresent()) {
      extend(before.get(), wished);
    } else {
      create(client, service, wished);
    }
    return replicas.until(seen -> seen.containsAll(wished), () -> scopes(client, service));
  }

  Set<String> revoke(UUID client, UUID service, Set<String> unwished) {
    Optional<GrantJson> grant = find(client, service);
    Set<String> before = grant.map(GrantJson::scopes).orElse(Set.of());
    Set<String> left = new TreeSet<>(before);
    if (grant.isEmpty() || !left.removeAll(unwished)) {
      return before;
    }
    try {
      graph.run(
          left.isEmpty()
              ? api.revoke(grant.get().id())
              : api.change(grant.get().id(), new ScopesJson(String.join(" ", left))));
    } catch (NotFoundException e) {
      // Somebody else has taken the whole consent back.
    }
    return replicas.until(
        seen -> unwished.stream().noneMatch(seen::contains), () -> scopes(client, service));
  }

  private void create(UUID client, UUID service, Set<String> wished) {
    try {
      GrantJson unused =
          graph.body(
              api.create(
                  new NewGrantJson(client, "AllPrincipals", service, String.join(" ", wished))));
    } catch (ConflictException e) {
      Optional<GrantJson> there = replicas.until(Optional::isPresent, () -> find(client, service));
      extend(there.orElseThrow(() -> e), wished);
    }
  }

  private void extend(GrantJson grant, Set<String> wished) {
    Set<String> all = new TreeSet<>(grant.scopes());
    if (all.addAll(wished)) {
      graph.run(api.change(grant.id(), new ScopesJson(String.join(" ", all))));
    }
  }

  private Set<String> scopes(UUID client, UUID service) {
    return find(client, service).map(GrantJson::scopes).orElse(Set.of());
  }

  private Optional<GrantJson> find(UUID client, UUID service) {
    String filter =
        "clientId eq "
            + ODataLiteral.text(client.toString())
            + " and resourceId eq "
            + ODataLiteral.text(service.toString());
    return Pages.of(
            graph.body(api.grants(filter)),
            link -> graph.body(api.nextGrants(link)),
            grant -> grant)
        .stream()
        .filter(GrantJson::isForAll)
        .findFirst();
  }
}

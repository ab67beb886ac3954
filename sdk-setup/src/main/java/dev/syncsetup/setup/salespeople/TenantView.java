package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.dynamics.directory.VerifiedDomain;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.setup.salespeople.flow.Threads;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** What of the tenant and the organisation is the same for all people. Thread-safe. */
final class TenantView {
  private record RoleKey(String name, BusinessUnitId unit) {}

  private final DynamicsClient dynamics;
  private final Future<Set<String>> domains;
  private final Future<Map<String, LicenceSku>> products;
  private final Future<BusinessUnitId> rootUnit;
  private final Map<RoleKey, Optional<SecurityRole>> roles = new ConcurrentHashMap<>();

  private TenantView(
      DynamicsClient dynamics,
      Future<Set<String>> domains,
      Future<Map<String, LicenceSku>> products,
      Future<BusinessUnitId> rootUnit) {
    this.dynamics = dynamics;
    this.domains = domains;
    this.products = products;
    this.rootUnit = rootUnit;
  }

  /** Begins three reads, side by side; whoever asks for what they bring waits, or hears why not. */
  static TenantView reading(DynamicsClient dynamics, Threads threads) {
    return new TenantView(
        dynamics,
        threads.submit(() -> names(dynamics.directory().verifiedDomains())),
        threads.submit(() -> byName(dynamics.directory().licences())),
        threads.submit(() -> dynamics.roles().rootBusinessUnit()));
  }

  /** Waits until all is read; throws what a service refuses. */
  void awaitAll() {
    List.of(domains, products, rootUnit).forEach(Threads::get);
  }

  private static Set<String> names(Collection<VerifiedDomain> domains) {
    return domains.stream().map(domain -> lower(domain.name())).collect(Collectors.toSet());
  }

  private static Map<String, LicenceSku> byName(Collection<LicenceSku> products) {
    Map<String, LicenceSku> byName = new HashMap<>();
    for (LicenceSku product : products) {
      byName.put(lower(product.partNumber()), product);
      byName.put(product.id().toString(), product);
    }
    return byName;
  }

  boolean hasDomainOf(String userName) {
    return Threads.get(domains).contains(lower(userName.substring(userName.indexOf('@') + 1)));
  }

  String domains() {
    return Threads.get(domains).stream().sorted().collect(Collectors.joining(", "));
  }

  /** A product by its part number or id. */
  Optional<LicenceSku> product(String name) {
    return Optional.ofNullable(Threads.get(products).get(lower(name)));
  }

  /** The products of the tenant, by id. */
  Map<UUID, LicenceSku> products() {
    Map<UUID, LicenceSku> byId = new LinkedHashMap<>();
    Threads.get(products).values().forEach(product -> byId.put(product.id(), product));
    return byId;
  }

  /** Where new people arrive. */
  BusinessUnitId rootUnit() {
    return Threads.get(rootUnit);
  }

  /** The copy of a role; read once. */
  Optional<SecurityRole> role(String name, BusinessUnitId unit) {
    return roles.computeIfAbsent(
        new RoleKey(lower(name), unit), key -> dynamics.roles().find(name, unit));
  }

  /** Whether a mailbox exists that mail can be sent from. */
  boolean canSend(Announcement mail) {
    try {
      boolean unused = dynamics.directory().wasSent(mail.sender(), mail.subject());
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}

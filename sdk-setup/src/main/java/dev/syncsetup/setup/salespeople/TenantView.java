package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.dynamics.directory.VerifiedDomain;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Set<String> domains;
  private final Map<String, LicenceSku> products = new HashMap<>();
  private final BusinessUnitId rootUnit;
  private final Map<RoleKey, Optional<SecurityRole>> roles = new ConcurrentHashMap<>();

  private TenantView(
      DynamicsClient dynamics,
      Collection<VerifiedDomain> domains,
      Collection<LicenceSku> products,
      BusinessUnitId rootUnit) {
    this.dynamics = dynamics;
    this.domains = domains.stream().map(domain -> lower(domain.name())).collect(Collectors.toSet());
    for (LicenceSku product : products) {
      this.products.put(lower(product.partNumber()), product);
      this.products.put(product.id().toString(), product);
    }
    this.rootUnit = rootUnit;
  }

  /** Three reads, side by side. */
  static TenantView read(DynamicsClient dynamics, Threads threads) {
    Future<Collection<VerifiedDomain>> domains =
        threads.submit(() -> dynamics.directory().verifiedDomains());
    Future<Collection<LicenceSku>> products = threads.submit(() -> dynamics.directory().licences());
    BusinessUnitId rootUnit = dynamics.roles().rootBusinessUnit();
    return new TenantView(dynamics, Threads.get(domains), Threads.get(products), rootUnit);
  }

  boolean hasDomainOf(String userName) {
    return domains.contains(lower(userName.substring(userName.indexOf('@') + 1)));
  }

  String domains() {
    return domains.stream().sorted().collect(Collectors.joining(", "));
  }

  /** A product by its part number or id. */
  Optional<LicenceSku> product(String name) {
    return Optional.ofNullable(products.get(lower(name)));
  }

  /** The products of the tenant, by id. */
  Map<UUID, LicenceSku> products() {
    Map<UUID, LicenceSku> byId = new LinkedHashMap<>();
    products.values().forEach(product -> byId.put(product.id(), product));
    return byId;
  }

  /** Where new people arrive. */
  BusinessUnitId rootUnit() {
    return rootUnit;
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

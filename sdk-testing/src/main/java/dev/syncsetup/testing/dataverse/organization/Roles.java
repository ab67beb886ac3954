package dev.syncsetup.testing.dataverse.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Security roles with their copies, who has them and what they allow. */
public final class Roles {
  /** Links users and roles. */
  public static final String OF_USER = "systemuserroles_association";

  /** Links users and teams. */
  public static final String MEMBERS = "teammembership_association";

  /** Links teams and roles. */
  public static final String OF_TEAM = "teamroles_association";

  /** Links roles and privileges. */
  public static final String PRIVILEGES = "roleprivileges_association";

  /** Template of System Administrator, the same everywhere. */
  public static final UUID ADMINISTRATOR = UUID.fromString("627090ff-40a3-4053-8790-584edc5be201");

  /** Template of System Customizer, the same everywhere. */
  public static final UUID CUSTOMIZER = UUID.fromString("119f245c-3cc8-4b62-b31c-d1a046ced15d");

  private final Store store;
  private final DataverseSettings settings;
  private final RoleHistory history;
  private final Map<Granted, Depth> depths = new HashMap<>();

  /** A privilege of a role. */
  private record Granted(UUID role, UUID privilege) {}

  Roles(Store store, Clock clock, DataverseSettings settings) {
    this.store = store;
    this.settings = settings;
    this.history = new RoleHistory(clock);
  }

  /** Makes a role in the root business unit and its copy in every other one. */
  public Row create(UUID rootId, String name, boolean managed, Collection<String> privileges) {
    Map<String, Depth> global = new LinkedHashMap<>();
    privileges.forEach(privilege -> global.put(privilege, Depth.GLOBAL));
    return create(rootId, name, managed, global);
  }

  /** As the other one, with a depth for each privilege. */
  public Row create(UUID rootId, String name, boolean managed, Map<String, Depth> privileges) {
    Row root = null;
    for (Row unit : store.rows("businessunit")) {
      UUID id = unit.guid("parentbusinessunitid").isEmpty() ? rootId : store.newId();
      Row copy = store.insert("role", id);
      root = root == null ? copy : root;
      copy.set("name", name)
          .set("businessunitid", unit.id())
          .set("parentrootroleid", root.id())
          .set("organizationid", Tenant.named("organization"))
          .set("roleidunique", id)
          .set("ismanaged", managed)
          .set("isinherited", 1)
          .set("componentstate", 0)
          .set("iscustomizable", managedProperty("iscustomizableanddeletable"))
          .set("canbedeleted", managedProperty("canbedeleted"));
      if (copy != root) {
        copy.set("parentroleid", root.id());
      }
      privileges.forEach((privilege, depth) -> grant(copy, privilege, depth));
    }
    return Objects.requireNonNull(root);
  }

  /** Copies of a role in all business units, the root copy first. */
  public List<Row> copies(Row root) {
    return store.rows("role", role -> role.refersTo("parentrootroleid", root.id()));
  }

  /** The copies with that name in one business unit. */
  public List<Row> named(String name, UUID businessUnit) {
    return store.rows(
        "role",
        role ->
            role.text("name").equalsIgnoreCase(name)
                && role.refersTo("businessunitid", businessUnit));
  }

  public List<Row> of(Row user) {
    return store.linkedRows(OF_USER, user.id(), "role");
  }

  /** Gives a role that counts at once everywhere. */
  public void assign(Row user, Row role) {
    store.link(OF_USER, user.id(), role.id());
  }

  /** Gives a role that the servers learn of as they do. */
  public void assignOnline(Row user, Row role) {
    assign(user, role);
    history.given(user, role);
  }

  /** Takes a role away, which the servers learn of as they do. */
  public void revoke(Row user, Row role) {
    store.unlink(OF_USER, user.id(), role.id());
    history.taken(user, role);
  }

  /** Roles given directly and those of the user's teams. */
  public List<Row> effective(Row user) {
    Set<Row> roles = new LinkedHashSet<>(of(user));
    for (Row team : store.linkedRows(MEMBERS, user.id(), "team")) {
      roles.addAll(store.linkedRows(OF_TEAM, team.id(), "role"));
    }
    return List.copyOf(roles);
  }

  /**
   * The roles that count for a request.
   *
   * @param strong whether the request asks past the server's cache
   */
  public List<Row> counting(Row user, boolean strong) {
    List<Row> now = effective(user);
    return strong ? now : history.seen(user, now, settings.privilegeCache());
  }

  /** Whether the user has a role made from that template. */
  public boolean hasTemplate(Row user, UUID template) {
    return of(user).stream().anyMatch(role -> role.refersTo("roletemplateid", template));
  }

  public boolean isAdministrator(Row user) {
    return hasTemplate(user, ADMINISTRATOR);
  }

  /** Whether the user's roles give a privilege, whatever the servers know of them yet. */
  public boolean allows(Row user, String privilege) {
    return give(effective(user), privilege);
  }

  /** Whether these roles give a privilege. */
  public boolean give(List<Row> roles, String privilege) {
    return roles.stream().anyMatch(role -> gives(role, privilege));
  }

  private boolean gives(Row role, String privilege) {
    return role.refersTo("roletemplateid", ADMINISTRATOR) || privilegesOf(role).contains(privilege);
  }

  /** How far a privilege of a role reaches. */
  public Depth depth(Row role, String privilege) {
    Granted granted = new Granted(role.id(), privilege(privilege).id());
    return depths.getOrDefault(granted, Depth.GLOBAL);
  }

  /** Names of the privileges of a role. */
  public Set<String> privilegesOf(Row role) {
    List<Row> rows =
        role.refersTo("roletemplateid", ADMINISTRATOR)
            ? store.rows("privilege")
            : store.linkedRows(PRIVILEGES, role.id(), "privilege");
    return rows.stream()
        .map(row -> row.text("name"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Gives a role a privilege, which is made when the organisation does not have it yet. */
  public void grant(Row role, String privilege) {
    grant(role, privilege, Depth.GLOBAL);
  }

  private void grant(Row role, String privilege, Depth depth) {
    Row row = privilege(privilege);
    store.link(PRIVILEGES, role.id(), row.id());
    depths.put(new Granted(role.id(), row.id()), depth);
  }

  /** The privilege with that name. */
  public Row privilege(String name) {
    Optional<Row> known = store.first("privilege", "name", name);
    return known.orElseGet(
        () ->
            store
                .insert("privilege", Tenant.named("privilege " + name))
                .set("name", name)
                .set("canbeglobal", true));
  }

  private static ObjectNode managedProperty(String name) {
    return Json.object()
        .put("Value", true)
        .put("CanBeChanged", true)
        .put("ManagedPropertyLogicalName", name);
  }
}

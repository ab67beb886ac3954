package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.RolesClient;
import dev.syncsetup.dynamics.roles.RolesClient.RoleOrder;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import dev.syncsetup.setup.salespeople.flow.Belt;
import dev.syncsetup.setup.salespeople.flow.Threads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Security roles of people. Thread-safe. */
final class RoleStage {
  private final RolesClient client;
  private final TenantView tenant;

  RoleStage(RolesClient client, TenantView tenant) {
    this.client = client;
    this.tenant = tenant;
  }

  /**
   * Gives roles, by object id, to those of whom nobody can have any, which is documented to bring
   * the user in, and hands all on. Returns when nobody comes any more.
   */
  void run(Belt<Ticket> placed, Belt<Ticket> arriving) throws InterruptedException {
    NewUsers users = new NewUsers(placed, arriving);
    try {
      client.assignEachUnread(users, users::assigned);
    } finally {
      arriving.end();
    }
  }

  /** Gives each the roles of a business unit; a refusal is noted. */
  void give(List<Ticket> tickets, BusinessUnitId unit) {
    List<Ticket> owners = new ArrayList<>();
    List<RoleOrder> orders = new ArrayList<>();
    for (Ticket ticket : tickets) {
      for (RoleOrder order : orders(ticket, unit)) {
        owners.add(ticket);
        orders.add(order);
      }
    }
    List<ItemOutcome<SecurityRoleId>> outcomes =
        client.assignAllUnread(orders, BulkOptions.inParallel());
    for (int i = 0; i < orders.size(); i++) {
      Ticket owner = owners.get(i);
      outcomes.get(i).error().ifPresent(error -> owner.roleRefusal = error);
    }
  }

  private List<RoleOrder> orders(Ticket ticket, BusinessUnitId unit) {
    ticket.roleRefusal = null;
    List<RoleOrder> orders = new ArrayList<>();
    for (String name : ticket.roles) {
      Optional<SecurityRole> role = tenant.role(name, unit);
      if (role.isPresent()) {
        orders.add(new RoleOrder(ticket.account(), role.get().id()));
      } else {
        ticket.roleRefusal = noSuchRole(name, unit);
      }
    }
    return orders;
  }

  /** The orders for people who come, one by one; somebody goes on with the last of the own. */
  private final class NewUsers implements Iterator<RoleOrder> {
    private record Underway(Ticket ticket, AtomicInteger left) {}

    private final Belt<Ticket> placed;
    private final Belt<Ticket> arriving;
    private final Queue<RoleOrder> next = new ArrayDeque<>();
    private final Map<UUID, Underway> underway = new ConcurrentHashMap<>();

    NewUsers(Belt<Ticket> placed, Belt<Ticket> arriving) {
      this.placed = placed;
      this.arriving = arriving;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next.isEmpty() && !placed.isOver()) {
          for (Ticket ticket : placed.take(1)) {
            begin(ticket);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Threads.interrupted(e);
      }
      return !next.isEmpty();
    }

    @Override
    public RoleOrder next() {
      return next.remove();
    }

    private void begin(Ticket ticket) throws InterruptedException {
      List<RoleOrder> orders =
          ticket.created ? orders(ticket, tenant.rootUnit()) : List.<RoleOrder>of();
      if (orders.isEmpty()) {
        arriving.put(List.of(ticket));
        return;
      }
      underway.put(ticket.account(), new Underway(ticket, new AtomicInteger(orders.size())));
      next.addAll(orders);
    }

    void assigned(RoleOrder order, ItemOutcome<SecurityRoleId> outcome) {
      Underway user = Objects.requireNonNull(underway.get(order.objectId()));
      outcome.error().ifPresent(error -> user.ticket().roleRefusal = error);
      if (user.left().decrementAndGet() > 0) {
        return;
      }
      underway.remove(order.objectId());
      try {
        arriving.put(List.of(user.ticket()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Threads.interrupted(e);
      }
    }
  }

  private static SdkException noSuchRole(String name, BusinessUnitId unit) {
    return new SdkException(
        "The business unit "
            + unit
            + " of the user has no role '"
            + name
            + "'. Create it there, or move the user.");
  }
}

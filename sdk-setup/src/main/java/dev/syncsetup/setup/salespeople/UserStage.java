package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.dynamics.users.UserFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far people are in Dataverse: all are read, given what is still missing, and read again.
 * Confined to one thread.
 */
final class UserStage {
  /** What becomes of people after a look. */
  interface Next {
    void through(Ticket ticket, SystemUser user);

    void wait(Ticket ticket, Optional<SystemUser> seen);

    void failed(Ticket ticket, String why);
  }

  private final DynamicsClient dynamics;
  private final RoleStage roles;
  private final Next next;

  UserStage(DynamicsClient dynamics, RoleStage roles, Next next) {
    this.dynamics = dynamics;
    this.roles = roles;
    this.next = next;
  }

  /** Looks how far people are, and does what can be done. */
  void look(List<Ticket> tickets) {
    if (tickets.isEmpty()) {
      return;
    }
    Map<UUID, SystemUser> users = couplable(tickets);
    List<Ticket> lacking =
        tickets.stream().filter(ticket -> lacksRole(ticket, users.get(ticket.account()))).toList();
    complete(lacking, users);
    users.putAll(couplable(lacking));
    List<Ticket> absent = new ArrayList<>();
    for (Ticket ticket : tickets) {
      SystemUser user = users.get(ticket.account());
      if (user == null) {
        absent.add(ticket);
      } else if (!lacksRole(ticket, user)) {
        next.through(ticket, user);
      } else {
        next.failed(ticket, "a role is missing: " + refusalOf(ticket));
      }
    }
    explain(absent);
  }

  private static String refusalOf(Ticket ticket) {
    SdkException refusal = ticket.roleRefusal;
    return refusal == null
        ? "Dataverse took the assignment and does not show it; run again"
        : String.valueOf(refusal.getMessage());
  }

  private static boolean lacksRole(Ticket ticket, @Nullable SystemUser user) {
    return user != null && !ticket.roles.stream().allMatch(user::hasRole);
  }

  /** Each user gets the copies of the own business unit. */
  private void complete(List<Ticket> lacking, Map<UUID, SystemUser> users) {
    Map<BusinessUnitId, List<Ticket>> byUnit = new HashMap<>();
    for (Ticket ticket : lacking) {
      SystemUser user = Objects.requireNonNull(users.get(ticket.account()));
      byUnit.computeIfAbsent(user.businessUnitId(), unit -> new ArrayList<>()).add(ticket);
    }
    byUnit.forEach((unit, tickets) -> roles.give(tickets, unit));
    for (Ticket ticket : lacking) {
      ticket.changed = true;
      ticket.notes.add("role assigned");
    }
  }

  /** Those Business Central's own filter would show. */
  private Map<UUID, SystemUser> couplable(List<Ticket> tickets) {
    return tickets.isEmpty()
        ? new HashMap<>()
        : users(of(tickets).enabled().licensed().notIntegration());
  }

  private void explain(List<Ticket> absent) {
    if (absent.isEmpty()) {
      return;
    }
    Map<UUID, SystemUser> seen = users(of(absent));
    for (Ticket ticket : absent) {
      next.wait(ticket, Optional.ofNullable(seen.get(ticket.account())));
    }
  }

  private Map<UUID, SystemUser> users(UserFilter filter) {
    Map<UUID, SystemUser> users = new HashMap<>();
    dynamics.users().list(filter).stream()
        .filter(user -> !user.softDeleted())
        .forEach(user -> user.objectId().ifPresent(id -> users.put(id, user)));
    return users;
  }

  private static UserFilter of(List<Ticket> tickets) {
    return UserFilter.all().ofAccounts(tickets.stream().map(Ticket::account).toList());
  }
}

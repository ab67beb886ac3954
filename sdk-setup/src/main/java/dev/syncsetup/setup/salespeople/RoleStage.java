package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.RolesClient;
import dev.syncsetup.dynamics.roles.RolesClient.RoleOrder;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Security roles of people. Thread-safe; one bulk goes at a time, because the server's advice on
 * parallelism is meant for all requests together.
 */
final class RoleStage {
  /** As many as go side by side; with more, some would wait for the slowest before them. */
  static final int AT_ONCE = 40;

  private final RolesClient client;
  private final TenantView tenant;

  RoleStage(RolesClient client, TenantView tenant) {
    this.client = client;
    this.tenant = tenant;
  }

  /**
   * Gives roles, by object id, to those of whom nobody can have any, which is documented to bring
   * the user in. A look at them must follow.
   */
  void begin(List<Ticket> tickets) {
    give(tickets.stream().filter(ticket -> ticket.created).toList(), tenant.rootUnit());
  }

  /** Gives each the roles of a business unit; a refusal is noted. */
  synchronized void give(List<Ticket> tickets, BusinessUnitId unit) {
    List<Ticket> owners = new ArrayList<>();
    List<RoleOrder> orders = new ArrayList<>();
    for (Ticket ticket : tickets) {
      ticket.roleRefusal = null;
      for (String name : ticket.roles) {
        Optional<SecurityRole> role = tenant.role(name, unit);
        if (role.isPresent()) {
          owners.add(ticket);
          orders.add(new RoleOrder(ticket.account(), role.get().id()));
        } else {
          ticket.roleRefusal = noSuchRole(name, unit);
        }
      }
    }
    if (orders.isEmpty()) {
      return;
    }
    List<ItemOutcome<SecurityRoleId>> outcomes =
        client.assignAllUnread(orders, BulkOptions.inParallel());
    for (int i = 0; i < orders.size(); i++) {
      Ticket owner = owners.get(i);
      outcomes.get(i).error().ifPresent(error -> owner.roleRefusal = error);
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

package dev.syncsetup.testing.graph.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Listing;
import dev.syncsetup.testing.graph.protocol.Permission;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.graph.protocol.Selection;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.util.List;

/** Accounts: create, read, list, change, delete. */
public final class UsersHandler implements Handler {
  private final Tenant tenant;
  private final GraphBehaviour behaviour;
  private final UserLookup lookup;
  private final UserView view;
  private final UserWriter writer;

  public UsersHandler(Tenant tenant, Clock clock, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.behaviour = behaviour;
    this.lookup = new UserLookup(tenant, behaviour);
    this.view = new UserView(tenant);
    this.writer = new UserWriter(tenant, clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/users", Permissions.READ_USERS, this::list),
        new Route("POST", "/users", Permissions.WRITE_USERS, this::create),
        new Route("GET", "/users/*", Permissions.READ_USERS, this::read),
        new Route("PATCH", "/users/*", Permissions.CHANGE_USERS, this::change),
        new Route("DELETE", "/users/*", Permissions.WRITE_USERS, this::delete));
  }

  private Reply list(GraphCall call) {
    List<ObjectNode> users =
        tenant.accounts().values().stream()
            .filter(account -> behaviour.sees(account.id()))
            .map(view::of)
            .toList();
    return Listing.of(call, UserProperties.USER, users);
  }

  private Reply create(GraphCall call) {
    Account account = writer.create(call.body());
    behaviour.created(account.id());
    return Selection.one(201, call, UserProperties.USER, view.of(account))
        .with("Location", call.url("/users/" + account.id()));
  }

  private Reply read(GraphCall call) {
    Account account = lookup.demand(call.key());
    ObjectNode seen = behaviour.staleView(account.id()).orElseGet(() -> view.of(account));
    return Selection.one(200, call, UserProperties.USER, seen);
  }

  private Reply change(GraphCall call) {
    ObjectNode json = call.body();
    List<String> names = Body.names(json);
    if (names.contains("passwordProfile")) {
      Permissions.RESET_PASSWORDS.demandFrom(call.token());
    }
    if (names.stream().anyMatch(name -> !name.equals("passwordProfile"))) {
      boolean switchOnly = names.equals(List.of("accountEnabled"));
      Permission need = switchOnly ? Permissions.SWITCH_USERS : Permissions.WRITE_USERS;
      need.demandFrom(call.token());
    }
    Account account = lookup.demand(call.key());
    ObjectNode before = view.of(account);
    writer.change(account, json);
    behaviour.changing(account.id(), before);
    return Reply.empty(204);
  }

  private Reply delete(GraphCall call) {
    Account account = lookup.demand(call.key());
    tenant.remove(account);
    tenant.deletedAccounts().put(account.id(), account);
    return Reply.empty(204);
  }
}

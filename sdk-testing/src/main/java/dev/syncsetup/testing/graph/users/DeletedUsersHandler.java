package dev.syncsetup.testing.graph.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Listing;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.graph.protocol.Selection;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.RecycleBin.Deleted;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Optional;

/** Accounts that were deleted less than 30 days ago. */
public final class DeletedUsersHandler implements Handler {
  private final Tenant tenant;
  private final UserView view;
  private final UserRules rules;

  public DeletedUsersHandler(Tenant tenant) {
    this.tenant = tenant;
    this.view = new UserView(tenant);
    this.rules = new UserRules(tenant);
  }

  @Override
  public List<Route> routes() {
    String item = "/directory/deletedItems/*";
    return List.of(
        new Route(
            "GET",
            "/directory/deletedItems/microsoft.graph.user",
            Permissions.READ_USERS,
            this::list),
        new Route("GET", item, Permissions.READ_USERS, this::read),
        new Route("POST", item + "/restore", Permissions.WRITE_USERS, this::restore),
        new Route("DELETE", item, Permissions.WRITE_USERS, this::purge));
  }

  private Reply list(GraphCall call) {
    List<ObjectNode> users = tenant.deletedAccounts().all().stream().map(this::view).toList();
    return Listing.of(call, UserProperties.USER, users);
  }

  private Reply read(GraphCall call) {
    return Selection.one(200, call, UserProperties.USER, view(demand(call)));
  }

  private Reply restore(GraphCall call) {
    Account account = demand(call).value();
    rules.checkUnique(
        Optional.empty(),
        account.userPrincipalName(),
        account.profile().getOrDefault("mailNickname", ""));
    tenant.deletedAccounts().remove(account.id());
    tenant.add(account);
    return Selection.one(200, call, UserProperties.USER, view.of(account));
  }

  private Reply purge(GraphCall call) {
    tenant.deletedAccounts().remove(demand(call).value().id());
    return Reply.empty(204);
  }

  private Deleted<Account> demand(GraphCall call) {
    return Body.guid(call.key())
        .flatMap(tenant.deletedAccounts()::find)
        .orElseThrow(() -> GraphError.notFound(call.key()));
  }

  /** The name is free for others at once, so the deleted account shows it behind its id. */
  private ObjectNode view(Deleted<Account> deleted) {
    Account account = deleted.value();
    return view.of(account)
        .put("deletedDateTime", deleted.at().toString())
        .put(
            "userPrincipalName",
            account.id().toString().replace("-", "") + account.userPrincipalName());
  }
}

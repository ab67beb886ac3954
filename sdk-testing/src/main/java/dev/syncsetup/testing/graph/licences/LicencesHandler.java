package dev.syncsetup.testing.graph.licences;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.EntityType;
import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Listing;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.graph.users.UserLookup;
import dev.syncsetup.testing.graph.users.UserView;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.ServicePlan;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gives licences to people and takes them away; all of a request or nothing. */
public final class LicencesHandler implements Handler {
  private static final EntityType DETAILS =
      EntityType.directory(
              "licenseDetails",
              "licenseDetails",
              List.of("id", "servicePlans", "skuId", "skuPartNumber"))
          .options("$select");

  private final Tenant tenant;
  private final Clock clock;
  private final GraphBehaviour behaviour;
  private final UserLookup users;
  private final UserView view;

  public LicencesHandler(Tenant tenant, Clock clock, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.clock = clock;
    this.behaviour = behaviour;
    this.users = new UserLookup(tenant, behaviour);
    this.view = new UserView(tenant);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("POST", "/users/*/assignLicense", Permissions.ASSIGN_LICENCES, this::assign),
        new Route(
            "POST",
            "/users/*/reprocessLicenseAssignment",
            Permissions.ASSIGN_LICENCES,
            this::reprocess),
        new Route("GET", "/users/*/licenseDetails", Permissions.READ_LICENCES, this::details));
  }

  private Reply assign(GraphCall call) {
    LicenceChange change = LicenceChange.read(call.body());
    Account account = users.demand(call.key());
    if (!change.add().isEmpty() && account.usageLocation().isEmpty()) {
      throw GraphError.badRequest(
          "License assignment cannot be done for user with invalid usage location.");
    }
    change.add().forEach((skuId, disabled) -> checkAdd(account, skuId, disabled));
    change.remove().forEach(skuId -> checkRemove(account, skuId));
    checkExclusive(account, change);
    behaviour.changing(account.id(), view.of(account));
    change.remove().forEach(account.licences()::remove);
    change.remove().forEach(account.disabledPlans()::remove);
    change.remove().forEach(account.licenceErrors()::remove);
    change
        .add()
        .forEach(
            (skuId, disabled) -> {
              account.licences().putIfAbsent(skuId, clock.instant());
              account.disabledPlans().put(skuId, disabled);
            });
    return user(call, account, behaviour.licenceStatus());
  }

  /** Tries the licences again that could not be given. */
  private Reply reprocess(GraphCall call) {
    Account account = users.demand(call.key());
    account.licenceErrors().clear();
    return user(call, account, 200);
  }

  private void checkRemove(Account account, UUID skuId) {
    if (account.licences().containsKey(skuId)) {
      return;
    }
    throw GraphError.badRequest(
        tenant.groupsGiving(skuId, account).isEmpty()
            ? "User does not have a corresponding license."
            : "User license is inherited from a group membership and it cannot be removed directly"
                + " from the user.");
  }

  private void checkExclusive(Account account, LicenceChange change) {
    Set<UUID> after = new LinkedHashSet<>(account.licences().keySet());
    after.removeAll(change.remove());
    after.addAll(change.add().keySet());
    if (behaviour.excludeEachOther(after)) {
      throw GraphError.badRequest(
          "License assignment failed because service plans of the licenses are mutually"
              + " exclusive.");
    }
  }

  private void checkAdd(Account account, UUID skuId, Set<UUID> disabled) {
    Sku sku =
        tenant.skus().stream()
            .filter(each -> each.skuId().equals(skuId))
            .findFirst()
            .orElseThrow(
                () ->
                    GraphError.badRequest(
                        "License " + skuId + " does not correspond to a valid company License."));
    List<UUID> plans = sku.plans().stream().map(ServicePlan::id).toList();
    if (!plans.containsAll(disabled)) {
      throw GraphError.badRequest(
          "License assignment failed because a disabled plan is not part of SKU " + skuId + ".");
    }
    boolean has = account.licences().containsKey(skuId);
    if (!has && (!sku.usable() || tenant.freeSeats(sku) < 1)) {
      throw GraphError.badRequest(
          "Subscription with SKU " + skuId + " does not have any available licenses.");
    }
  }

  private Reply details(GraphCall call) {
    Account account = users.demand(call.key());
    List<ObjectNode> details =
        tenant.skus().stream()
            .filter(
                sku ->
                    account.licences().containsKey(sku.skuId())
                        || !tenant.groupsGiving(sku.skuId(), account).isEmpty())
            .map(sku -> detail(account, sku))
            .toList();
    return Listing.of(call, DETAILS, details);
  }

  private static ObjectNode detail(Account account, Sku sku) {
    ObjectNode detail =
        Json.object()
            .put("id", Tenant.named(account.id() + " licence " + sku.skuId()).toString())
            .put("skuId", sku.skuId().toString())
            .put("skuPartNumber", sku.partNumber());
    Set<UUID> disabled = account.disabledPlans().getOrDefault(sku.skuId(), Set.of());
    for (ServicePlan plan : sku.plans()) {
      String status = disabled.contains(plan.id()) ? "Disabled" : "Success";
      detail.withArray("servicePlans").add(PlanView.of(plan, status));
    }
    return detail;
  }

  private Reply user(GraphCall call, Account account, int status) {
    ObjectNode body = view.standard(account);
    body.put("@odata.context", call.url("/$metadata#users/$entity"));
    return Reply.json(status, body);
  }
}

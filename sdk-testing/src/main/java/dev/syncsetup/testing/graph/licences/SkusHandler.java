package dev.syncsetup.testing.graph.licences;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.EntityType;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Listing;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.graph.protocol.Selection;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;

/** The subscriptions of the tenant; they cannot be filtered. */
public final class SkusHandler implements Handler {
  private static final EntityType SKU =
      EntityType.directory(
              "subscribedSku",
              "subscribedSkus",
              List.of(
                  "id",
                  "accountId",
                  "accountName",
                  "appliesTo",
                  "capabilityStatus",
                  "consumedUnits",
                  "prepaidUnits",
                  "servicePlans",
                  "skuId",
                  "skuPartNumber",
                  "subscriptionIds"))
          .options("$select");

  private final Tenant tenant;

  public SkusHandler(Tenant tenant) {
    this.tenant = tenant;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/subscribedSkus", Permissions.READ_SKUS, this::list),
        new Route("GET", "/subscribedSkus/*", Permissions.READ_SKUS, this::read));
  }

  private Reply list(GraphCall call) {
    return Listing.of(call, SKU, views());
  }

  private Reply read(GraphCall call) {
    ObjectNode found =
        views().stream()
            .filter(view -> view.path("id").asText().equals(call.key()))
            .findFirst()
            .orElseThrow(() -> GraphError.notFound(call.key()));
    return Selection.one(200, call, SKU, found);
  }

  private List<ObjectNode> views() {
    return tenant.skus().stream().map(this::view).toList();
  }

  private ObjectNode view(Sku sku) {
    ObjectNode view =
        Json.object()
            .put("id", tenant.id() + "_" + sku.skuId())
            .put("accountId", tenant.id().toString())
            .put("accountName", "contoso")
            .put("appliesTo", "User")
            .put("capabilityStatus", sku.capabilityStatus())
            .put("consumedUnits", sku.seats() - tenant.freeSeats(sku))
            .put("skuId", sku.skuId().toString())
            .put("skuPartNumber", sku.partNumber());
    boolean enabled = sku.capabilityStatus().equals("Enabled");
    boolean warning = sku.capabilityStatus().equals("Warning");
    view.putObject("prepaidUnits")
        .put("enabled", enabled ? sku.seats() : 0)
        .put("suspended", enabled || warning ? 0 : sku.seats())
        .put("warning", warning ? sku.seats() : 0)
        .put("lockedOut", 0);
    sku.plans().forEach(plan -> view.withArray("servicePlans").add(PlanView.of(plan, "Success")));
    view.putArray("subscriptionIds").add(Tenant.named("subscription " + sku.skuId()).toString());
    return view;
  }
}

package dev.syncsetup.testing.graph.licences;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.ServicePlan;

/** A service plan as Graph shows it. */
final class PlanView {
  private PlanView() {}

  static ObjectNode of(ServicePlan plan, String provisioningStatus) {
    return Json.object()
        .put("servicePlanId", plan.id().toString())
        .put("servicePlanName", plan.name())
        .put("provisioningStatus", provisioningStatus)
        .put("appliesTo", "User");
  }
}

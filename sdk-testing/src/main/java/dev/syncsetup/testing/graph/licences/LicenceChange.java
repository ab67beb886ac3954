package dev.syncsetup.testing.graph.licences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.internal.http.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The body of assignLicense.
 *
 * @param add SKU ids to give, with the plans to switch off
 * @param remove SKU ids to take away
 */
record LicenceChange(Map<UUID, Set<UUID>> add, Set<UUID> remove) {

  static LicenceChange read(ObjectNode json) {
    Body body = new Body(json, "assignLicense", Set.of("addLicenses", "removeLicenses"));
    ArrayNode added = demand(body, "addLicenses");
    ArrayNode removed = demand(body, "removeLicenses");
    Map<UUID, Set<UUID>> add = new LinkedHashMap<>();
    for (JsonNode each : added) {
      if (!(each instanceof ObjectNode licence)) {
        throw GraphError.badRequest("A complex value was expected in 'addLicenses'.");
      }
      Body fields = new Body(licence, "AssignedLicense", Set.of("skuId", "disabledPlans"));
      add.put(
          Body.guid(each.path("skuId")),
          guids(fields.array("disabledPlans").orElseGet(Json::array)));
    }
    return new LicenceChange(add, guids(removed));
  }

  private static ArrayNode demand(Body body, String name) {
    Optional<ArrayNode> array = body.array(name);
    return array.orElseThrow(
        () ->
            GraphError.badRequest(
                "One or more parameters of the operation 'assignLicense' are missing from the"
                    + " request payload. The missing parameters are: "
                    + name
                    + "."));
  }

  private static Set<UUID> guids(ArrayNode array) {
    Set<UUID> ids = new LinkedHashSet<>();
    array.forEach(each -> ids.add(Body.guid(each)));
    return ids;
  }
}

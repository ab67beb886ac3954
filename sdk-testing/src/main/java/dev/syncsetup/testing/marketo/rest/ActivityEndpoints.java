package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.marketo.instance.Instance;
import java.util.ArrayList;
import java.util.List;

/** The list of activity types, which differs from instance to instance. */
final class ActivityEndpoints {
  private final Instance instance;

  ActivityEndpoints(Instance instance) {
    this.instance = instance;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/activities/types.json", "Read-Only Activity", call -> types()));
  }

  private ObjectNode types() {
    List<ObjectNode> types = new ArrayList<>();
    types.add(type(12, "New Lead", "Source Type"));
    types.add(type(13, "Change Data Value", "New Value", "Old Value"));
    types.add(type(37, "Delete Lead"));
    types.add(type(46, "Interesting Moment", "Description", "Source"));
    if (instance.crm().state().isDynamics() || instance.open().dynamicsActivitiesAlways()) {
      types.add(type(300, "Sync Lead to Microsoft", "Assign To", "Sync As"));
    }
    return Envelope.success(types);
  }

  private static ObjectNode type(int id, String name, String... attributes) {
    ObjectNode type = Json.object().put("id", id).put("name", name).put("description", name);
    ArrayNode list = type.putArray("attributes");
    for (String attribute : attributes) {
      list.addObject().put("name", attribute).put("dataType", "string");
    }
    return type;
  }
}

package dev.syncsetup.testing.graph.groups;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.EntityType;
import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Listing;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.graph.protocol.Selection;
import dev.syncsetup.testing.graph.users.UserLookup;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Group;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Groups: read, and put accounts in. */
public final class GroupsHandler implements Handler {
  private static final EntityType GROUP =
      EntityType.directory(
          "group", "groups", List.of("id", "displayName", "mailEnabled", "securityEnabled"));

  private static final EntityType MEMBERSHIP =
      EntityType.directory("directoryObject", "directoryObjects", List.of("id", "displayName"))
          .options("$select", "$top");

  private final Tenant tenant;
  private final UserLookup users;

  public GroupsHandler(Tenant tenant, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.users = new UserLookup(tenant, behaviour);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/groups/*", Permissions.READ_GROUPS, this::read),
        new Route(
            "POST", "/groups/*/members/$ref", Permissions.WRITE_GROUP_MEMBERS, this::addMember),
        new Route("GET", "/users/*/memberOf", Permissions.READ_GROUPS, this::memberOf));
  }

  private Reply read(GraphCall call) {
    return Selection.one(200, call, GROUP, view(demand(call)));
  }

  private Reply addMember(GraphCall call) {
    ObjectNode json = call.body();
    new Body(json, "directoryObject", Set.of());
    String reference = json.path("@odata.id").asText();
    String prefix = call.url("/directoryObjects/");
    if (!reference.startsWith(prefix)) {
      throw GraphError.badRequest("The reference '@odata.id' is not valid.");
    }
    Group group = demand(call);
    Account account = users.demand(reference.substring(prefix.length()));
    if (!group.members().add(account.id())) {
      throw GraphError.badRequest(
          "One or more added object references already exist for the following modified"
              + " properties: 'members'.");
    }
    return Reply.empty(204);
  }

  private Reply memberOf(GraphCall call) {
    Account account = users.demand(call.key());
    List<ObjectNode> groups =
        tenant.groups().values().stream()
            .filter(group -> group.members().contains(account.id()))
            .map(GroupsHandler::view)
            .toList();
    return Listing.of(call, MEMBERSHIP, groups);
  }

  private Group demand(GraphCall call) {
    return Body.guid(call.key())
        .flatMap(id -> Optional.ofNullable(tenant.groups().get(id)))
        .orElseThrow(() -> GraphError.notFound(call.key()));
  }

  private static ObjectNode view(Group group) {
    return Json.object()
        .put("id", group.id().toString())
        .put("displayName", group.displayName())
        .put("mailEnabled", false)
        .put("securityEnabled", true);
  }
}

package dev.syncsetup.testing.dataverse.functions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Depth;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** RetrieveUserPrivileges: what all roles of a user give together. */
public final class UserPrivileges {
  private static final String NAME = "Microsoft.Dynamics.CRM.RetrieveUserPrivileges";

  /** The answer, when the path is systemusers(id) and this function. */
  public Optional<Reply> answer(Call call) {
    boolean mine =
        call.path().size() == 2
            && call.path().get(0).name().equals("systemusers")
            && call.path().get(1).is(NAME);
    if (!mine) {
      return Optional.empty();
    }
    Row user = user(call);
    call.caller().require(Privileges.read(user.table()));
    Roles roles = call.organization().roles();
    ObjectNode body = Json.object();
    body.put(
        "@odata.context",
        call.root() + "/$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse");
    ArrayNode list = body.putArray("RolePrivileges");
    depths(roles, roles.counting(user, call.caller().strong()))
        .forEach(
            (name, depth) ->
                list.addObject()
                    .put("Depth", depth.wireName())
                    .put("PrivilegeId", roles.privilege(name).id().toString())
                    .put("BusinessUnitId", user.text("businessunitid"))
                    .put("PrivilegeName", name));
    return Optional.of(Reply.json(200, body));
  }

  /** The farthest depth at which any of the roles gives each privilege. */
  private static Map<String, Depth> depths(Roles roles, List<Row> given) {
    Map<String, Depth> depths = new LinkedHashMap<>();
    for (Row role : given) {
      roles
          .privilegesOf(role)
          .forEach(name -> depths.merge(name, roles.depth(role, name), Depth::or));
    }
    return depths;
  }

  private static Row user(Call call) {
    UUID id =
        call.path()
            .get(0)
            .id()
            .orElseThrow(() -> ODataError.badRequest("The key of the user is not an id."));
    return call.store()
        .find("systemuser", id)
        .orElseThrow(() -> ODataError.noSuchRow("systemuser", id));
  }
}

package dev.syncsetup.testing.graph.applications;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.EntityType;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Resource;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A service principal: of an app of this tenant, or of a service of Microsoft.
 *
 * @param scopes delegated permissions it offers, with their ids
 */
record Principal(UUID id, UUID appId, String displayName, Map<String, UUID> scopes) {
  static final EntityType SERVICE_PRINCIPAL =
      EntityType.directory(
          "servicePrincipal",
          "servicePrincipals",
          List.of(
              "id",
              "appId",
              "displayName",
              "appDisplayName",
              "accountEnabled",
              "servicePrincipalType",
              "servicePrincipalNames",
              "oauth2PermissionScopes"));

  static List<Principal> all(Tenant tenant) {
    Stream<Principal> services = tenant.resources().stream().map(Principal::of);
    Stream<Principal> apps =
        tenant.applications().values().stream()
            .filter(Application::servicePrincipal)
            .map(Principal::of);
    return Stream.concat(services, apps).toList();
  }

  static Principal of(Application app) {
    return new Principal(
        app.servicePrincipalId(), app.applicationId(), app.displayName(), Map.of());
  }

  private static Principal of(Resource resource) {
    return new Principal(
        resource.servicePrincipalId(),
        resource.applicationId(),
        resource.displayName(),
        resource.scopes());
  }

  boolean fits(Key key) {
    return switch (key.name()) {
      case "id" -> id.toString().equalsIgnoreCase(key.value());
      case "appId" -> appId.toString().equalsIgnoreCase(key.value());
      default -> false;
    };
  }

  ObjectNode view() {
    ObjectNode view =
        Json.object()
            .put("id", id.toString())
            .put("appId", appId.toString())
            .put("displayName", displayName)
            .put("appDisplayName", displayName)
            .put("accountEnabled", true)
            .put("servicePrincipalType", "Application");
    view.putArray("servicePrincipalNames").add(appId.toString());
    ArrayNode offered = view.putArray("oauth2PermissionScopes");
    scopes.forEach(
        (value, scopeId) ->
            offered
                .addObject()
                .put("id", scopeId.toString())
                .put("value", value)
                .put("type", "User")
                .put("isEnabled", true));
    return view;
  }
}

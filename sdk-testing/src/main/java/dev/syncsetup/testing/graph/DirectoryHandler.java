package dev.syncsetup.testing.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;

/** The tenant itself and its domains. */
final class DirectoryHandler implements Handler {
  private static final EntityType DOMAIN =
      EntityType.directory(
              "domain",
              "domains",
              List.of("id", "authenticationType", "isDefault", "isInitial", "isVerified"))
          .options("$select");

  private static final EntityType ORGANIZATION =
      EntityType.directory(
              "organization",
              "organization",
              List.of(
                  "id",
                  "displayName",
                  "countryLetterCode",
                  "preferredLanguage",
                  "tenantType",
                  "verifiedDomains"))
          .options("$select");

  private final Tenant tenant;

  DirectoryHandler(Tenant tenant) {
    this.tenant = tenant;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route(
            "GET",
            "/domains",
            Permissions.READ_DOMAINS,
            call -> Listing.of(call, DOMAIN, domains())),
        new Route("GET", "/domains/*", Permissions.READ_DOMAINS, this::domain),
        new Route(
            "GET",
            "/organization",
            Permissions.READ_ORGANIZATION,
            call -> Listing.of(call, ORGANIZATION, List.of(organization()))));
  }

  private Reply domain(GraphCall call) {
    ObjectNode found =
        domains().stream()
            .filter(each -> each.path("id").asText().equalsIgnoreCase(call.key()))
            .findFirst()
            .orElseThrow(() -> GraphError.notFound(call.key()));
    return Selection.one(200, call, DOMAIN, found);
  }

  private List<ObjectNode> domains() {
    return tenant.domains().stream()
        .map(
            name ->
                Json.object()
                    .put("id", name)
                    .put("authenticationType", "Managed")
                    .put("isDefault", isDefault(name))
                    .put("isInitial", isInitial(name))
                    .put("isVerified", true))
        .toList();
  }

  private ObjectNode organization() {
    ObjectNode organization =
        Json.object()
            .put("id", tenant.id().toString())
            .put("displayName", "Contoso")
            .put("countryLetterCode", "DE")
            .put("preferredLanguage", "en")
            .put("tenantType", "AAD");
    ArrayNode domains = organization.putArray("verifiedDomains");
    for (String name : tenant.domains()) {
      domains
          .addObject()
          .put("name", name)
          .put("type", "Managed")
          .put("isDefault", isDefault(name))
          .put("isInitial", isInitial(name));
    }
    return organization;
  }

  private boolean isDefault(String domain) {
    return tenant.domains().indexOf(domain) == 0;
  }

  private static boolean isInitial(String domain) {
    return domain.endsWith(".onmicrosoft.com");
  }
}

package dev.syncsetup.testing.graph.applications;

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
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Consent;
import dev.syncsetup.testing.tenant.Resource;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Delegated consent: one grant per client, resource, kind and person. */
public final class ConsentHandler implements Handler {
  private static final String GRANTS = "/oauth2PermissionGrants";

  private final Tenant tenant;

  public ConsentHandler(Tenant tenant) {
    this.tenant = tenant;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", GRANTS, Permissions.READ_CONSENT, call -> list(call, tenant)),
        new Route("GET", "/servicePrincipals/*" + GRANTS, Permissions.READ_CONSENT, this::ofClient),
        new Route("POST", GRANTS, Permissions.WRITE_CONSENT, this::create),
        new Route("GET", GRANTS + "/*", Permissions.READ_CONSENT, this::read),
        new Route("PATCH", GRANTS + "/*", Permissions.WRITE_CONSENT, this::change),
        new Route("DELETE", GRANTS + "/*", Permissions.WRITE_CONSENT, this::revoke));
  }

  private static Reply list(GraphCall call, Tenant tenant) {
    List<ObjectNode> grants = Grant.all(tenant).stream().map(Grant::view).toList();
    return Listing.of(call, Grant.GRANT, grants);
  }

  private Reply ofClient(GraphCall call) {
    Principal client =
        Principal.all(tenant).stream()
            .filter(principal -> principal.fits(Key.parse(call.key())))
            .findFirst()
            .orElseThrow(() -> GraphError.notFound(call.key()));
    List<ObjectNode> grants =
        Grant.all(tenant).stream()
            .filter(grant -> grant.application().servicePrincipalId().equals(client.id()))
            .map(Grant::view)
            .toList();
    return Listing.of(call, Grant.GRANT, grants);
  }

  private Reply create(GraphCall call) {
    Body body =
        new Body(
            call.body(),
            "OAuth2PermissionGrant",
            Set.of("clientId", "consentType", "principalId", "resourceId", "scope"));
    Application client = client(body);
    Resource resource = resource(body);
    Consent consent = client.consent(resource.applicationId(), person(body));
    List<String> scopes = scopes(body);
    if (!consent.scopes().isEmpty()) {
      throw new GraphError(
          409, "Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists.");
    }
    consent.scopes().addAll(scopes);
    return Selection.one(201, call, Grant.GRANT, Grant.of(tenant, client, consent).view())
        .with("Location", call.url(GRANTS + "/" + consent.id()));
  }

  private Reply read(GraphCall call) {
    return Selection.one(200, call, Grant.GRANT, demand(call).view());
  }

  private Reply change(GraphCall call) {
    Body body = new Body(call.body(), "OAuth2PermissionGrant", Set.of("scope"));
    Consent consent = demand(call).consent();
    List<String> scopes = scopes(body);
    consent.scopes().clear();
    consent.scopes().addAll(scopes);
    return Reply.empty(204);
  }

  private Reply revoke(GraphCall call) {
    demand(call).consent().scopes().clear();
    return Reply.empty(204);
  }

  private Grant demand(GraphCall call) {
    return Grant.all(tenant).stream()
        .filter(grant -> grant.consent().id().toString().equals(call.key()))
        .findFirst()
        .orElseThrow(() -> GraphError.notFound(call.key()));
  }

  /** The client goes by the id of its service principal, never by its client id. */
  private Application client(Body body) {
    String id = body.required("clientId");
    return tenant.applications().values().stream()
        .filter(Application::servicePrincipal)
        .filter(app -> app.servicePrincipalId().toString().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(() -> body.invalid("clientId"));
  }

  private Resource resource(Body body) {
    String id = body.required("resourceId");
    return tenant.resources().stream()
        .filter(each -> each.servicePrincipalId().toString().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(() -> body.invalid("resourceId"));
  }

  private Optional<UUID> person(Body body) {
    Optional<String> id = body.text("principalId");
    return switch (body.required("consentType")) {
      case "AllPrincipals" -> {
        if (id.isPresent()) {
          throw body.invalid("principalId");
        }
        yield Optional.empty();
      }
      case "Principal" ->
          Optional.of(
              id.flatMap(Body::guid)
                  .filter(tenant.accounts()::containsKey)
                  .orElseThrow(() -> body.invalid("principalId")));
      default -> throw body.invalid("consentType");
    };
  }

  private static List<String> scopes(Body body) {
    return List.of(body.required("scope").trim().split(" +", -1));
  }
}

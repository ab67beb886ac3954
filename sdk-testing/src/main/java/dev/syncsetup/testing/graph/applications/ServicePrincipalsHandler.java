package dev.syncsetup.testing.graph.applications;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Listing;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.graph.protocol.Selection;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Service principals: find and create. */
public final class ServicePrincipalsHandler implements Handler {
  private final Tenant tenant;
  private final GraphBehaviour behaviour;
  private final ApplicationLookup applications;

  public ServicePrincipalsHandler(Tenant tenant, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.behaviour = behaviour;
    this.applications = new ApplicationLookup(tenant, behaviour);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/servicePrincipals", Permissions.READ_APPLICATIONS, this::list),
        new Route("POST", "/servicePrincipals", Permissions.WRITE_APPLICATIONS, this::create),
        new Route("GET", "/servicePrincipals/*", Permissions.READ_APPLICATIONS, this::read),
        new Route("PATCH", "/servicePrincipals/*", Permissions.WRITE_APPLICATIONS, this::upsert));
  }

  private Reply list(GraphCall call) {
    List<ObjectNode> found =
        Principal.all(tenant).stream()
            .filter(principal -> behaviour.sees(principal.id()))
            .map(Principal::view)
            .toList();
    return Listing.of(call, Principal.SERVICE_PRINCIPAL, found);
  }

  private Reply read(GraphCall call) {
    Key key = Key.parse(call.key());
    Principal found = find(key).orElseThrow(() -> GraphError.notFound(call.key()));
    return Selection.one(200, call, Principal.SERVICE_PRINCIPAL, found.view());
  }

  private Reply create(GraphCall call) {
    Body body = new Body(call.body(), "ServicePrincipal", Set.of("appId"));
    return created(call, body.required("appId"));
  }

  private Reply upsert(GraphCall call) {
    Key key = Key.parse(call.key());
    new Body(call.body(), "ServicePrincipal", Set.of("appId"));
    if (find(key).isPresent()) {
      return Reply.empty(204);
    }
    if (!key.name().equals("appId") || !call.hasHeader("Prefer", "create-if-missing")) {
      throw GraphError.notFound(call.key());
    }
    return created(call, key.value());
  }

  private Reply created(GraphCall call, String appId) {
    Application application = backing(appId);
    boolean own = application.owner().filter(call.token().applicationId()::equals).isPresent();
    if (!own) {
      Permissions.WRITE_ALL_APPLICATIONS.demandFrom(call.token());
    }
    if (application.servicePrincipal()) {
      throw new GraphError(
          409,
          "Request_MultipleObjectsWithSameKeyValue",
          "The service principal cannot be created, updated, or restored because the service"
              + " principal name "
              + appId
              + " is already in use.");
    }
    application.servicePrincipal(true);
    behaviour.created(application.servicePrincipalId());
    return Selection.one(201, call, Principal.SERVICE_PRINCIPAL, Principal.of(application).view())
        .with("Location", call.url("/servicePrincipals/" + application.servicePrincipalId()));
  }

  private Application backing(String appId) {
    return applications
        .find(new Key("appId", appId))
        .orElseThrow(
            () ->
                new GraphError(
                    400,
                    "NoBackingApplicationObject",
                    "The appId '"
                        + appId
                        + "' of the service principal does not reference a valid application"
                        + " object."));
  }

  private Optional<Principal> find(Key key) {
    return Principal.all(tenant).stream()
        .filter(principal -> principal.fits(key))
        .findFirst()
        .filter(principal -> behaviour.sees(principal.id()));
  }
}

package dev.syncsetup.testing.graph.applications;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
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

/** App registrations: find, create, create if missing, change, delete. */
public final class ApplicationsHandler implements Handler {
  private final Tenant tenant;
  private final GraphBehaviour behaviour;
  private final ApplicationLookup lookup;
  private final ApplicationWriter writer;

  public ApplicationsHandler(Tenant tenant, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.behaviour = behaviour;
    this.lookup = new ApplicationLookup(tenant, behaviour);
    this.writer = new ApplicationWriter(tenant);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/applications", Permissions.READ_APPLICATIONS, this::list),
        new Route("POST", "/applications", Permissions.CREATE_APPLICATIONS, this::create),
        new Route("GET", "/applications/*", Permissions.READ_APPLICATIONS, this::read),
        new Route("PATCH", "/applications/*", Permissions.WRITE_APPLICATIONS, this::change),
        new Route("DELETE", "/applications/*", Permissions.WRITE_APPLICATIONS, this::delete));
  }

  private Reply list(GraphCall call) {
    List<ObjectNode> found =
        tenant.applications().values().stream()
            .filter(app -> behaviour.sees(app.objectId()))
            .map(ApplicationProperties::view)
            .toList();
    return Listing.of(call, ApplicationProperties.APPLICATION, found);
  }

  private Reply create(GraphCall call) {
    return created(
        call, writer.create(call.body(), Optional.empty(), call.token().applicationId()));
  }

  private Reply read(GraphCall call) {
    return Selection.one(
        200,
        call,
        ApplicationProperties.APPLICATION,
        ApplicationProperties.view(lookup.demand(call)));
  }

  private Reply change(GraphCall call) {
    Key key = Key.parse(call.key());
    boolean create =
        key.name().equals("uniqueName")
            && call.hasHeader("Prefer", "create-if-missing")
            && lookup.find(key).isEmpty();
    if (create) {
      return created(
          call, writer.create(call.body(), Optional.of(key.value()), call.token().applicationId()));
    }
    writer.change(lookup.demandWritable(call), call.body());
    return Reply.empty(204);
  }

  private Reply delete(GraphCall call) {
    Application application = lookup.demandWritable(call);
    tenant.applications().remove(application.applicationId());
    tenant.deletedApplications().put(application.objectId(), application);
    return Reply.empty(204);
  }

  private Reply created(GraphCall call, Application application) {
    behaviour.created(application.objectId());
    return Selection.one(
            201, call, ApplicationProperties.APPLICATION, ApplicationProperties.view(application))
        .with("Location", call.url("/applications/" + application.objectId()));
  }
}

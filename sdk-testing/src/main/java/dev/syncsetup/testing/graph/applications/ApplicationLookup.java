package dev.syncsetup.testing.graph.applications;

import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Optional;

/** Finds the registration a path names, unless it is too new to be seen. */
final class ApplicationLookup {
  private final Tenant tenant;
  private final GraphBehaviour behaviour;

  ApplicationLookup(Tenant tenant, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.behaviour = behaviour;
  }

  Optional<Application> find(Key key) {
    return tenant.applications().values().stream()
        .filter(app -> fits(app, key))
        .findFirst()
        .filter(app -> behaviour.sees(app.objectId()));
  }

  /** The registration; when there is none, throws the service's 404. */
  Application demand(GraphCall call) {
    return find(Key.parse(call.key())).orElseThrow(() -> GraphError.notFound(call.key()));
  }

  /** The registration, if the caller may change it: its own, or with the right to change all. */
  Application demandWritable(GraphCall call) {
    Application application = demand(call);
    boolean own = application.owner().filter(call.token().applicationId()::equals).isPresent();
    if (!own) {
      Permissions.WRITE_ALL_APPLICATIONS.demandFrom(call.token());
    }
    return application;
  }

  private static boolean fits(Application app, Key key) {
    return switch (key.name()) {
      case "id" -> app.objectId().toString().equalsIgnoreCase(key.value());
      case "appId" -> app.applicationId().toString().equalsIgnoreCase(key.value());
      case "uniqueName" -> app.uniqueName().filter(key.value()::equals).isPresent();
      default -> throw GraphError.badRequest("Unsupported key '" + key.name() + "'.");
    };
  }
}

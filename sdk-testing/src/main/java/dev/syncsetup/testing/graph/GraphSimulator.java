package dev.syncsetup.testing.graph;

import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;

/** Microsoft Graph v1.0 as far as accounts, licences, apps and mail go. */
public final class GraphSimulator implements Service {
  private final Tenant tenant;
  private final Clock clock;

  public GraphSimulator(Tenant tenant, Clock clock, dev.syncsetup.testing.faults.Faults faults) {
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public Reply answer(Request request) {
    return Reply.empty(404);
  }

  @Override
  public String toString() {
    return "GraphSimulator[" + tenant.id() + " " + clock + "]";
  }
}

package dev.syncsetup.testing.dataverse;

import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;

/** The Web API of one Dataverse organisation. */
public final class DataverseSimulator implements Service {
  private final Tenant tenant;
  private final Clock clock;

  public DataverseSimulator(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "dataverse";
  }

  @Override
  public Reply answer(Request request) {
    return Reply.empty(404);
  }

  @Override
  public String toString() {
    return "DataverseSimulator[" + tenant.id() + " " + clock + "]";
  }
}

package dev.syncsetup.testing.entra;

import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;

/** The token endpoint of Entra ID. */
public final class EntraSimulator implements Service {
  private final Tenant tenant;
  private final Clock clock;

  public EntraSimulator(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "entra";
  }

  @Override
  public Reply answer(Request request) {
    return Reply.empty(404);
  }

  @Override
  public String toString() {
    return "EntraSimulator[" + tenant.id() + " " + clock + "]";
  }
}

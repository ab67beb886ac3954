package dev.syncsetup.testing.dataverse;

import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;

/** Power Platform administration as far as users of an environment go. */
public final class AdminSimulator implements Service {
  private final Tenant tenant;
  private final Clock clock;

  public AdminSimulator(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "admin";
  }

  @Override
  public Reply answer(Request request) {
    return Reply.empty(404);
  }

  @Override
  public String toString() {
    return "AdminSimulator[" + tenant.id() + " " + clock + "]";
  }
}

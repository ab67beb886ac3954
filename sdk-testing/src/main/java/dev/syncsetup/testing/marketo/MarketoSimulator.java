package dev.syncsetup.testing.marketo;

import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import java.time.Clock;

/** The public REST API of one Marketo instance. */
public final class MarketoSimulator implements Service {
  private final Clock clock;
  private final CrmProbe crm;

  public MarketoSimulator(Clock clock, CrmProbe crm) {
    this.clock = clock;
    this.crm = crm;
  }

  /** The settings relay of the same instance. */
  public Service relay() {
    return this;
  }

  @Override
  public String name() {
    return "marketo";
  }

  @Override
  public Reply answer(Request request) {
    return Reply.empty(404);
  }

  @Override
  public String toString() {
    return "MarketoSimulator[" + clock + " " + crm + "]";
  }
}

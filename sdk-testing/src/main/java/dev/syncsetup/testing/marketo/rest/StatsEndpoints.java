package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.marketo.gate.Usage;
import java.util.List;
import java.util.function.Function;

/** What the API was used for; open to every API user. */
final class StatsEndpoints {
  private final Usage usage;

  StatsEndpoints(Usage usage) {
    this.usage = usage;
  }

  List<Endpoint> endpoints() {
    return List.of(
        open("/stats/usage.json", call -> Envelope.success(usage.callReport(false))),
        open("/stats/usage/last7days.json", call -> Envelope.success(usage.callReport(true))),
        open("/stats/errors.json", call -> Envelope.success(usage.failureReport(false))),
        open("/stats/errors/last7days.json", call -> Envelope.success(usage.failureReport(true))));
  }

  private static Endpoint open(String path, Function<Call, ObjectNode> handler) {
    return Endpoint.get(path, "", handler).allowing();
  }
}

package dev.syncsetup.testing.graph;

import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.GraphLimits;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.tenant.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Counts what each app asks of the directory, by the simulated clock, and sends it away with a wait
 * when it is too much. Mail has limits of its own and is not counted.
 */
final class Throttle {
  private static final Duration UNITS_WINDOW = Duration.ofSeconds(10);
  private static final Duration WRITES_WINDOW = Duration.ofSeconds(150);

  private record Usage(Window units, Window writes) {}

  private final Tenant tenant;
  private final Clock clock;
  private final GraphBehaviour behaviour;
  private final Map<UUID, Usage> byApplication = new HashMap<>();

  Throttle(Tenant tenant, Clock clock, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.clock = clock;
    this.behaviour = behaviour;
  }

  void reset() {
    byApplication.clear();
  }

  /**
   * Counts the request and runs it, unless the app has used up what it may.
   *
   * @param wording how a refusal becomes an answer
   */
  Reply govern(Request request, Token token, Wording wording) {
    if (Cost.isMail(request)) {
      return wording.work();
    }
    Usage usage =
        byApplication.computeIfAbsent(
            token.applicationId(),
            id -> new Usage(new Window(UNITS_WINDOW), new Window(WRITES_WINDOW)));
    GraphLimits limits =
        behaviour.limits().orElseGet(() -> GraphLimits.published(tenant.accounts().size()));
    int cost = Cost.units(request);
    boolean write = !request.method().equals("GET");
    usage.units().roll(clock.instant());
    usage.writes().roll(clock.instant());
    if (usage.units().used() + cost > limits.units()) {
      return refused(token, "ResourceUnitLimitExceeded", usage.units(), wording::refuse);
    }
    if (write && usage.writes().used() + 1 > limits.writes()) {
      return refused(token, "WriteLimitExceeded", usage.writes(), wording::refuse);
    }
    usage.units().add(cost);
    usage.writes().add(write ? 1 : 0);
    Reply reply = wording.work().with("x-ms-resource-unit", String.valueOf(cost));
    double share = (double) usage.units().used() / limits.units();
    return share < 0.8
        ? reply
        : reply
            .with("x-ms-throttle-limit-percentage", String.format(Locale.ROOT, "%.1f", share))
            .with("x-ms-throttle-scope", scope(token));
  }

  /** What a governed request does, and how its refusal is worded. */
  interface Wording {
    Reply work();

    Reply refuse(GraphError error);
  }

  private Reply refused(
      Token token, String reason, Window window, Function<GraphError, Reply> wording) {
    GraphError error =
        new GraphError(429, "TooManyRequests", "Too many requests. Retry after the time given.");
    return wording
        .apply(error)
        .with("Retry-After", String.valueOf(window.secondsLeft(clock.instant())))
        .with("x-ms-throttle-scope", scope(token))
        .with("x-ms-throttle-information", reason);
  }

  private String scope(Token token) {
    return "Tenant_Application/ReadWrite/" + token.applicationId() + "/" + tenant.id();
  }
}

package dev.syncsetup.testing.graph;

import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.tenant.Token;
import java.time.Clock;

/** Accepts the tokens that were issued for this address and have not expired. */
final class Authentication {
  private final Tenant tenant;
  private final Clock clock;

  Authentication(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  Token demand(Request request) {
    String value = request.bearer().orElseThrow(() -> refused("Access token is empty."));
    Token token =
        tenant
            .token(value)
            .orElseThrow(() -> refused("CompactToken parsing failed with error code: 80049217"));
    if (!token.audience().equals(request.origin().toString())) {
      throw refused("Access token validation failure. Invalid audience.");
    }
    if (!token.expiresAt().isAfter(clock.instant())) {
      throw refused("Lifetime validation failed, the token is expired.");
    }
    return token;
  }

  private static GraphError refused(String message) {
    return new GraphError(401, "InvalidAuthenticationToken", message);
  }
}

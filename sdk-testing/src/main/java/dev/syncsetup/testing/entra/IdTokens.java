package dev.syncsetup.testing.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/** What tells a client who has signed in. Unsigned: the clients of this SDK never verify it. */
final class IdTokens {
  private final Tenant tenant;
  private final Clock clock;

  IdTokens(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  String idToken(Application application, Account account, String origin) {
    long now = clock.instant().getEpochSecond();
    ObjectNode header = Json.object().put("typ", "JWT").put("alg", "none");
    ObjectNode claims =
        Json.object()
            .put("aud", application.applicationId().toString())
            .put("iss", origin + "/" + tenant.id() + "/v2.0")
            .put("iat", now)
            .put("nbf", now)
            .put("exp", now + tenant.tokenLifeSeconds())
            .put("name", account.displayName())
            .put("oid", account.id().toString())
            .put("preferred_username", account.userPrincipalName())
            .put("sub", account.id().toString())
            .put("tid", tenant.id().toString())
            .put("ver", "2.0");
    return base64(header) + "." + base64(claims) + ".";
  }

  String clientInfo(Account account) {
    return base64(
        Json.object().put("uid", account.id().toString()).put("utid", tenant.id().toString()));
  }

  private static String base64(ObjectNode json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.text(json).getBytes(StandardCharsets.UTF_8));
  }
}

package dev.syncsetup.testing.graph.applications;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Application.ClientSecret;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Client secrets: every call makes another one and shows its text this once. */
public final class SecretsHandler implements Handler {
  private final Tenant tenant;
  private final Clock clock;
  private final ApplicationLookup lookup;

  public SecretsHandler(Tenant tenant, Clock clock, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.clock = clock;
    this.lookup = new ApplicationLookup(tenant, behaviour);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("POST", "/applications/*/addPassword", Permissions.WRITE_APPLICATIONS, this::add),
        new Route(
            "POST",
            "/applications/*/removePassword",
            Permissions.WRITE_APPLICATIONS,
            this::remove));
  }

  private Reply add(GraphCall call) {
    Body body = new Body(call.bodyOrNothing(), "addPassword", Set.of("passwordCredential"));
    Body wish =
        new Body(
            body.object("passwordCredential").orElseGet(Json::object),
            "PasswordCredential",
            Set.of("displayName", "startDateTime", "endDateTime"));
    Instant start = wish.text("startDateTime").map(t -> time(wish, t)).orElse(clock.instant());
    Instant twoYears = OffsetDateTime.ofInstant(start, ZoneOffset.UTC).plusYears(2).toInstant();
    Instant end = wish.text("endDateTime").map(t -> time(wish, t)).orElse(twoYears);
    if (!end.isAfter(clock.instant()) || !end.isAfter(start)) {
      throw wish.invalid("endDateTime");
    }
    Application application = lookup.demandWritable(call);
    ClientSecret secret =
        new ClientSecret(
            tenant.freshId("key " + application.applicationId()),
            text(application),
            wish.text("displayName").orElse(""),
            start,
            end);
    application.secrets().add(secret);
    ObjectNode answer = Json.object();
    answer.put("@odata.context", call.url("/$metadata#microsoft.graph.passwordCredential"));
    answer.setAll(ApplicationProperties.secret(secret));
    return Reply.json(200, answer.put("secretText", secret.value()));
  }

  private Reply remove(GraphCall call) {
    ObjectNode json = call.body();
    new Body(json, "removePassword", Set.of("keyId"));
    UUID keyId = Body.guid(json.path("keyId"));
    Application application = lookup.demandWritable(call);
    if (!application.secrets().removeIf(secret -> secret.keyId().equals(keyId))) {
      throw GraphError.badRequest("No password credential found with keyId '" + keyId + "'.");
    }
    return Reply.empty(204);
  }

  /** Forty characters that are the same in every run, so that transcripts can be compared. */
  private String text(Application application) {
    UUID id = tenant.freshId("secret " + application.applicationId());
    return "sim8Q~" + id.toString().replace("-", "") + "_Z";
  }

  private static Instant time(Body body, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw body.invalid("endDateTime");
    }
  }
}

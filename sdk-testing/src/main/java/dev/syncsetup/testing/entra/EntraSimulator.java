package dev.syncsetup.testing.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/**
 * The token endpoint of Entra ID: app secrets, certificates, user name with password, codes for
 * another device, and refresh tokens.
 *
 * <p>Refusals carry the AADSTS number of the real service.
 */
public final class EntraSimulator implements Service {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Tenant tenant;
  private final Clock clock;
  private final DeviceCodes deviceCodes;
  private final TokenEndpoint tokens;
  private int requests;

  public EntraSimulator(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
    this.deviceCodes = new DeviceCodes(tenant, clock);
    this.tokens = new TokenEndpoint(tenant, clock, deviceCodes);
  }

  @Override
  public String name() {
    return "entra";
  }

  /** The sign-ins that wait for a person with another device. */
  public DeviceCodes deviceCodes() {
    return deviceCodes;
  }

  @Override
  public void reset() {
    requests = 0;
    deviceCodes.reset();
    tokens.reset();
  }

  @Override
  public Reply answer(Request request) {
    String[] path = request.decodedPath().substring(1).split("/", -1);
    boolean post = request.method().equals("POST");
    if (post && path.length == 4 && request.decodedPath().endsWith("/oauth2/v2.0/token")) {
      return answer(request, form -> tokens.answer(path[0], form, request.origin().toString()));
    }
    if (post && path.length == 4 && request.decodedPath().endsWith("/oauth2/v2.0/devicecode")) {
      return answer(request, form -> tokens.deviceCode(path[0], form));
    }
    if (!post && path.length == 3 && path[1].equals("userrealm")) {
      return realm(path[2]);
    }
    return Reply.text(404, "text/html", "");
  }

  private Reply answer(Request request, Function<Form, ObjectNode> work) {
    String traceId = Tenant.named("entra request " + ++requests).toString();
    String correlationId =
        request
            .header("client-request-id")
            .orElseGet(() -> Tenant.named("entra correlation " + requests).toString());
    Reply reply;
    try {
      reply = Reply.json(200, work.apply(new Form(request.form())));
    } catch (Refusal refusal) {
      reply = Reply.json(refusal.status(), body(refusal, traceId, correlationId));
    }
    return reply
        .with("Cache-Control", "no-store, no-cache")
        .with("x-ms-request-id", traceId)
        .with("client-request-id", correlationId);
  }

  private ObjectNode body(Refusal refusal, String traceId, String correlationId) {
    String now = TIMESTAMP.format(clock.instant());
    ObjectNode body = Json.object();
    body.put("error", refusal.error());
    body.put(
        "error_description",
        refusal.text()
            + " Trace ID: "
            + traceId
            + " Correlation ID: "
            + correlationId
            + " Timestamp: "
            + now);
    body.putArray("error_codes").add(refusal.code());
    body.put("timestamp", now);
    body.put("trace_id", traceId);
    body.put("correlation_id", correlationId);
    refusal.suberror().ifPresent(suberror -> body.put("suberror", suberror));
    return body;
  }

  /** Tells a client that passwords of this domain are checked here, not by a federated service. */
  private Reply realm(String userName) {
    String domain = userName.substring(userName.indexOf('@') + 1);
    boolean ours = tenant.domains().stream().anyMatch(domain::equalsIgnoreCase);
    return Reply.json(
        200,
        Json.object()
            .put("ver", "1.0")
            .put("account_type", ours ? "Managed" : "Unknown")
            .put("domain_name", domain)
            .put("cloud_instance_name", "microsoftonline.com")
            .put("cloud_audience_urn", "urn:federation:MicrosoftOnline"));
  }
}

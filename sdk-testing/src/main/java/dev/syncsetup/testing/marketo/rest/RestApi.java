package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.marketo.gate.ApiUser;
import dev.syncsetup.testing.marketo.gate.Identity;
import dev.syncsetup.testing.marketo.gate.RateLimits;
import dev.syncsetup.testing.marketo.gate.Refusal;
import dev.syncsetup.testing.marketo.gate.Usage;
import dev.syncsetup.testing.marketo.instance.Instance;
import dev.syncsetup.testing.marketo.instance.OpenQuestions.EmptyResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything below the origin of one instance: identity, checks in order, then the endpoint. */
public final class RestApi {
  private static final int LONGEST_URI = 8 * 1024;
  private static final int LARGEST_BODY = 1024 * 1024;

  private final Instance instance;
  private final Identity identity;
  private final Usage usage;
  private final RateLimits limits;
  private final List<Endpoint> endpoints = new ArrayList<>();
  private long answered;

  public RestApi(Instance instance) {
    this.instance = instance;
    this.identity = new Identity(instance.clock());
    this.usage = new Usage(instance.clock());
    this.limits = new RateLimits(instance.clock(), usage);
    CrmGuard guard = new CrmGuard(instance);
    endpoints.addAll(new DescribeEndpoints(instance, guard).endpoints());
    endpoints.addAll(new LeadEndpoints(instance).endpoints());
    endpoints.addAll(new CompanyEndpoints(instance, guard).endpoints());
    endpoints.addAll(new ActivityEndpoints(instance).endpoints());
    endpoints.addAll(new StatsEndpoints(usage).endpoints());
  }

  /** Adds an API user, or gives the one with the same client id another secret or permissions. */
  public void put(ApiUser user) {
    identity.put(user);
  }

  /** From now on all tokens given out before are unknown. */
  public void revokeTokens() {
    identity.revokeTokens();
  }

  /** Calls allowed per day of US Central time. */
  public void dailyQuota(int calls) {
    limits.dailyQuota(calls);
  }

  /** How many calls of other integrations are being answered just now. */
  public void othersRunning(int calls) {
    limits.othersRunning(calls);
  }

  /**
   * Answers one request.
   *
   * @param running calls of the instance that are being answered, this one included
   */
  public Reply answer(Request request, int running) {
    if (request.path().equals(Identity.PATH)) {
      return identity.answer(request);
    }
    if (request.target().length() > LONGEST_URI) {
      return Reply.empty(414);
    }
    if (request.body().getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
      return Reply.empty(413);
    }
    ObjectNode envelope;
    try {
      ApiUser user = identity.caller(request);
      limits.admit(running);
      envelope = call(Call.of(user, request));
      limits.count(user, Envelope.errorCode(envelope).orElse(""));
    } catch (Refusal refusal) {
      envelope = Envelope.refused(refusal);
    }
    Envelope.errorCode(envelope).ifPresent(usage::failed);
    return Reply.json(200, framed(envelope));
  }

  private ObjectNode call(Call call) {
    try {
      ObjectNode envelope = endpoint(call).handler().apply(call);
      return envelope.path("result").isEmpty() && envelope.path("success").asBoolean()
          ? withoutResult(envelope)
          : envelope;
    } catch (Refusal refusal) {
      return Envelope.refused(refusal);
    }
  }

  private Endpoint endpoint(Call call) {
    String path = call.request().path();
    List<Endpoint> here = endpoints.stream().filter(endpoint -> endpoint.isAt(path)).toList();
    if (here.isEmpty()) {
      throw new Refusal(610, "Requested resource not found");
    }
    Optional<Endpoint> meant =
        here.stream().filter(endpoint -> endpoint.method().equals(call.method())).findFirst();
    Endpoint endpoint = meant.orElseThrow(() -> new Refusal(605, "HTTP method not supported"));
    if (!endpoint.mayCall(call.user())) {
      throw new Refusal(603, "Access denied");
    }
    return endpoint;
  }

  private ObjectNode withoutResult(ObjectNode envelope) {
    String warning = "Nothing found for the given criteria.";
    EmptyResult form = instance.open().emptyResult();
    if (form != EmptyResult.EMPTY_LIST) {
      envelope.remove("result");
    }
    if (form == EmptyResult.WARNING_TEXT) {
      envelope.putArray("warnings").add(warning);
    } else if (form == EmptyResult.WARNING_OBJECT) {
      envelope.putArray("warnings").addObject().put("code", 702).put("message", warning);
    }
    return envelope;
  }

  private ObjectNode framed(ObjectNode envelope) {
    String id = Long.toHexString(++answered) + "#" + Long.toHexString(instance.clock().millis());
    ObjectNode framed = Json.object().put("requestId", id);
    framed.setAll(envelope);
    return framed;
  }
}

package dev.syncsetup.testing.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.graph.applications.ApplicationsHandler;
import dev.syncsetup.testing.graph.applications.ConsentHandler;
import dev.syncsetup.testing.graph.applications.SecretsHandler;
import dev.syncsetup.testing.graph.applications.ServicePrincipalsHandler;
import dev.syncsetup.testing.graph.groups.GroupsHandler;
import dev.syncsetup.testing.graph.licences.LicencesHandler;
import dev.syncsetup.testing.graph.licences.SkusHandler;
import dev.syncsetup.testing.graph.mail.MailHandler;
import dev.syncsetup.testing.graph.mail.SentMail;
import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.users.DeletedUsersHandler;
import dev.syncsetup.testing.graph.users.UsersHandler;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.tenant.Token;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Microsoft Graph v1.0 as far as accounts, licences, apps and mail go. */
public final class GraphSimulator implements Service {
  private final Clock clock;
  private final Faults faults;
  private final Authentication authentication;
  private final GraphBehaviour behaviour = new GraphBehaviour();
  private final Throttle throttle;
  private final MailHandler mail;
  private final Router router;
  private int requests;

  public GraphSimulator(Tenant tenant, Clock clock, Faults faults) {
    this.clock = clock;
    this.faults = faults;
    this.authentication = new Authentication(tenant, clock);
    this.throttle = new Throttle(tenant, clock, behaviour);
    this.mail = new MailHandler(tenant, clock, behaviour);
    this.router =
        new Router(
            List.of(
                new UsersHandler(tenant, clock, behaviour),
                new DeletedUsersHandler(tenant),
                new LicencesHandler(tenant, clock, behaviour),
                new SkusHandler(tenant),
                mail,
                new DirectoryHandler(tenant),
                new ApplicationsHandler(tenant, behaviour),
                new SecretsHandler(tenant, clock, behaviour),
                new ServicePrincipalsHandler(tenant, behaviour),
                new ConsentHandler(tenant),
                new GroupsHandler(tenant, behaviour)));
  }

  @Override
  public String name() {
    return "graph";
  }

  /** Every mail accepted so far, oldest first. */
  public List<SentMail> sentMail() {
    return mail.sent();
  }

  /** What a test may decide because the real service leaves it open. */
  public GraphBehaviour behaviour() {
    return behaviour;
  }

  @Override
  public void reset() {
    requests = 0;
    behaviour.reset();
    throttle.reset();
    mail.reset();
  }

  @Override
  public Reply answer(Request request) {
    return worded(
        request,
        envelope -> {
          Token token = authentication.demand(request);
          boolean batch = request.path().equals("/v1.0/$batch") && request.method().equals("POST");
          return batch ? batch(request, token) : routed(request, token, envelope);
        });
  }

  private Reply batch(Request request, Token token) {
    ObjectNode body = new GraphCall(request, token, List.of()).body();
    return new Batch(inner -> item(inner, token)).answer(body, request.origin());
  }

  /** A request inside a batch meets faults of its own, as each is throttled on its own. */
  private Reply item(BatchItem item, Token token) {
    Request request = item.request();
    Fault fault = faults.take(name(), request).orElse(null);
    if (fault instanceof Fault.Answer answer) {
      return new Reply(answer.status(), answer.headers(), answer.body());
    }
    return worded(
        request,
        envelope -> {
          if (fault instanceof Fault.Reset) {
            throw new GraphError(503, "ServiceUnavailable", "The item was not run.");
          }
          Reply reply = routed(request, token, envelope);
          if (fault != null) {
            throw new GraphError(504, "GatewayTimeout", "The item's answer was lost.");
          }
          return reply;
        });
  }

  private Reply routed(Request request, Token token, Envelope envelope) {
    return throttle.govern(
        request,
        token,
        new Throttle.Wording() {
          @Override
          public Reply work() {
            return router.answer(request, token);
          }

          @Override
          public Reply refuse(GraphError error) {
            return envelope.refusal(error);
          }
        });
  }

  private Reply worded(Request request, Function<Envelope, Reply> work) {
    Envelope envelope = new Envelope(request, Tenant.named("graph request " + ++requests), clock);
    try {
      return envelope.stamped(work.apply(envelope));
    } catch (GraphError error) {
      return envelope.stamped(envelope.refusal(error));
    }
  }
}

package dev.syncsetup.testing.internal.server;

import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.transcript.Exchange;
import dev.syncsetup.testing.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** One listening socket for one service: records, injects faults, and asks the service. */
public final class SimulatorServer implements AutoCloseable {
  static {
    // MockWebServer writes a line per request, and a stack trace per cut connection.
    Logger.getLogger(MockWebServer.class.getName()).setLevel(Level.OFF);
  }

  private static final String GARBLED = "<html><body>One moment, please.</body></html>";

  private final MockWebServer server = new MockWebServer();
  private final Service service;
  private final Clock clock;
  private final Transcript transcript;
  private final Faults faults;
  private final Object lock;
  private final URI origin;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile long requestMillis;
  private volatile long operationMillis;

  /**
   * Starts listening on a free loopback port.
   *
   * @param lock the one lock of the cloud, so that the services see one consistent state
   * @param tls speaks https when given, else http
   */
  public SimulatorServer(
      Service service,
      Clock clock,
      Transcript transcript,
      Faults faults,
      Object lock,
      @Nullable SSLSocketFactory tls) {
    this.service = service;
    this.clock = clock;
    this.transcript = transcript;
    this.faults = faults;
    this.lock = lock;
    server.setServerSocketFactory(new NoDelayServerSocketFactory());
    if (tls != null) {
      server.useHttps(tls);
      // Over HTTP/2 a cut connection would reach the client as an empty success.
      server.setProtocols(List.of(Protocol.HTTP_1_1));
    }
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return serve(request);
          }
        });
    try {
      server.start(InetAddress.getByName("localhost"), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.origin = URI.create((tls == null ? "http" : "https") + "://localhost:" + server.getPort());
  }

  public URI origin() {
    return origin;
  }

  /** Requests that have arrived and are not answered yet. */
  public int underWay() {
    return underWay.get();
  }

  /** Real time every request and every operation in it takes from now on; for benchmarks only. */
  public void delay(Duration perRequest, Duration perOperation) {
    requestMillis = perRequest.toMillis();
    operationMillis = perOperation.toMillis();
  }

  @Override
  public void close() {
    server.close();
  }

  private MockResponse serve(RecordedRequest recorded) {
    Request request = read(recorded);
    int busy = underWay.incrementAndGet();
    try {
      work(service.operations(request));
      return serve(request, busy);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void work(int operations) {
    try {
      TimeUnit.MILLISECONDS.sleep(requestMillis + operationMillis * operations);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private MockResponse serve(Request request, int busy) {
    synchronized (lock) {
      Optional<Fault> fault = faults.take(service.name(), request);
      boolean serviceActs =
          fault.map(f -> !(f instanceof Fault.Reset) && !(f instanceof Fault.Answer)).orElse(true);
      Reply reply = serviceActs ? service.answer(request, busy) : instead(fault.orElseThrow());
      record(request, reply, fault.orElse(null));
      return write(reply, fault.orElse(null));
    }
  }

  private static Reply instead(Fault fault) {
    return fault instanceof Fault.Answer answer
        ? new Reply(answer.status(), answer.headers(), answer.body())
        : Reply.empty(0);
  }

  private Request read(RecordedRequest recorded) {
    Map<String, String> headers = new LinkedHashMap<>();
    recorded.getHeaders().forEach(pair -> headers.put(pair.getFirst(), pair.getSecond()));
    String target = recorded.getTarget();
    int mark = target.indexOf('?');
    ByteString body = recorded.getBody();
    return new Request(
        origin,
        recorded.getMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers,
        body == null ? "" : body.utf8());
  }

  private void record(Request request, Reply reply, @Nullable Fault fault) {
    boolean silent =
        fault instanceof Fault.Reset
            || fault instanceof Fault.LostAnswer
            || fault instanceof Fault.Stall;
    Instant now = clock.instant();
    transcript.add(
        number ->
            new Exchange(
                number,
                now,
                service.name(),
                request.method(),
                Redaction.target(request.target()),
                meaningful(request.headers()),
                Redaction.body(request.body()),
                silent ? 0 : reply.status(),
                silent ? "" : Redaction.body(reply.body()),
                fault == null ? null : fault.getClass().getSimpleName()));
  }

  private static Map<String, String> meaningful(Map<String, String> headers) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "Prefer",
          "If-Match",
          "If-None-Match",
          "Consistency",
          "CallerObjectId",
          "MSCRMCallerID",
          "MSCRM.SolutionUniqueName",
          "MSCRM.MergeLabels",
          "MSCRM.BypassCustomPluginExecution",
          "ConsistencyLevel",
          "Idempotency-Key"
        }) {
      String value = headers.get(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return kept;
  }

  private MockResponse write(Reply reply, @Nullable Fault fault) {
    MockResponse.Builder answer = new MockResponse.Builder();
    if (fault instanceof Fault.Reset || fault instanceof Fault.LostAnswer) {
      return answer.onResponseStart(new SocketEffect.CloseSocket()).build();
    }
    if (fault instanceof Fault.Stall) {
      return answer.onResponseStart(SocketEffect.Stall.INSTANCE).build();
    }
    answer.code(reply.status());
    reply.headers().forEach(answer::addHeader);
    if (reply.status() != 204 && reply.status() != 304) {
      answer.body(fault instanceof Fault.GarbledBody ? GARBLED : reply.body());
    }
    if (fault instanceof Fault.TruncatedBody) {
      answer.onResponseBody(new SocketEffect.CloseSocket());
    }
    return answer.build();
  }
}

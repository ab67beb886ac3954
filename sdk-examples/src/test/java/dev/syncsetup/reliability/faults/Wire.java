package dev.syncsetup.reliability.faults;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.testing.SimulatedCloud;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One process's way to the services. It counts the requests, notes them, and lets one of them meet
 * its fault: the server shows most of them to the request that carries a mark; a connection is
 * refused here, by the operating system; and the answer that a time-out waits for in vain is one
 * that the server has cut off, because a real time-out takes real time.
 */
final class Wire implements HttpCustomizer {
  /** Marks the one request. */
  static final String MARK = "Fault-Here";

  private static final Pattern VARIABLE =
      Pattern.compile(
          "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
              + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d(:|%3A)\\d\\d(:|%3A)[\\d.]+Z");

  private final HttpCustomizer trust;
  private final Map<String, String> services = new HashMap<>();
  private final Optional<Case> planned;
  private final RefusingSockets sockets = new RefusingSockets();
  private final Map<Spot, Integer> counts = new HashMap<>();
  private final List<Sent> sent = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();

  /**
   * A way that disturbs one request, or none.
   *
   * @param trust of the cloud's certificate
   */
  Wire(SimulatedCloud cloud, HttpCustomizer trust, Optional<Case> planned) {
    this.trust = trust;
    this.planned = planned;
    service(cloud.authority(), "entra");
    service(cloud.graphUrl(), "graph");
    service(cloud.dataverseUrl(), "dataverse");
    service(cloud.adminUrl(), "admin");
    service(cloud.marketoUrl(), "marketo");
    service(cloud.relayUrl(), "relay");
  }

  private void service(URI address, String name) {
    services.put(address.getHost() + ":" + address.getPort(), name);
  }

  @Override
  public void customize(OkHttpClient.Builder builder) {
    trust.customize(builder);
    builder.addInterceptor(this::pass).addNetworkInterceptor(this::wait);
    if (planned.filter(c -> c.kind() == FaultKind.REFUSED).isPresent()) {
      // Only a new connection can be refused, and it must be opened by the thread that calls.
      builder
          .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
          .fastFallback(false)
          .socketFactory(sockets);
    }
  }

  /** How many requests were refused a connection. */
  int refused() {
    return refused.get();
  }

  /** Requests so far with the forms of their answers. */
  synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  private Response pass(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    Spot spot = count(request);
    if (planned.filter(c -> c.spot().equals(spot)).isPresent()) {
      return disturbed(chain, planned.orElseThrow().kind());
    }
    Response response = chain.proceed(request);
    note(spot, response);
    return response;
  }

  private Response disturbed(Interceptor.Chain chain, FaultKind kind) throws IOException {
    if (kind == FaultKind.REFUSED) {
      return sockets.refusing(() -> refused(chain));
    }
    return chain.proceed(chain.request().newBuilder().header(MARK, kind.name()).build());
  }

  private Response refused(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (ConnectException e) {
      refused.incrementAndGet();
      throw e;
    }
  }

  /** The server has hung up as soon as its work was done; a silent one would not. */
  private Response wait(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      if (FaultKind.TIME_OUT.name().equals(chain.request().header(MARK))) {
        throw new SocketTimeoutException("timeout");
      }
      throw e;
    }
  }

  private synchronized Spot count(Request request) {
    HttpUrl url = request.url();
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    String target = VARIABLE.matcher(url.encodedPath() + query).replaceAll("*");
    String service = services.getOrDefault(url.host() + ":" + url.port(), "elsewhere");
    Spot any = new Spot(service, request.method(), target, 0);
    return new Spot(service, request.method(), target, counts.merge(any, 1, Integer::sum));
  }

  private synchronized void note(Spot spot, Response response) throws IOException {
    boolean allowed = response.code() != 204 && response.code() != 304;
    sent.add(new Sent(spot, allowed, allowed && response.peekBody(1).bytes().length > 0));
  }
}

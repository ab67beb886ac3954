package dev.syncsetup.reliability.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;

/** A network on which requests take virtual time. Thread-safe. */
final class Network implements Interceptor {
  private final VirtualTime time;
  private final Map<Integer, Told> told = new ConcurrentHashMap<>();
  private final AtomicInteger impatient = new AtomicInteger();
  private final Map<Integer, Duration> latency = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> most = new ConcurrentHashMap<>();

  /** A service has asked for patience, and the client knows. */
  private record Told(Instant at, Instant until) {}

  private final ThreadLocal<Duration> spent = ThreadLocal.withInitial(() -> Duration.ZERO);

  Network(VirtualTime time) {
    this.time = time;
  }

  /** What every request to that address takes from now on. */
  void latency(URI service, Duration duration) {
    latency.put(service.getPort(), duration);
  }

  Duration latency(URI service) {
    return latency.getOrDefault(service.getPort(), Duration.ZERO);
  }

  /** How many requests to that address were under way at once. */
  int mostAtOnce(URI service) {
    return most.getOrDefault(service.getPort(), 0);
  }

  /** Requests sent to a service after it had asked for patience and before that was over. */
  int sentInSpiteOfBetterKnowledge() {
    return impatient.get();
  }

  /** What the requests of this thread have taken since it asked last. */
  Duration spentByThisThread() {
    Duration all = spent.get();
    spent.remove();
    return all;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    int port = chain.request().url().port();
    AtomicInteger busy = underWay.computeIfAbsent(port, key -> new AtomicInteger());
    most.merge(port, busy.incrementAndGet(), Math::max);
    sent(port);
    try {
      Duration takes = latency.getOrDefault(port, Duration.ZERO);
      if (!takes.isZero()) {
        time.sleep(takes);
        spent.set(spent.get().plus(takes));
      }
      Response response = chain.proceed(chain.request());
      answered(port, response);
      return response;
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted");
    } finally {
      busy.decrementAndGet();
    }
  }

  private void sent(int port) {
    Told last = told.get(port);
    Instant now = time.instant();
    if (last != null && now.isAfter(last.at()) && now.isBefore(last.until())) {
      impatient.incrementAndGet();
    }
  }

  private void answered(int port, Response response) {
    String wait = response.header("Retry-After");
    if (response.code() == 429 && wait != null) {
      Instant now = time.instant();
      told.put(port, new Told(now, now.plusSeconds(Long.parseLong(wait))));
    }
  }
}

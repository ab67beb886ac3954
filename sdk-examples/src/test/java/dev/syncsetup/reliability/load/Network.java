package dev.syncsetup.reliability.load;

import dev.syncsetup.core.Sleeper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;

/** A network on which requests take virtual time. Thread-safe. */
final class Network implements Interceptor {
  private final Sleeper time;
  private final Map<Integer, Duration> latency = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> most = new ConcurrentHashMap<>();
  private final ThreadLocal<Duration> spent = ThreadLocal.withInitial(() -> Duration.ZERO);

  Network(Sleeper time) {
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
    try {
      Duration takes = latency.getOrDefault(port, Duration.ZERO);
      if (!takes.isZero()) {
        time.sleep(takes);
        spent.set(spent.get().plus(takes));
      }
      return chain.proceed(chain.request());
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted");
    } finally {
      busy.decrementAndGet();
    }
  }
}

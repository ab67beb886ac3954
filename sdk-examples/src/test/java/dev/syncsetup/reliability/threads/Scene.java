package dev.syncsetup.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.reliability.Clients;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import okhttp3.ConnectionPool;

/**
 * A cloud and clients that can be held where they wait: at a server that does not answer, or in a
 * sleep that only an interrupt ends.
 */
final class Scene implements AutoCloseable {
  final SimulatedCloud cloud = SimulatedCloud.start();
  final ConnectionPool pool = new ConnectionPool();
  final DynamicsClient dynamics;
  final MarketoClient marketo;
  private final CountDownLatch asleep = new CountDownLatch(1);
  private volatile boolean sleepless = true;

  Scene() {
    this(false);
  }

  private Scene(boolean inRealTime) {
    Sleeper sleeper = inRealTime ? Sleeper.real() : this::sleep;
    HttpCustomizer shared = http -> http.connectionPool(pool);
    dynamics = Clients.dynamics(cloud, shared).sleeper(sleeper).build();
    marketo = Clients.marketo(cloud, shared).sleeper(sleeper).build();
  }

  /** With clients that wait in real time, while the cloud's time stands still. */
  static Scene inRealTime() {
    return new Scene(true);
  }

  /** The next sleep does not end. Until then sleeps pass the cloud's time. */
  void holdSleep() {
    sleepless = false;
  }

  /** The next request of the service that fits is not answered. */
  void stall(String service, String method, String targetPart) {
    cloud.faults().next(service, method, targetPart, new Fault.Stall());
  }

  /** As {@link #stall}, for the next POST whose body holds the text. */
  void stallPost(String service, String bodyPart) {
    cloud.faults().nextWithBody(service, "POST", bodyPart, new Fault.Stall());
  }

  void answer(String service, String method, String targetPart, int status, String retryAfter) {
    cloud
        .faults()
        .next(
            service,
            method,
            targetPart,
            new Fault.Answer(status, Map.of("Retry-After", retryAfter), ""));
  }

  void sleep(Duration duration) throws InterruptedException {
    if (sleepless) {
      cloud.clock().sleep(duration);
      return;
    }
    asleep.countDown();
    new CountDownLatch(1).await();
  }

  boolean isAsleep() {
    return asleep.getCount() == 0;
  }

  boolean isStalled() {
    return isStalled(1);
  }

  boolean isStalled(int times) {
    return stalled() >= times;
  }

  private long stalled() {
    return exchanges().stream().filter(exchange -> "Stall".equals(exchange.fault())).count();
  }

  /** Requests that the clients have sent; what is on its way the servers may see later. */
  long sent() {
    return dynamics.requestsSent() + marketo.requestsSent();
  }

  List<Exchange> exchanges() {
    return cloud.transcript().exchanges();
  }

  /** Returns when the condition holds; fails when the work is over before that. */
  static void await(Background work, BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (work.isOver() && !condition.getAsBoolean()) {
        throw new AssertionError("The work did not get to its wait.", work.failure());
      }
      Thread.onSpinWait();
    }
  }

  /** No thread of the SDK is left, and no connection is in use. */
  void assertNothingUnderWay() throws InterruptedException {
    for (Thread thread : OwnThreads.alive()) {
      // Its task has ended or is about to; the guard of the test is its time-out.
      thread.join();
    }
    assertThat(pool.connectionCount()).as("in use").isEqualTo(pool.idleConnectionCount());
  }

  void closeClients() {
    dynamics.close();
    marketo.close();
  }

  @Override
  public void close() {
    closeClients();
    cloud.close();
  }
}

package dev.syncsetup.reliability.load;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.reliability.Clients;
import dev.syncsetup.testing.SimulatedCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;

/** Many threads on one client of each service, in virtual time. */
final class Load implements AutoCloseable {
  /** For each service. */
  static final int THREADS = 64;

  final SimulatedCloud cloud = SimulatedCloud.start();
  final Network network;
  final DynamicsClient dynamics;
  final MarketoClient marketo;
  private final VirtualTime time = new VirtualTime(cloud.clock());
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  Load() {
    network = new Network(time);
    HttpCustomizer slow = http -> http.addInterceptor(network);
    dynamics = Clients.dynamics(cloud, slow).clock(time).sleeper(time).build();
    marketo = Clients.marketo(cloud, slow).clock(time).sleeper(time).build();
  }

  /** Plans calls, each thread its share of them; {@link #run} makes them. */
  Measured plan(int calls, IntConsumer call) {
    Measured measured = new Measured();
    for (int i = 0; i < THREADS; i++) {
      int first = i;
      threads.add(new Thread(() -> work(first, calls, call, measured)));
    }
    return measured;
  }

  private void work(int first, int calls, IntConsumer call, Measured measured) {
    try {
      for (int i = first; i < calls; i += THREADS) {
        Instant begin = time.instant();
        call.accept(i);
        Instant end = time.instant();
        measured.ended(Duration.between(begin, end).minus(network.spentByThisThread()), end);
      }
    } catch (RuntimeException | Error e) {
      failures.add(e);
    }
  }

  /** Makes all planned calls and returns what went wrong. */
  List<Throwable> run() {
    threads.forEach(Thread::start);
    time.runUntilEndOf(threads);
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    dynamics.close();
    marketo.close();
    cloud.close();
  }
}

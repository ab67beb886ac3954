package dev.syncsetup.examples.benchmarks;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.rows.RowWrite;
import dev.syncsetup.testing.SimulatedCloud;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How long do 1,000 small updates take: one after the other, in parallel, in batches? Against a
 * simulated organisation that needs 20 ms for each request, and against one that needs 20 ms for
 * each operation, however many travel together. Read the results as ratios.
 */
public final class BulkBenchmark {
  private static final int UPDATES = 1_000;
  private static final int ADVISED = 16;
  private static final Duration SLOW = Duration.ofMillis(20);

  private final DynamicsClient client;
  private final List<RowWrite> writes;

  private BulkBenchmark(DynamicsClient client, List<RowWrite> writes) {
    this.client = client;
    this.writes = writes;
  }

  /** Runs all ways and prints a table. Takes about a minute; no arguments. */
  public static void main(String[] args) {
    try (SimulatedCloud cloud = SimulatedCloud.start()) {
      cloud.dataverse().settings().parallelismHint(ADVISED);
      try (DynamicsClient client = Clients.of(cloud)) {
        BulkBenchmark benchmark = new BulkBenchmark(client, writes(cloud, client));
        benchmark.run(BulkOptions.inParallel());
        cloud.slowDataverse(SLOW, Duration.ZERO);
        Map<String, Duration> perRequest = benchmark.measure();
        cloud.slowDataverse(Duration.ZERO, SLOW);
        print(System.out, perRequest, benchmark.measure());
      }
    }
  }

  private Map<String, Duration> measure() {
    Map<String, Duration> times = new LinkedHashMap<>();
    times.put("one after the other", run(BulkOptions.inParallel().atMost(1)));
    times.put("in parallel, " + ADVISED + " at once", run(BulkOptions.inParallel()));
    times.put("batches of 10, " + ADVISED + " at once", run(BulkOptions.inBatchesOf(10)));
    times.put("batches of 100, " + ADVISED + " at once", run(BulkOptions.inBatchesOf(100)));
    times.put("one batch of 1,000", run(BulkOptions.inBatchesOf(UPDATES)));
    return times;
  }

  private Duration run(BulkOptions options) {
    long start = System.nanoTime();
    client.rows().writeAll(writes, options).forEach(BulkOutcome::orThrow);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void print(
      PrintStream out, Map<String, Duration> perRequest, Map<String, Duration> perOperation) {
    double slowest = seconds(perRequest.values().iterator().next());
    double slowestOther = seconds(perOperation.values().iterator().next());
    out.printf(Locale.ROOT, "%-28s %20s %22s%n", "1,000 updates", "20 ms a request", "20 ms each");
    perRequest.forEach(
        (way, time) -> {
          double other = seconds(perOperation.getOrDefault(way, Duration.ZERO));
          out.printf(
              Locale.ROOT,
              "%-28s %9.2f s %7.1f x %11.2f s %7.1f x%n",
              way,
              seconds(time),
              slowest / seconds(time),
              other,
              slowestOther / other);
        });
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static List<RowWrite> writes(SimulatedCloud cloud, DynamicsClient client) {
    TableDefinition contacts = client.columns().table("contact").orElseThrow();
    RowChanges change = RowChanges.none().flag("donotemail", true);
    return IntStream.range(0, UPDATES)
        .mapToObj(i -> cloud.dataverse().addRow("contact", Map.of("lastname", "Row " + i)))
        .map((UUID row) -> RowWrite.update(contacts, row, change))
        .toList();
  }
}

package dev.syncsetup.reliability.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.Extent;
import dev.syncsetup.reliability.Table;
import dev.syncsetup.testing.transcript.Exchange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten thousand calls over one client of each service, which counts them and refuses what is too
 * many.
 */
@Timeout(300)
class LoadTest {
  private static final Table TABLE =
      new Table(
          "Load: 64 threads on each service, one client each",
          "service",
          "calls",
          "requests",
          "refused",
          "longest wait",
          "mean wait",
          "most at once",
          "virtual duration",
          "floor by limits");

  private static final Pace DATAVERSE = new Pace(5_000, Duration.ofMinutes(5), 48);
  private static final Pace GRAPH = new Pace(190, Duration.ofSeconds(10), 20);
  private static final Pace MARKETO = new Pace(47, Duration.ofSeconds(20), 5);

  /** What a server takes in five minutes that takes less than the client may think. */
  private static final int WINDOWFUL = 300;

  private final int calls = Extent.ofThisBuild() == Extent.WHOLE ? 10_000 : 1_500;
  private final Load load = new Load();

  @AfterEach
  void close() {
    load.close();
  }

  @AfterAll
  static void publish() {
    TABLE.publish("load");
  }

  /** What one client may do in its service's time. */
  private record Pace(int calls, Duration period, int atOnce) {
    /**
     * A turn later than after everybody else's would be starvation; a call of two requests queues
     * twice, and the first ones wait for the sign-in.
     */
    Duration longestFairWait(Duration latency, int requests) {
      int periods = requests > calls ? rounds(Load.THREADS, calls) : 0;
      Duration places = latency.multipliedBy(rounds(Load.THREADS, atOnce) + 2);
      return period.multipliedBy(periods).plus(places).multipliedBy(2);
    }

    private static int rounds(int of, int size) {
      return (of + size - 1) / size;
    }
  }

  @Test
  void mixedCallsEndWithoutARefusalAndNothingStarves() {
    MixedCalls mixed = new MixedCalls(load);
    load.network.latency(load.cloud.dataverseUrl(), Duration.ofMillis(100));
    load.network.latency(load.cloud.graphUrl(), Duration.ofMillis(200));
    load.network.latency(load.cloud.marketoUrl(), Duration.ofMillis(300));
    load.cloud.transcript().clear();
    Instant start = load.cloud.clock().instant();
    Measured dataverse = load.plan(calls * 6 / 10, mixed::dataverse);
    Measured graph = load.plan(calls * 25 / 100, mixed::graph);
    Measured marketo = load.plan(calls * 15 / 100, mixed::marketo);

    List<Throwable> failures = load.run();

    report("dataverse", "dataverse", dataverse, start, load.cloud.dataverseUrl(), 6_000, 300);
    report("graph", "graph", graph, start, load.cloud.graphUrl(), 3_500, 10);
    report("marketo", "marketo", marketo, start, load.cloud.marketoUrl(), 100, 20);
    assertThat(failures).isEmpty();
    assertThat(refused()).isEmpty();
    fair("dataverse", dataverse, load.cloud.dataverseUrl(), DATAVERSE);
    fair("graph", graph, load.cloud.graphUrl(), GRAPH);
    fair("marketo", marketo, load.cloud.marketoUrl(), MARKETO);
  }

  @Test
  void slowServiceHoldsUpNoOther() {
    MixedCalls mixed = new MixedCalls(load);
    load.network.latency(load.cloud.dataverseUrl(), Duration.ofMillis(100));
    load.network.latency(load.cloud.graphUrl(), Duration.ofMillis(200));
    load.network.latency(load.cloud.marketoUrl(), Duration.ofSeconds(20));
    load.cloud.transcript().clear();
    Measured dataverse = load.plan(Load.THREADS * 4, mixed::dataverse);
    Measured graph = load.plan(Load.THREADS * 2, mixed::graph);
    Measured marketo = load.plan(Load.THREADS, mixed::marketo);

    List<Throwable> failures = load.run();

    assertThat(failures).isEmpty();
    assertThat(dataverse.end()).isBefore(marketo.end());
    assertThat(graph.end()).isBefore(marketo.end());
    fair("dataverse", dataverse, load.cloud.dataverseUrl(), DATAVERSE);
    fair("graph", graph, load.cloud.graphUrl(), GRAPH);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void limitThatNobodyToldCostsNoMoreThanWhatWasUnderWay(boolean byTime) {
    MixedCalls mixed = new MixedCalls(load);
    load.network.latency(load.cloud.dataverseUrl(), Duration.ofMillis(100));
    if (byTime) {
      Duration each = load.cloud.dataverse().limits().executionTime().dividedBy(WINDOWFUL);
      load.cloud.dataverse().limits().timePerRequest(each);
    } else {
      load.cloud.dataverse().limits().requests(WINDOWFUL);
    }
    load.cloud.transcript().clear();
    Instant start = load.cloud.clock().instant();
    Measured dataverse = load.plan(4 * WINDOWFUL, mixed::dataverse);

    List<Throwable> failures = load.run();

    String name = "dataverse, " + (byTime ? "less time" : "fewer requests") + " than published";
    report("dataverse", name, dataverse, start, load.cloud.dataverseUrl(), WINDOWFUL, 300);
    assertThat(failures).isEmpty();
    assertThat(load.network.sentInSpiteOfBetterKnowledge()).isZero();
    // What was under way, and what went out while the first refusal was on its way back.
    assertThat(refused().size()).isBetween(1, timesRefused() * 2 * DATAVERSE.atOnce());
  }

  private void fair(String name, Measured measured, URI service, Pace pace) {
    int requests = load.cloud.transcript().of(name).size();
    assertThat(measured.longest())
        .as(name)
        .isLessThanOrEqualTo(pace.longestFairWait(load.network.latency(service), requests));
    assertThat(load.network.mostAtOnce(service)).isEqualTo(pace.atOnce());
  }

  /** How often the service began to refuse; what was sent before that was known belongs to it. */
  private int timesRefused() {
    Duration onTheWay = load.network.latency(load.cloud.dataverseUrl());
    Instant known = Instant.MIN;
    int times = 0;
    for (Exchange exchange : refused()) {
      if (exchange.at().isAfter(known)) {
        times++;
        known = exchange.at().plus(onTheWay);
      }
    }
    return times;
  }

  private List<Exchange> refused() {
    return load.cloud.transcript().exchanges().stream().filter(LoadTest::isRefused).toList();
  }

  private static boolean isRefused(Exchange exchange) {
    return exchange.status() == 429
        || exchange.responseBody().contains("\"status\":429")
        || exchange.responseBody().contains("\"code\":\"606\"")
        || exchange.responseBody().contains("\"code\":\"615\"");
  }

  private void report(
      String service,
      String shown,
      Measured measured,
      Instant start,
      URI url,
      int limit,
      int seconds) {
    List<Exchange> sent = load.cloud.transcript().of(service);
    int refused = (int) sent.stream().filter(LoadTest::isRefused).count();
    TABLE.row(
        shown,
        measured.calls(),
        sent.size(),
        refused,
        seconds(measured.longest()),
        seconds(measured.mean()),
        load.network.mostAtOnce(url),
        seconds(Duration.between(start, measured.end())),
        (sent.size() - refused - 1) / limit * seconds + " s");
  }

  private static String seconds(Duration duration) {
    return String.format("%.1f s", duration.toMillis() / 1000.0);
  }
}

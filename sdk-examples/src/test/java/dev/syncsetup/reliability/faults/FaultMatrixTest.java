package dev.syncsetup.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.Extent;
import dev.syncsetup.reliability.journeys.Journey;
import dev.syncsetup.testing.state.CloudState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Takes each journey and lets each of its requests meet each fault. The run ends by itself, or with
 * an exception of the SDK and is run again; then everything stands as if nothing had happened.
 */
class FaultMatrixTest {
  private static final int THREADS = 2;

  @Test
  void everythingStandsOnceWhateverHappenedToOneRequest()
      throws InterruptedException, ExecutionException {
    List<Undisturbed> journeys = undisturbed();
    List<Case> cases = Cases.of(journeys, Extent.ofThisBuild());

    Tally tally = new Tally(results(cases, states(journeys)));

    tally.publish();
    assertThat(tally.lost()).as("cases that were not survived").isEmpty();
    assertThat(cases).extracting(Case::kind).contains(FaultKind.values());
    assertThat(places(cases)).containsAll(places(Cases.of(journeys, Extent.WHOLE)));
  }

  /** Which requests of which journeys meet something. */
  private static Set<String> places(List<Case> cases) {
    return cases.stream()
        .map(disturbed -> disturbed.journey().title() + ", " + disturbed.spot())
        .collect(Collectors.toSet());
  }

  private static List<Undisturbed> undisturbed() {
    try (Bench bench = new Bench()) {
      return Journey.all().stream().map(bench::record).toList();
    }
  }

  private static Map<Journey, CloudState> states(List<Undisturbed> journeys) {
    Map<Journey, CloudState> states = new HashMap<>();
    journeys.forEach(journey -> states.put(journey.journey(), journey.state()));
    return states;
  }

  private static List<Result> results(List<Case> cases, Map<Journey, CloudState> expected)
      throws InterruptedException, ExecutionException {
    Queue<Case> waiting = new ConcurrentLinkedQueue<>(cases);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Result>>> parts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        parts.add(threads.submit(() -> work(waiting, expected)));
      }
      List<Result> results = new ArrayList<>();
      for (Future<List<Result>> part : parts) {
        results.addAll(part.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Result> work(Queue<Case> waiting, Map<Journey, CloudState> expected) {
    List<Result> results = new ArrayList<>();
    try (Bench bench = new Bench()) {
      for (Case next = waiting.poll(); next != null; next = waiting.poll()) {
        results.add(bench.run(next, Objects.requireNonNull(expected.get(next.journey()))));
      }
    }
    return results;
  }
}

package dev.syncsetup.reliability.faults;

import dev.syncsetup.reliability.Table;
import dev.syncsetup.reliability.journeys.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What became of all cases. */
final class Tally {
  private final List<Result> results;

  Tally(List<Result> results) {
    this.results = List.copyOf(results);
  }

  void publish() {
    Table table =
        new Table(
            "Fault matrix: every request of a journey meets every fault",
            "journey",
            "fault",
            "cases",
            "1st run",
            "2nd run",
            "survived",
            "lost");
    for (Journey journey : Journey.all()) {
      for (FaultKind kind : FaultKind.values()) {
        row(
            table,
            journey.title(),
            kind.title(),
            result ->
                result.disturbed().journey().title().equals(journey.title())
                    && result.disturbed().kind() == kind);
      }
    }
    row(table, "all", "all", result -> true);
    table.publish("fault-matrix");
  }

  private void row(Table table, String journey, String fault, Predicate<Result> which) {
    List<Result> here = results.stream().filter(which).toList();
    if (!here.isEmpty()) {
      List<Object> cells = new ArrayList<>(List.of(journey, fault, here.size()));
      for (int run = 1; run <= Bench.RUNS; run++) {
        int ended = run;
        cells.add(here.stream().filter(r -> r.survived() && r.runs() == ended).count());
      }
      cells.add(here.stream().filter(Result::survived).count());
      cells.add(here.stream().filter(result -> !result.survived()).count());
      table.row(cells.toArray());
    }
  }

  /** Each case that was not survived, with its request and what came of it. */
  List<String> lost() {
    return results.stream()
        .filter(result -> !result.survived())
        .map(result -> result.disturbed() + ": " + result.problem())
        .toList();
  }
}

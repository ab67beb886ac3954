package dev.syncsetup.reliability.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.Extent;
import dev.syncsetup.reliability.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example program, killed with SIGKILL before and after every request of its journeys, each
 * time in a fresh tenant, and started again with the same command. This process holds the tenants.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGKILL")
@Timeout(value = 4, unit = TimeUnit.HOURS)
class CrashMatrixTest {
  /**
   * One of so many kills is in the slice; odd, so that some come before and some after the work.
   */
  private static final int ONE_OF = 63;

  private static final int AT_A_TIME = 2;

  private final Table table =
      new Table(
          "Crash matrix (" + Extent.ofThisBuild() + ")",
          "journey",
          "requests",
          "kills before the work",
          "kills after the work",
          "survived",
          "runs at most",
          "undisturbed");

  @TempDir Path directory;

  @Test
  void programKilledAtAnyRequestEndsAsIfNothingHadHappened() throws Exception {
    List<Undisturbed> journeys = new ArrayList<>();
    for (Journey journey : Journey.values()) {
      journeys.add(Undisturbed.of(journey, directory.resolve(journey.name())));
    }

    List<Case.Result> all = results(Extent.ofThisBuild().of(cases(journeys), ONE_OF));

    for (Undisturbed each : journeys) {
      row(
          each.journey(),
          each.kills().size() / 2,
          all.stream().filter(result -> result.journey() == each.journey()).toList(),
          each.runs());
    }
    row("total", "", all, "");
    table.publish("crash-matrix");
    assertThat(all).isNotEmpty().filteredOn(result -> !result.survived()).isEmpty();
  }

  private List<Callable<Case.Result>> cases(List<Undisturbed> journeys) {
    List<Callable<Case.Result>> cases = new ArrayList<>();
    for (Undisturbed undisturbed : journeys) {
      for (Kill kill : undisturbed.kills()) {
        Path own = directory.resolve("case-" + cases.size());
        cases.add(() -> reported(Case.of(undisturbed, kill, own)));
      }
    }
    return cases;
  }

  private static List<Case.Result> results(List<Callable<Case.Result>> cases) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Case.Result> results = new ArrayList<>();
      for (Future<Case.Result> result : threads.invokeAll(cases)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** A failure is told at once: the whole takes its time. */
  private static Case.Result reported(Case.Result result) {
    if (!result.survived()) {
      System.out.println("Not survived: " + result);
    }
    return result;
  }

  private void row(Object name, Object requests, List<Case.Result> results, Object undisturbed) {
    long after = results.stream().filter(result -> result.kill().worked()).count();
    table.row(
        name,
        requests,
        results.size() - after,
        after,
        results.stream().filter(Case.Result::survived).count(),
        results.stream().mapToInt(Case.Result::runs).max().orElse(0),
        undisturbed);
  }
}

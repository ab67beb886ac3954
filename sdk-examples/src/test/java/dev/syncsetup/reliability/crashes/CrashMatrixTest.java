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
  /** One of so many kills belongs to the slice; odd, so that some come before and some after. */
  private static final int ONE_OF = 85;

  private static final int AT_A_TIME = 2;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
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
    List<Case.Result> all = new ArrayList<>();
    try {
      for (Journey journey : Journey.values()) {
        all.addAll(goThrough(journey));
      }
    } finally {
      threads.shutdownNow();
    }
    row("total", "", all, "");
    table.publish("crash-matrix");

    assertThat(all).isNotEmpty().filteredOn(result -> !result.survived()).isEmpty();
  }

  private List<Case.Result> goThrough(Journey journey) throws Exception {
    Undisturbed undisturbed =
        Undisturbed.of(journey, directory.resolve(journey.name() + "-undisturbed"));
    List<Callable<Case.Result>> cases = new ArrayList<>();
    for (Kill kill : Extent.ofThisBuild().of(undisturbed.kills(), ONE_OF)) {
      Path own = directory.resolve(journey.name() + "-" + cases.size());
      cases.add(() -> reported(journey, Case.of(journey, undisturbed, kill, own)));
    }
    List<Case.Result> results = new ArrayList<>();
    for (Future<Case.Result> result : threads.invokeAll(cases)) {
      results.add(result.get());
    }
    row(journey, undisturbed.kills().size() / 2, results, undisturbed.runs());
    return results;
  }

  /** A failure is told at once: the whole takes its time. */
  private static Case.Result reported(Journey journey, Case.Result result) {
    if (!result.survived()) {
      System.out.println("Not survived: " + journey + ", " + result);
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

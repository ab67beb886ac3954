package dev.syncsetup.reliability.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.Extent;
import dev.syncsetup.reliability.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example program, killed with SIGKILL at every request of its journeys, each time in a fresh
 * tenant, and started again with the same command: after the work of each request, and before the
 * work of each, unless {@linkplain Fold both are the same}. This process holds the tenants.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGKILL")
@Timeout(value = 2, unit = TimeUnit.HOURS)
class CrashMatrixTest {
  /** The program is killed at one of so many requests of the slice. */
  private static final int ONE_OF = 63;

  private static final int AT_A_TIME = 2;

  private final Table table =
      new Table(
          "Crash matrix (" + Extent.ofThisBuild() + ")",
          "journey",
          "requests",
          "kills after the work",
          "kills before the work",
          "before is the same as after",
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

    ProgramJvm jvm = ProgramJvm.warm(directory.resolve("jvm"));
    List<Case> all = journeys.stream().flatMap(Undisturbed::cases).toList();
    List<Case.Result> after = results(Extent.ofThisBuild().of(all, ONE_OF).stream(), jvm);
    List<Case.Result> before = results(Fold.changing(after).map(each -> each.of().before()), jvm);

    for (Undisturbed each : journeys) {
      row(each, each.kills().size(), each.resultsIn(after), each.resultsIn(before), each.runs());
    }
    row("total", all.size(), after, before, "");
    table.publish("crash-matrix");
    assertThat(after).isNotEmpty();
    assertThat(Stream.concat(after.stream(), before.stream()))
        .filteredOn(result -> !result.survived())
        .isEmpty();
  }

  private List<Case.Result> results(Stream<Case> cases, ProgramJvm jvm) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Case.Result> results = new ArrayList<>();
      for (Future<Case.Result> result :
          threads.invokeAll(cases.map(each -> work(each, jvm)).toList())) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** A failure is told at once: the whole takes its time. */
  private Callable<Case.Result> work(Case killed, ProgramJvm jvm) {
    return () -> {
      Case.Result result = killed.result(Files.createTempDirectory(directory, "case"), jvm);
      if (!result.survived()) {
        System.out.println("Not survived: " + result);
      }
      return result;
    };
  }

  private void row(
      Object name,
      int requests,
      List<Case.Result> after,
      List<Case.Result> before,
      Object undisturbed) {
    List<Case.Result> both = Stream.concat(after.stream(), before.stream()).toList();
    table.row(
        name,
        requests,
        after.size(),
        before.size(),
        after.size() - before.size(),
        both.stream().filter(Case.Result::survived).count(),
        both.stream().mapToInt(Case.Result::runs).max().orElse(0),
        undisturbed);
  }
}

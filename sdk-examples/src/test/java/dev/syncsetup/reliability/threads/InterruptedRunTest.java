package dev.syncsetup.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.reliability.Extent;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.canary.Canary;
import dev.syncsetup.setup.canary.CanaryState;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.setup.salespeople.ImportListener;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends a set-up or an import at once, which then says how far it got. */
@Timeout(60)
class InterruptedRunTest {

  /**
   * A run and where it waits.
   *
   * @param sleeps whether it waits between two requests
   * @param work returns what the run says about its end, or throws what it throws
   */
  record Run(
      String name,
      boolean sleeps,
      Consumer<Scene> prepare,
      Function<Scene, String> work,
      Predicate<Scene> reached) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Run> someRuns() {
    return Extent.ofThisBuild().of(runs(), 3);
  }

  private static List<Run> runs() {
    return List.of(
        stalled("set-up, sign-in", "entra", "POST", "/token", InterruptedRunTest::setUp),
        stalled("set-up, look", "dataverse", "GET", "solutions?", InterruptedRunTest::setUp),
        stalled("set-up, step", "dataverse", "POST", "ImportSolution", InterruptedRunTest::setUp),
        stalled("set-up, Marketo", "relay", "PUT", "", InterruptedRunTest::setUp),
        asleep("set-up, wait for a server", Scene::holdSleep, InterruptedRunTest::setUp),
        stalled(
            "preflight",
            "dataverse",
            "GET",
            "solutions?",
            s -> said(() -> Samples.plan(s).preflight())),
        stalled(
            "local checks",
            "dataverse",
            "GET",
            "",
            s -> said(() -> Samples.plan(s).validateLocally())),
        stalled("one step", "dataverse", "POST", "ImportSolution", InterruptedRunTest::step),
        asleep("canary", InterruptedRunTest::synchronised, InterruptedRunTest::canary),
        stalled("import, look", "graph", "GET", "domains", InterruptedRunTest::people),
        new Run(
            "import, accounts",
            false,
            scene -> scene.stallPost("graph", "assignLicense"),
            InterruptedRunTest::people,
            Scene::isStalled),
        stalled(
            "import, roles", "dataverse", "POST", "systemuserroles", InterruptedRunTest::people),
        stalled("import, mail", "graph", "POST", "sendMail", InterruptedRunTest::people),
        asleep("import, arrival", InterruptedRunTest::noArrival, InterruptedRunTest::people));
  }

  /** The cloud's time stands still for those that sleep, so that no run gets as far as a canary. */
  static List<Run> runsToClose() {
    return someRuns().stream().filter(run -> !run.name().equals("canary")).toList();
  }

  @ParameterizedTest
  @MethodSource("someRuns")
  void runEndsAtOnceWithItsReport(Run run) throws InterruptedException {
    try (Scene scene = new Scene()) {
      Samples.plantApp(scene);
      Samples.plantSeats(scene);
      run.prepare().accept(scene);
      AtomicReference<String> said = new AtomicReference<>("");
      Background work = Background.run(() -> said.set(run.work().apply(scene)));
      Scene.await(work, () -> run.reached().test(scene));

      work.interrupt();

      assertThat(work.failure()).isNull();
      assertThat(said.get()).contains("interrupted");
      assertThat(work.interruptedAtEnd()).as("the thread's interrupt flag").isTrue();
      long sent = scene.sent();
      scene.assertNothingUnderWay();
      assertThat(scene.sent()).as("requests sent").isEqualTo(sent);
    }
  }

  private static String setUp(Scene scene) {
    List<StepReport> steps = Samples.plan(scene).run(SetupListener.none()).steps();
    return steps.stream().map(StepReport::evidence).toList().toString();
  }

  private static String step(Scene scene) {
    return Samples.plan(scene).runStep("install-solution", SetupListener.none()).evidence();
  }

  private static String canary(Scene scene) {
    Canary canary = Samples.plan(scene).canary();
    CanaryState state = canary.release("first");
    scene.holdSleep();
    return said(() -> canary.await(state, Duration.ofDays(1), look -> {}));
  }

  private static void synchronised(Scene scene) {
    scene.cloud.marketo().initialSyncDuration(Duration.ZERO);
    assertThat(Samples.plan(scene).run(SetupListener.none()).failure()).isEmpty();
  }

  private static void noArrival(Scene scene) {
    scene.cloud.dataverse().settings().userOnAssignment(false);
    scene.holdSleep();
  }

  private static String people(Scene scene) {
    StringWriter rows = new StringWriter();
    ImportFiles files = ImportFiles.of(rows, new StringWriter());
    return said(() -> Samples.people(scene).run(files, ImportListener.NONE).stopped()) + rows;
  }

  /** What is reported, or thrown where there is no report. */
  private static String said(Supplier<Object> work) {
    try {
      return work.get().toString();
    } catch (TransportException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Run stalled(
      String name, String service, String method, String target, Function<Scene, String> work) {
    return new Run(name, false, s -> s.stall(service, method, target), work, Scene::isStalled);
  }

  /** In a wait that {@link Scene#holdSleep} does not let end. */
  private static Run asleep(String name, Consumer<Scene> prepare, Function<Scene, String> work) {
    return new Run(name, true, prepare, work, Scene::isAsleep);
  }
}

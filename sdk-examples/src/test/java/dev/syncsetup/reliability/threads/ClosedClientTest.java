package dev.syncsetup.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A closed client ends what is under way, holds nothing, and begins nothing. */
@Timeout(60)
class ClosedClientTest {
  private static final String THREADS = "dev.syncsetup.reliability.threads.";

  @ParameterizedTest
  @MethodSource({
    THREADS + "InterruptedCallTest#somePlaces",
    THREADS + "InterruptedWaitTest#somePlaces",
  })
  void waitEndsAtOnceAndNothingMoreIsSent(WaitingPlace place) throws InterruptedException {
    place.close();
  }

  @ParameterizedTest
  @MethodSource(THREADS + "InterruptedRunTest#runsToClose")
  void runEndsAtOnceWithItsReport(InterruptedRunTest.Run run) throws InterruptedException {
    try (Scene scene = run.sleeps() ? Scene.inRealTime() : new Scene()) {
      Samples.plantApp(scene);
      Samples.plantSeats(scene);
      run.prepare().accept(scene);
      AtomicReference<String> said = new AtomicReference<>("");
      Background work = Background.run(() -> said.set(run.work().apply(scene)));
      Scene.await(work, () -> run.sleeps() ? work.isQueueing() : run.reached().test(scene));

      scene.closeClients();

      assertThat(work.failure()).isNull();
      assertThat(said.get()).contains("closed");
      long sent = scene.sent();
      scene.assertNothingUnderWay();
      assertThat(scene.sent()).as("requests sent").isEqualTo(sent);
      assertThat(scene.pool.connectionCount()).as("connections").isZero();
    }
  }

  @Test
  void sixtyFourCallsUnderWayEndAtOnce() throws InterruptedException {
    try (Scene scene = new Scene()) {
      InterruptedCallTest.calls().forEach(call -> call.accept(scene));
      for (int i = 0; i < 64; i++) {
        scene.stall("dataverse", "GET", "WhoAmI");
        scene.stall("graph", "GET", "subscribedSkus");
        scene.stall("marketo", "GET", "/rest/");
      }
      List<Consumer<Scene>> calls = InterruptedCallTest.calls().limit(3).toList();
      List<Background> threads =
          IntStream.range(0, 64)
              .mapToObj(i -> Background.run(() -> calls.get(i % 3).accept(scene)))
              .toList();
      // Dataverse lets all of its 22 in, Graph 20 and Marketo five at once; the others queue.
      Scene.await(threads.get(0), () -> scene.isStalled(22 + 20 + 5));

      scene.closeClients();

      assertThat(threads)
          .allSatisfy(
              thread ->
                  assertThat(thread.failure())
                      .isInstanceOf(TransportException.class)
                      .hasMessageContaining("closed"));
      scene.assertNothingUnderWay();
      assertThat(scene.pool.connectionCount()).isZero();
    }
  }

  static Stream<Consumer<Scene>> calls() {
    return Stream.concat(
        InterruptedCallTest.calls(),
        Stream.of(
            scene -> scene.dynamics.signIn(),
            scene -> scene.dynamics.users().me(),
            scene -> scene.dynamics.directory().account("p0@contoso.com"),
            scene -> scene.marketo.leads().find("email", List.of("a@b.c"), List.of("email"))));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void callAfterwardsSaysThatTheClientIsClosedAndSendsNothing(Consumer<Scene> call)
      throws InterruptedException {
    try (Scene scene = new Scene()) {
      scene.closeClients();
      scene.closeClients();

      assertThatThrownBy(() -> call.accept(scene))
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse())
          .hasMessageContaining("closed");

      assertThat(scene.sent()).as("requests sent").isZero();
      scene.assertNothingUnderWay();
    }
  }

  static Stream<Consumer<Scene>> callbacks() {
    return Stream.of(
        scene -> {
          InterruptedWaitTest.person(scene);
          InterruptedWaitTest.arrive(scene, look -> scene.closeClients());
        },
        scene -> {
          InterruptedWaitTest.app(scene);
          InterruptedWaitTest.device(scene, prompt -> scene.closeClients());
        },
        scene ->
            scene
                .dynamics
                .solutions()
                .importAndAwait(
                    Samples.solution(), InterruptedWaitTest.DAY, look -> scene.closeClients()));
  }

  @ParameterizedTest
  @MethodSource("callbacks")
  void callbackMayClose(Consumer<Scene> work) throws InterruptedException {
    try (Scene scene = new Scene()) {
      Background call = Background.run(() -> work.accept(scene));

      assertThat(call.failure())
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("closed");
      scene.assertNothingUnderWay();
      assertThat(scene.pool.connectionCount()).isZero();
    }
  }
}

package dev.syncsetup.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.TransportException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A place where a call of the SDK waits, and how to get a thread there.
 *
 * @param name for people
 * @param sleeps whether it waits between two requests, else for the answer to one
 * @param prepare what makes the work wait
 * @param work waits, and throws what a call throws that is not let finish
 * @param reached tells that it waits
 */
record WaitingPlace(
    String name,
    boolean sleeps,
    Consumer<Scene> prepare,
    Consumer<Scene> work,
    Predicate<Scene> reached) {

  /** At a server that does not answer this request. */
  static WaitingPlace silent(
      String name, String service, String method, String target, Consumer<Scene> work) {
    return new WaitingPlace(
        name, false, scene -> scene.stall(service, method, target), work, Scene::isStalled);
  }

  /** In a wait between two requests. */
  static WaitingPlace asleep(String name, Consumer<Scene> prepare, Consumer<Scene> work) {
    return new WaitingPlace(name, true, prepare.andThen(Scene::holdSleep), work, Scene::isAsleep);
  }

  /** Interrupts the work where it waits: it ends with its typed error, and nothing goes on. */
  void interrupt() throws InterruptedException {
    try (Scene scene = new Scene()) {
      prepare.accept(scene);
      Background call = Background.run(() -> work.accept(scene));
      Scene.await(call, () -> reached.test(scene));
      long sent = scene.sent();

      call.interrupt();

      assertThat(call.failure()).isInstanceOf(TransportException.class);
      assertThat(call.failure()).hasMessageContaining("interrupted");
      assertThat(call.interruptedAtEnd()).as("the thread's interrupt flag").isTrue();
      scene.assertNothingUnderWay();
      assertThat(scene.sent()).as("requests sent").isEqualTo(sent);
    }
  }

  /** Closes the clients while the work waits: it ends with its typed error, and nothing goes on. */
  void close() throws InterruptedException {
    try (Scene scene = sleeps ? Scene.inRealTime() : new Scene()) {
      prepare.accept(scene);
      Background call = Background.run(() -> work.accept(scene));
      // Between requests any moment will do, the thread's first wait too: the end is the same.
      Scene.await(call, () -> sleeps ? call.isQueueing() : reached.test(scene));

      scene.closeClients();

      assertThat(call.failure()).isInstanceOf(TransportException.class);
      assertThat(call.failure()).hasMessageContaining("closed");
      assertThat(call.interruptedAtEnd()).isFalse();
      long sent = scene.sent();
      scene.assertNothingUnderWay();
      assertThat(scene.sent()).as("requests sent").isEqualTo(sent);
      assertThat(scene.pool.connectionCount()).as("connections").isZero();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

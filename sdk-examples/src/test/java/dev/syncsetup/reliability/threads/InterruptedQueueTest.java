package dev.syncsetup.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.TransportException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends a call at once that stands in a queue behind other threads of its client. */
@Timeout(60)
class InterruptedQueueTest {

  /**
   * A queue inside the SDK.
   *
   * @param prepare makes the first ones wait
   * @param first how many threads go before
   */
  record Queue(String name, Consumer<Scene> prepare, Consumer<Scene> work, int first) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Queue> queues() {
    Consumer<Scene> dataverse = scene -> scene.dynamics.whoAmI();
    Consumer<Scene> marketo = scene -> scene.marketo.fields().leadFields();
    Consumer<Scene> publish = scene -> scene.dynamics.publishing().publishAll();
    return List.of(
        new Queue(
            "behind the thread that fetches a token",
            scene -> scene.stall("entra", "POST", "/token"),
            dataverse,
            1),
        new Queue(
            "behind the thread that fetches a token of Marketo",
            scene -> scene.stall("marketo", "POST", "/identity/"),
            marketo,
            1),
        new Queue(
            "behind as many calls as may be under way",
            scene -> {
              marketo.accept(scene);
              Stream.of(1, 2, 3, 4, 5).forEach(i -> scene.stall("marketo", "GET", "/rest/"));
            },
            marketo,
            5),
        new Queue(
            "behind another customization of the client",
            scene -> scene.stall("dataverse", "POST", "PublishAllXml"),
            publish,
            1),
        new Queue(
            "behind the thread that waits for all",
            scene -> {
              scene.answer("dataverse", "GET", "WhoAmI", 429, "300");
              scene.holdSleep();
            },
            dataverse,
            1));
  }

  @ParameterizedTest
  @MethodSource("queues")
  void queueIsLeftAtOnceAndTheOthersGoOn(Queue queue) throws InterruptedException {
    try (Scene scene = new Scene()) {
      queue.prepare().accept(scene);
      List<Background> first =
          Stream.generate(() -> Background.run(() -> queue.work().accept(scene)))
              .limit(queue.first())
              .toList();
      first.forEach(
          each -> Scene.await(each, () -> scene.isAsleep() || scene.isStalled(queue.first())));
      long sent = scene.sent();
      Background late = Background.run(() -> queue.work().accept(scene));
      Scene.await(late, late::isQueueing);

      late.interrupt();

      assertThat(late.failure())
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse())
          .hasMessageContaining("interrupted");
      assertThat(late.interruptedAtEnd()).isTrue();
      assertThat(scene.sent()).as("requests sent").isEqualTo(sent);
      assertThat(first).noneMatch(Background::isOver);
      first.forEach(Background::interrupt);
      assertThat(first).allMatch(each -> each.failure() instanceof TransportException);
      scene.assertNothingUnderWay();
    }
  }
}

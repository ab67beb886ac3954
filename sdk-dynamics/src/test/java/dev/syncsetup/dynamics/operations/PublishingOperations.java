package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.publishing.PublishJob;
import dev.syncsetup.dynamics.publishing.PublishingClient;
import java.util.List;
import java.util.stream.Stream;

/** The operations of {@link PublishingClient}. */
final class PublishingOperations {
  private PublishingOperations() {}

  static Stream<Operation> all() {
    return Stream.of(
        Operation.of("publishing.publishAll", at -> () -> publishing(at).publishAll()),
        Operation.of(
            "publishing.publishAllAndWait",
            at -> () -> publishing(at).publishAllAndWait(Stage.HOUR)),
        Operation.ofVoid(
            "publishing.publishAllSynchronously",
            at -> () -> publishing(at).publishAllSynchronously()),
        Operation.ofVoid("publishing.publish", at -> () -> publishing(at).publish(List.of("lead"))),
        Operation.of("publishing.running", at -> () -> publishing(at).running()),
        Operation.of(
            "publishing.status",
            at -> {
              PublishJob job = publishing(at).publishAll();
              return () -> publishing(at).status(job);
            }),
        Operation.of("publishing.lastPublished", at -> () -> publishing(at).lastPublished()));
  }

  private static PublishingClient publishing(Stage at) {
    return at.client().publishing();
  }
}

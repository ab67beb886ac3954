package dev.syncsetup.reliability.threads;

import static dev.syncsetup.reliability.threads.WaitingPlace.asleep;
import static dev.syncsetup.reliability.threads.WaitingPlace.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.reliability.Extent;
import dev.syncsetup.testing.faults.DataverseTrouble;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends a call at once wherever it waits on its way to the service and back. */
@Timeout(60)
class InterruptedCallTest {
  static List<WaitingPlace> somePlaces() {
    return Extent.ofThisBuild().of(places(), 3);
  }

  private static List<WaitingPlace> places() {
    return List.of(
        silent("Dataverse is silent", "dataverse", "GET", "WhoAmI", InterruptedCallTest::dataverse),
        silent("Graph is silent", "graph", "GET", "subscribedSkus", InterruptedCallTest::graph),
        silent(
            "administration is silent",
            "admin",
            "GET",
            "environments",
            InterruptedCallTest::administration),
        silent("Marketo is silent", "marketo", "GET", "/rest/", InterruptedCallTest::marketo),
        silent("the relay is silent", "relay", "GET", "", InterruptedCallTest::relay),
        silent("Entra ID is silent", "entra", "POST", "/token", InterruptedCallTest::dataverse),
        silent(
            "Marketo Identity is silent",
            "marketo",
            "POST",
            "/identity/",
            InterruptedCallTest::marketo),
        asleep(
            "pause of the whole service",
            throttled("dataverse", "WhoAmI"),
            InterruptedCallTest::dataverse),
        asleep(
            "pause of the whole service, Graph",
            throttled("graph", "subscribedSkus"),
            InterruptedCallTest::graph),
        asleep(
            "pause before another attempt",
            broken("dataverse", "WhoAmI"),
            InterruptedCallTest::dataverse),
        asleep(
            "pause before another attempt, Marketo",
            broken("marketo", "/rest/"),
            InterruptedCallTest::marketo),
        asleep(
            "pause before another sign-in",
            broken("entra", "/token", "POST"),
            InterruptedCallTest::dataverse),
        asleep(
            "pause before another sign-in, Marketo",
            broken("marketo", "/identity/", "POST"),
            InterruptedCallTest::marketo),
        asleep(
            "pause for the customization lock",
            InterruptedCallTest::lock,
            InterruptedCallTest::publish),
        asleep("queue for a place in the rate", scene -> {}, InterruptedCallTest::readOn));
  }

  @ParameterizedTest
  @MethodSource("somePlaces")
  void callEndsAtOnceAndSendsNothingMore(WaitingPlace place) throws InterruptedException {
    place.interrupt();
  }

  static Stream<Consumer<Scene>> calls() {
    return Stream.of(
        InterruptedCallTest::dataverse,
        InterruptedCallTest::graph,
        InterruptedCallTest::marketo,
        InterruptedCallTest::administration,
        InterruptedCallTest::relay);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void interruptedThreadSendsNothing(Consumer<Scene> work) throws InterruptedException {
    try (Scene scene = new Scene()) {
      Background call =
          Background.run(
              () -> {
                Thread.currentThread().interrupt();
                work.accept(scene);
              });

      assertThat(call.failure())
          .isInstanceOfSatisfying(
              TransportException.class, error -> assertThat(error.maybeProcessed()).isFalse());
      assertThat(call.interruptedAtEnd()).isTrue();
      assertThat(scene.sent()).as("requests sent").isZero();
      scene.assertNothingUnderWay();
    }
  }

  private static Consumer<Scene> throttled(String service, String target) {
    return scene -> scene.answer(service, "GET", target, 429, "300");
  }

  private static Consumer<Scene> broken(String service, String target) {
    return broken(service, target, "GET");
  }

  private static Consumer<Scene> broken(String service, String target, String method) {
    return scene -> {
      for (int attempt = 1; attempt < 4; attempt++) {
        scene.answer(service, method, target, 503, "");
      }
    };
  }

  private static void lock(Scene scene) {
    scene
        .cloud
        .faults()
        .next("dataverse", "POST", "PublishAllXml", DataverseTrouble.CUSTOMIZATION_LOCK.fault());
  }

  private static void dataverse(Scene scene) {
    Object unused = scene.dynamics.whoAmI();
  }

  private static void graph(Scene scene) {
    Object unused = scene.dynamics.directory().licences();
  }

  private static void administration(Scene scene) {
    Object unused = scene.dynamics.environmentState();
  }

  private static void marketo(Scene scene) {
    Object unused = scene.marketo.fields().leadFields();
  }

  private static void relay(Scene scene) {
    Object unused = scene.marketo.crmSync().status();
  }

  private static void publish(Scene scene) {
    Object unused = scene.dynamics.publishing().publishAll();
  }

  private static void readOn(Scene scene) {
    while (true) {
      marketo(scene);
    }
  }
}

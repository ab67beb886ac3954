package dev.syncsetup.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.remote.RemoteControl;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closed simulators hold no thread and no port, whoever is still connected. */
@Timeout(60)
class ClosedSimulatorsTest {
  /** One thread for all of OkHttp in the JVM, and one for all of Okio; they end when idle. */
  private static final List<String> OF_THE_JVM = List.of("OkHttp TaskRunner", "Okio Watchdog");

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();

  @Test
  void cloudIsGoneWhenItIsClosedUnderItsClients() throws InterruptedException {
    Scene scene = new Scene();
    scene.dynamics.signIn();
    scene.stall("dataverse", "GET", "WhoAmI");
    Background call = Background.run(() -> scene.dynamics.whoAmI());
    Scene.await(call, scene::isStalled);

    scene.cloud.close();
    scene.cloud.close();
    scene.closeClients();

    assertThat(call.failure()).isInstanceOf(TransportException.class);
    for (URI address : addresses(scene.cloud)) {
      assertPortIsClosed(address);
    }
    assertNoNewThread();
  }

  @Test
  void remoteControlIsGoneAndNobodyWaitsForItsStop() throws Exception {
    try (SimulatedCloud cloud = SimulatedCloud.start()) {
      RemoteControl control = RemoteControl.start(cloud);
      Background waiting = Background.run(() -> awaitStop(control));
      Scene.await(waiting, waiting::isQueueing);

      control.close();
      control.close();

      assertThat(waiting.failure()).isNull();
      assertPortIsClosed(control.url());
    }
    assertNoNewThread();
  }

  private static void awaitStop(RemoteControl control) {
    try {
      control.awaitStop();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<URI> addresses(SimulatedCloud cloud) {
    return List.of(
        cloud.authority(),
        cloud.graphUrl(),
        cloud.dataverseUrl(),
        cloud.adminUrl(),
        cloud.marketoUrl(),
        cloud.relayUrl());
  }

  private static void assertPortIsClosed(URI address) {
    assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
  }

  private static void connect(URI address) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), address.getPort()).close();
  }

  /** Threads that are about to end are given the time; the guard is the test's time-out. */
  private void assertNoNewThread() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean foreign =
          OF_THE_JVM.contains(thread.getName()) || thread.getName().startsWith("junit-");
      if (!before.contains(thread) && !foreign) {
        thread.join(20_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }
}

package dev.syncsetup.dynamics.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.TwoOptionsColumn;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.CustomizationLockedException;
import dev.syncsetup.dynamics.solutions.Samples;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment's one customization lock, held by others and by this client itself. */
@SimulatedCloudTest
class PublishLockTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private PublishingClient publishing;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    publishing = client.publishing();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void lockHeldByAnotherOperationIsWaitedForWithALimit() {
    cloud.dataverse().holdCustomizationLock("Import", Duration.ofMinutes(5));
    PublishJob job = publishing.publishAll();
    assertThat(publishing.status(job).state()).isEqualTo(PublishStatus.State.RUNNING);

    cloud.clock().advance(Duration.ofMinutes(1));
    cloud.dataverse().holdCustomizationLock("Import", HOUR);
    Instant start = cloud.clock().instant();
    assertThatThrownBy(() -> publishing.publish(Set.of("lead")))
        .isInstanceOf(CustomizationLockedException.class);
    assertThat(Duration.between(start, cloud.clock().instant()))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @Test
  void errorSaysWhichOperationHoldsTheLock() {
    cloud.dataverse().holdCustomizationLock("Uninstall", HOUR);

    assertThatThrownBy(publishing::publishAll)
        .isInstanceOfSatisfying(
            CustomizationLockedException.class,
            e -> {
              assertThat(e.holder()).contains("Uninstall");
              assertThat(e.requested()).contains("PublishAll");
              assertThat(e.isRetryable()).isTrue();
              assertThat(e.code()).contains("0x80071151");
            });
  }

  @Test
  void publishingsOfOneClientNeverMeetAtTheLock() throws Exception {
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      DynamicsClient sibling = client.signedInAs(Simulated.administrator(cloud));
      calls.add(
          () -> {
            sibling.publishing().publishAll();
            return null;
          });
      calls.add(
          () -> {
            client.publishing().publish(Set.of("lead"));
            return null;
          });
    }

    runTogether(calls);

    assertThat(Simulated.exchanges(cloud, "dataverse")).noneMatch(line -> line.endsWith(" 429"));
    assertThat(cloud.dataverse().publishedTables()).hasSize(6);
    assertThat(cloud.transcript().writes()).hasSize(12);
  }

  @Test
  void importsColumnsAndPublishingsOfOneClientTakeTurns() throws Exception {
    Samples samples = new Samples(cloud, client, folder);
    samples.newest();
    List<Callable<Void>> calls = new ArrayList<>();
    calls.add(
        () -> {
          client.solutions().startImport(samples.newest());
          return null;
        });
    for (String name : List.of("new_A", "new_B", "new_C")) {
      TwoOptionsColumn column = new TwoOptionsColumn("lead", name, name, false);
      calls.add(
          () -> {
            client.columns().create(column, 1033);
            return null;
          });
      calls.add(
          () -> {
            client.publishing().publishAll();
            return null;
          });
    }

    runTogether(calls);

    assertThat(Simulated.exchanges(cloud, "dataverse")).noneMatch(line -> line.endsWith(" 429"));
  }

  @Test
  void jobThatWasSeenToEndCostsTheNextTurnNoQuestion() {
    PublishJob first = publishing.publishAll();
    cloud.clock().advance(Duration.ofMinutes(1));
    assertThat(publishing.status(first).state()).isEqualTo(PublishStatus.State.SUCCEEDED);
    long before = client.requestsSent();

    publishing.publishAll();

    assertThat(client.requestsSent() - before).isEqualTo(1);
  }

  @Test
  void ownJobThatNeverEndsIsWaitedForWithALimit() {
    cloud.dataverse().settings().publishDuration(HOUR);
    PublishJob endless = publishing.publishAll();

    assertThatThrownBy(publishing::publishAll)
        .isInstanceOfSatisfying(
            CustomizationLockedException.class,
            e -> {
              assertThat(e.requested()).contains("PublishAll");
              assertThat(e.holder().orElseThrow()).contains(endless.asyncOperationId().toString());
            })
        .hasMessageContaining("nothing was sent");
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void waitOfOneThreadEndsWhenItIsInterrupted() {
    publishing.publishAll();
    Thread.currentThread().interrupt();

    assertThatThrownBy(publishing::publishAll).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void awaitedPublishingEndsWithItsJob() {
    Awaited<PublishStatus> end = publishing.publishAllAndWait(HOUR);

    assertThat(end.isSuccess()).isTrue();
    assertThat(cloud.dataverse().lastPublished()).isPresent();
  }

  @Test
  void passedDeadlineIsWaitingNotFailure() {
    cloud.dataverse().settings().publishDuration(Duration.ofMinutes(30));

    Awaited<PublishStatus> early = publishing.publishAllAndWait(Duration.ofMinutes(5));

    assertThat(early.isWaiting()).isTrue();
    assertThat(early.waited()).isEqualTo(Duration.ofMinutes(5));
    assertThat(publishing.running()).isPresent();
  }

  @Test
  void jobThatTheServerForgetsHasSucceeded() {
    cloud.dataverse().settings().customizing().jobsKept(false);

    assertThat(publishing.publishAllAndWait(HOUR).isSuccess()).isTrue();
    assertThat(cloud.dataverse().rows("asyncoperation")).isEmpty();
  }

  private static void runTogether(List<Callable<Void>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      for (Future<Void> call : threads.invokeAll(calls)) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}

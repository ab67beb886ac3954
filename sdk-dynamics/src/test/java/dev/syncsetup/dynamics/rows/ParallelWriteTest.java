package dev.syncsetup.dynamics.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@SimulatedCloudTest
@Timeout(60)
class ParallelWriteTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private TableDefinition contacts;
  private volatile Interceptor onWrite = chain -> chain.proceed(chain.request());

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client =
        Simulated.builder(cloud)
            .http(this::customize)
            .credential(Simulated.administrator(cloud))
            .build();
    contacts = Contacts.table(client);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void asManyWritesAsTheServerAdvisesAreUnderWayAtOnce() {
    cloud.dataverse().settings().parallelismHint(6);
    Meeting meeting = new Meeting(6);
    UUID first = seed(1).get(0);
    List<RowWrite> writes = updates(seed(60));
    client.rows().writeAll(updates(List.of(first)), BulkOptions.inParallel());
    onWrite = meeting;

    assertThat(client.rows().writeAll(writes, BulkOptions.inParallel()))
        .allMatch(BulkOutcome::isDone);
    assertThat(meeting.mostAtOnce()).isEqualTo(6);
    assertThat(cloud.dataverse().mostUnderWay()).isLessThanOrEqualTo(6);
  }

  @Test
  void firstAnswerIsAwaitedBeforeManyWritesGoOut() {
    cloud.dataverse().settings().parallelismHint(6);
    AtomicInteger sent = new AtomicInteger();
    onWrite =
        chain -> {
          int number = sent.incrementAndGet();
          var response = chain.proceed(chain.request());
          assertThat(number == 1 ? sent.get() : 1).isEqualTo(1);
          return response;
        };

    assertThat(client.rows().writeAll(updates(seed(20)), BulkOptions.inParallel()))
        .allMatch(BulkOutcome::isDone);
  }

  @Test
  void callerMayAskForLessThanTheServerAdvises() {
    cloud.dataverse().settings().parallelismHint(40);
    client.rows().writeAll(updates(seed(1)), BulkOptions.inParallel());
    Meeting meeting = new Meeting(2);
    onWrite = meeting;

    client.rows().writeAll(updates(seed(30)), BulkOptions.inParallel().atMost(2));

    assertThat(meeting.mostAtOnce()).isEqualTo(2);
  }

  @Test
  void serverThatAdvisesNothingGetsAFewAtOnceAndNeverMoreThanItTakes() {
    cloud.dataverse().settings().parallelismHint(0).concurrentRequests(8);
    client.rows().writeAll(updates(seed(1)), BulkOptions.inParallel());
    Meeting meeting = new Meeting(8);
    onWrite = meeting;

    assertThat(client.rows().writeAll(updates(seed(64)), BulkOptions.inParallel()))
        .allMatch(BulkOutcome::isDone);
    assertThat(refusals()).isZero();
    assertThat(meeting.mostAtOnce()).isEqualTo(8);
  }

  @Test
  void bulkPausesForAThrottledCallAndRefusalsAreNoMoreThanTheLimitForces() {
    List<UUID> ids = seed(200);
    for (int i = 50; i < 54; i++) {
      cloud.faults().next("dataverse", "PATCH", ids.get(i).toString(), throttled("300"));
    }
    Instant start = cloud.clock().instant();

    assertThat(client.rows().writeAll(updates(ids), BulkOptions.inParallel()))
        .allMatch(BulkOutcome::isDone);

    assertThat(refusals()).isEqualTo(4);
    assertThat(Duration.between(start, cloud.clock().instant()))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(20));
  }

  @Test
  void limitOfTheServiceCostsNoMoreRefusalsThanCallsWereUnderWay() {
    List<UUID> ids = seed(250);
    cloud.dataverse().limits().requests(100);

    assertThat(client.rows().writeAll(updates(ids), BulkOptions.inParallel()))
        .allMatch(BulkOutcome::isDone);

    int windows = 250 / 100 + 1;
    int underWay = cloud.dataverse().settings().parallelismHint();
    assertThat(refusals()).isBetween(2L, (long) windows * underWay);
  }

  @Test
  void refusedSignInEndsTheBulk() {
    List<UUID> ids = seed(50);
    for (int i = 0; i < 60; i++) {
      cloud.faults().next("dataverse", "PATCH", "/contacts(", new Fault.Answer(401, Map.of(), ""));
    }

    List<BulkOutcome<UUID>> outcomes =
        client.rows().writeAll(updates(ids), BulkOptions.inParallel().atMost(1));

    assertThat(outcomes)
        .allSatisfy(
            outcome -> assertThat(error(outcome)).isInstanceOf(AuthenticationException.class));
    assertThat(cloud.transcript().writes()).hasSize(2);
  }

  @Test
  void interruptEndsTheBulkAndNoThreadIsLeft() throws InterruptedException {
    List<UUID> ids = seed(50);
    Thread caller = Thread.currentThread();
    AtomicInteger sent = new AtomicInteger();
    onWrite =
        chain -> {
          if (sent.incrementAndGet() == 10) {
            caller.interrupt();
            awaitInterrupt();
          }
          return chain.proceed(chain.request());
        };

    List<BulkOutcome<UUID>> outcomes =
        client.rows().writeAll(updates(ids), BulkOptions.inParallel().atMost(1));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcomes.subList(0, 9)).allMatch(BulkOutcome::isDone);
    assertThat(outcomes.get(49))
        .satisfies(
            last ->
                assertThat(error(last))
                    .isInstanceOfSatisfying(
                        TransportException.class,
                        error -> assertThat(error.maybeProcessed()).isFalse()));
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("sync-setup-bulk")) {
        // Its last task has ended; the thread itself may take a moment longer.
        thread.join(30_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  private static void awaitInterrupt() throws InterruptedIOException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private long refusals() {
    return cloud.transcript().of("dataverse").stream().filter(each -> each.status() == 429).count();
  }

  private static Fault.Answer throttled(String seconds) {
    return new Fault.Answer(
        429,
        Map.of("Retry-After", seconds),
        "{\"error\":{\"code\":\"0x80072321\",\"message\":\"Combined execution time exceeded.\"}}");
  }

  private List<UUID> seed(int count) {
    List<UUID> ids =
        IntStream.range(0, count)
            .mapToObj(i -> cloud.dataverse().addRow("contact", Map.of("lastname", "Row " + i)))
            .toList();
    cloud.transcript().clear();
    return ids;
  }

  private List<RowWrite> updates(List<UUID> ids) {
    RowChanges change = RowChanges.none().text("jobtitle", "CEO");
    return ids.stream().map(id -> RowWrite.update(contacts, id, change)).toList();
  }

  private void customize(OkHttpClient.Builder builder) {
    builder.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager());
    builder.addInterceptor(
        chain ->
            chain.request().method().equals("PATCH")
                ? onWrite.intercept(chain)
                : chain.proceed(chain.request()));
  }

  private static SdkException error(BulkOutcome<?> outcome) {
    return ((BulkOutcome.Failed<?>) outcome).error();
  }

  /** Lets calls pass only in groups of a size: with fewer threads than that nothing passes. */
  private static final class Meeting implements Interceptor {
    private final CyclicBarrier barrier;
    private final AtomicInteger under = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    Meeting(int size) {
      this.barrier = new CyclicBarrier(size);
    }

    int mostAtOnce() {
      return most.get();
    }

    @Override
    public okhttp3.Response intercept(Chain chain) throws java.io.IOException {
      most.accumulateAndGet(under.incrementAndGet(), Math::max);
      try {
        barrier.await();
        return chain.proceed(chain.request());
      } catch (InterruptedException | BrokenBarrierException e) {
        throw new InterruptedIOException(e.toString());
      } finally {
        under.decrementAndGet();
      }
    }
  }
}

package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class ManyCallsTest {
  private static final int THREADS = 16;

  @Test
  void oneClientServesManyThreads(SimulatedCloud cloud) throws Exception {
    ConnectionPool pool = new ConnectionPool();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (DynamicsClient client = pooled(cloud, pool)) {
      Callable<String> read = () -> client.users().me().fullName();
      List<Future<String>> names =
          threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> read).toList());

      for (Future<String> name : names) {
        assertThat(name.get()).isEqualTo("# Onboarding Administrator");
      }
      assertThat(cloud.transcript().of("entra")).hasSize(1);
      assertThat(pool.connectionCount()).isLessThanOrEqualTo(THREADS + 1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void clientsForOtherCallersShareTheConnections(SimulatedCloud cloud) {
    ConnectionPool pool = new ConnectionPool();
    try (DynamicsClient client = pooled(cloud, pool)) {
      for (int i = 0; i < 50; i++) {
        try (DynamicsClient other = client.signedInAs(Simulated.administrator(cloud))) {
          assertThat(other.users().me().isApplicationUser()).isTrue();
        }
      }
      assertThat(pool.connectionCount()).as("one each for Entra ID and Dataverse").isEqualTo(2);
    }
  }

  @Test
  void throttledCallWaitsAsLongAsTheServerSays(SimulatedCloud cloud) {
    cloud.dataverse().limits().requests(4);
    try (DynamicsClient client = Simulated.client(cloud)) {
      Instant start = cloud.clock().instant();
      for (int i = 0; i < 3; i++) {
        assertThat(client.users().me().disabled()).isFalse();
      }
      assertThat(Duration.between(start, cloud.clock().instant()))
          .isEqualTo(cloud.dataverse().limits().window());
    }
  }

  private static DynamicsClient pooled(SimulatedCloud cloud, ConnectionPool pool) {
    return Simulated.builder(cloud)
        .credential(Simulated.administrator(cloud))
        .http(
            builder ->
                builder
                    .connectionPool(pool)
                    .sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager()))
        .build();
  }
}

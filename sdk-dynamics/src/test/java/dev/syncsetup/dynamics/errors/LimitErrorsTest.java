package dev.syncsetup.dynamics.errors;

import static dev.syncsetup.dynamics.errors.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.protection.ServiceLimits;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three limits of service protection, each reached, and waited out as long as it says. */
@SimulatedCloudTest
class LimitErrorsTest {
  private static final Duration WINDOW = Duration.ofSeconds(20);

  private SimulatedCloud cloud;
  private DynamicsClient client;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void tooManyRequestsAreWaitedOut() {
    limits().requests(3);

    for (int i = 0; i < 4; i++) {
      assertThat(client.whoAmI()).isNotNull();
    }

    assertWaitedOnce("0x80072322", WINDOW);
  }

  @Test
  void tooMuchTimeIsWaitedOut() {
    limits().executionTime(Duration.ofSeconds(9)).timePerRequest(Duration.ofSeconds(3));

    for (int i = 0; i < 4; i++) {
      assertThat(client.whoAmI()).isNotNull();
    }

    assertWaitedOnce("0x80072321", WINDOW);
  }

  @Test
  void tooManyAtOnceAreToldWhenItDoesNotEnd() {
    cloud.dataverse().settings().concurrentRequests(0);

    assertRefused(client::whoAmI, "0x80072326")
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(2)))
        .hasMessageContaining("use fewer threads");
    assertThat(calls()).hasSize(8);
  }

  private ServiceLimits limits() {
    return cloud.dataverse().limits().window(WINDOW);
  }

  private void assertWaitedOnce(String code, Duration wait) {
    List<Exchange> calls = calls();
    assertThat(calls).extracting(Exchange::status).containsExactly(200, 200, 200, 429, 200);
    assertThat(calls.get(3).responseBody()).contains(code);
    assertThat(Duration.between(calls.get(3).at(), calls.get(4).at())).isEqualTo(wait);
  }

  private List<Exchange> calls() {
    return cloud.transcript().of("dataverse");
  }
}

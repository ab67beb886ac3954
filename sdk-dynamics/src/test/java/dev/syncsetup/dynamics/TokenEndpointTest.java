package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class TokenEndpointTest {
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
  void busyTokenEndpointIsAskedAgainWhenItSays() {
    cloud
        .faults()
        .next("entra", "POST", "/token", new Fault.Answer(503, Map.of("Retry-After", "20"), ""));
    Instant before = cloud.clock().instant();

    client.signIn();

    assertThat(Duration.between(before, cloud.clock().instant())).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void lostConnectionToTheTokenEndpointIsTriedAgain() {
    cloud.faults().next("entra", "POST", "/token", new Fault.Reset());

    client.signIn();

    assertThat(cloud.transcript().of("entra")).hasSize(2);
  }

  @Test
  void tokenEndpointThatNeverAnswersIsATransportProblem() {
    for (int i = 0; i < 4; i++) {
      cloud.faults().next("entra", "POST", "/token", new Fault.Reset());
    }

    TransportException failure = catchThrowableOfType(TransportException.class, client::signIn);

    assertThat(failure.maybeProcessed()).isFalse();
    assertThat(failure)
        .hasMessageContaining(cloud.authority().toString())
        .hasMessageContaining("proxy");
  }

  @Test
  void certificateNobodyTrustsIsATransportProblem() {
    try (DynamicsClient distrustful =
        Simulated.builder(cloud)
            .credential(Simulated.administrator(cloud))
            .http(builder -> {})
            .build()) {
      assertThatThrownBy(distrustful::signIn)
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("trust store");
    }
  }

  @Test
  void endlesslyFailingTokenEndpointIsAnAuthenticationProblem() {
    for (int i = 0; i < 4; i++) {
      cloud.faults().next("entra", "POST", "/token", new Fault.Answer(500, Map.of(), "oops"));
    }

    assertThatThrownBy(client::signIn)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("Try again later");
  }

  @Test
  void loginPageInPlaceOfATokenIsAnAuthenticationProblem() {
    cloud
        .faults()
        .next("entra", "POST", "/token", new Fault.Answer(200, Map.of(), "<html>Wi-Fi</html>"));

    assertThatThrownBy(client::signIn)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("no proxy answers in its place");
  }
}

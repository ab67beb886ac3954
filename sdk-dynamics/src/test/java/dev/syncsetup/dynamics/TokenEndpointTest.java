package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
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
    fail(4);

    assertThatThrownBy(client::signIn)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("status 500")
        .hasMessageContaining("Try again later");
  }

  @Test
  void failureOfOneSignInHoldsUpNoOther() {
    Application app = cloud.tenant().addApplication(Tenant.named("app"), "App", "x");
    app.delegatedConsents().add("user_impersonation");
    EntraCredential person =
        EntraCredential.userPassword(
            cloud.tenant().id().toString(),
            app.applicationId().toString(),
            Secret.of("x"),
            SimulatedCloud.ADMINISTRATOR_USER,
            Secret.of(SimulatedCloud.ADMINISTRATOR_PASSWORD));
    fail(4);

    try (DynamicsClient asPerson = client.signedInAs(person)) {
      assertThatThrownBy(asPerson::signIn).isInstanceOf(AuthenticationException.class);
      asPerson.signIn();
    }

    assertThat(cloud.transcript().of("entra"))
        .last()
        .satisfies(exchange -> assertThat(exchange.status()).isEqualTo(200));
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

  @Test
  void tokenWhoseLifeIsNoNumberIsRefusedBeforeTheLibraryQuotesItInItsLog() {
    String odd = "{\"access_token\":\"x\",\"expires_in\":\"an hour\"}";
    cloud.faults().next("entra", "POST", "/token", new Fault.Answer(200, Map.of(), odd));

    assertThatThrownBy(client::signIn)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("not the JSON expected there");
  }

  @Test
  void secretInARefusalIsNotRepeated() {
    String echo =
        "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: not "
            + SimulatedCloud.ADMINISTRATOR_SECRET
            + "\"}";
    cloud.faults().next("entra", "POST", "/token", new Fault.Answer(401, Map.of(), echo));

    assertThatThrownBy(client::signIn)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("AADSTS7000215: not ***");
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      cloud.faults().next("entra", "POST", "/token", new Fault.Answer(500, Map.of(), "oops"));
    }
  }
}

package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.signin.DeviceCodePrompt;
import dev.syncsetup.dynamics.signin.SignInProblem;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class DeviceCodeSignInTest {
  private static final String USER = "jane@contoso.com";

  private final UUID clientId = Tenant.named("public app");
  private final List<DeviceCodePrompt> prompts = new CopyOnWriteArrayList<>();
  private SimulatedCloud cloud;
  private Account jane;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    Application app = cloud.tenant().addApplication(clientId, "App", "unused-secret");
    app.publicClient(true);
    app.delegatedConsents().add("user_impersonation");
    jane = cloud.tenant().addAccount(USER, "Jane", "unused");
    jane.mfaRequired(true);
    cloud.dataverse().addUser(jane, "System Administrator");
  }

  @Test
  void personWithSecondFactorSignsInOnAnotherDevice() {
    try (DynamicsClient client = client(afterSleeps(3))) {
      assertThat(client.whoAmI().userId()).isNotNull();
    }

    DeviceCodePrompt prompt = prompts.get(0);
    assertThat(prompt.message()).contains(prompt.userCode());
    assertThat(prompt.verificationUri()).hasScheme("https");
    assertThat(prompt.expiresAt()).isAfter(cloud.clock().instant());
    assertThat(prompt.toString()).doesNotContain(prompt.userCode());
    assertThat(statuses()).containsExactly(200, 400, 400, 400, 200);
  }

  @Test
  void furtherTokensComeWithoutAskingAgain() {
    try (DynamicsClient client = client(afterSleeps(1))) {
      client.signIn();
      cloud.clock().advance(Duration.ofHours(2));
      client.signIn();
    }

    assertThat(prompts).hasSize(1);
    assertThat(cloud.transcript().of("entra"))
        .last()
        .satisfies(e -> assertThat(e.requestBody()).contains("grant_type=refresh_token"));
  }

  @Test
  void personIsAskedAgainWhenTheTenantEndsTheSignIn() {
    try (DynamicsClient client = client(afterSleeps(1))) {
      client.signIn();
      cloud.clock().advance(Duration.ofHours(2));
      String ended = "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS50173: ended\"}";
      cloud.faults().next("entra", "POST", "/token", new Fault.Answer(400, Map.of(), ended));
      client.signIn();
    }

    assertThat(prompts).hasSize(2);
  }

  @Test
  void clientSlowsDownWhenItIsTold() {
    String slower = "{\"error\":\"slow_down\",\"error_description\":\"AADSTS70016: slower\"}";
    cloud.faults().next("entra", "POST", "/token", new Fault.Answer(400, Map.of(), slower));
    List<Duration> sleeps = new CopyOnWriteArrayList<>();
    Sleeper recording =
        duration -> {
          sleeps.add(duration);
          afterSleeps(1).sleep(duration);
        };

    try (DynamicsClient client = client(recording)) {
      client.signIn();
    }

    assertThat(sleeps).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void declinedSignInIsSaidSo() {
    Sleeper declining =
        duration -> {
          cloud.clock().sleep(duration);
          cloud.entra().deviceCodes().decline(prompts.get(0).userCode());
        };

    assertThat(refusal(declining)).contains(SignInProblem.SIGN_IN_DECLINED);
  }

  @Test
  void codeNobodyTypesInExpires() {
    assertThat(refusal(cloud.clock()::sleep)).contains(SignInProblem.DEVICE_CODE_EXPIRED);
  }

  @Test
  void endlessPendingEndsWithTheCodeByTheClientsClock() {
    String pending =
        "{\"error\":\"authorization_pending\",\"error_description\":\"AADSTS70016: wait\"}";
    for (int i = 0; i < 200; i++) {
      cloud.faults().next("entra", "POST", "/token", new Fault.Answer(400, Map.of(), pending));
    }

    assertThat(refusal(cloud.clock()::sleep)).contains(SignInProblem.DEVICE_CODE_EXPIRED);
    assertThat(cloud.transcript().of("entra")).hasSizeLessThan(190);
  }

  @Test
  void appThatIsNotPublicIsNamed() {
    cloud.tenant().application(clientId).orElseThrow().publicClient(false);

    assertThat(refusal(cloud.clock()::sleep)).contains(SignInProblem.CLIENT_SECRET_MISSING);
  }

  @Test
  void interruptedWaitEnds() {
    Sleeper interrupting =
        duration -> {
          throw new InterruptedException();
        };

    try (DynamicsClient client = client(interrupting)) {
      assertThatThrownBy(client::signIn).isInstanceOf(TransportException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  private Optional<SignInProblem> refusal(Sleeper sleeper) {
    try (DynamicsClient client = client(sleeper)) {
      AuthenticationException refusal =
          catchThrowableOfType(AuthenticationException.class, client::signIn);
      return SignInProblem.of(refusal);
    }
  }

  /** Jane types the code in while the client waits for the n-th time. */
  private Sleeper afterSleeps(int n) {
    int[] left = {n};
    return duration -> {
      cloud.clock().sleep(duration);
      if (--left[0] <= 0) {
        cloud.entra().deviceCodes().approve(prompts.get(prompts.size() - 1).userCode(), USER);
      }
    };
  }

  private DynamicsClient client(Sleeper sleeper) {
    return Simulated.builder(cloud)
        .credential(EntraCredential.deviceCode("contoso.com", clientId.toString(), prompts::add))
        .sleeper(sleeper)
        .build();
  }

  private List<Integer> statuses() {
    return cloud.transcript().of("entra").stream().map(e -> e.status()).toList();
  }
}

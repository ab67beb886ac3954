package dev.syncsetup.dynamics.errors365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.signin.SignInProblem;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.SignInPolicy;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refusals Entra ID comes to by itself, from what the tenant looks like. */
@SimulatedCloudTest
class SignInRefusalsTest {
  private static final String PASSWORD = "planted-Password-1";
  private static final String SECRET = "planted-secret-of-the-app";

  private SimulatedCloud cloud;
  private Application app;
  private Account account;

  @BeforeEach
  void fill(SimulatedCloud fresh) {
    cloud = fresh;
    app = cloud.tenant().addApplication(Tenant.named("some app"), "Some App", SECRET);
    app.delegatedConsents().add("user_impersonation");
    account = cloud.tenant().addAccount("sync@contoso.com", "Sync", PASSWORD);
  }

  @Test
  void accountIsLockedAfterTooManyWrongPasswords() {
    cloud.tenant().signInPolicy(new SignInPolicy(2, Duration.ofMinutes(1), Duration.ZERO));
    assertRefused(person("wrong"), "AADSTS50126", SignInProblem.WRONG_PASSWORD);
    assertRefused(person("wrong"), "AADSTS50126", SignInProblem.WRONG_PASSWORD);

    assertRefused(person(PASSWORD), "AADSTS50053", SignInProblem.ACCOUNT_LOCKED);
  }

  @Test
  void passwordThatMustBeChangedIsExpired() {
    account.passwordChangeRequired(true);

    assertRefused(person(PASSWORD), "AADSTS50055", SignInProblem.PASSWORD_EXPIRED);
  }

  @Test
  void accountWithoutPasswordIsToldSo() {
    account.password("");

    assertRefused(person(PASSWORD), "AADSTS50056", SignInProblem.NO_PASSWORD);
  }

  @Test
  void conditionalAccessAndSecurityDefaultsAreToldApart() {
    account.conditionalAccessBlocks(true);
    assertRefused(person(PASSWORD), "AADSTS53003", SignInProblem.CONDITIONAL_ACCESS);

    cloud.tenant().securityDefaults(true);
    assertRefused(person(PASSWORD), "AADSTS530035", SignInProblem.SECURITY_DEFAULTS);
  }

  @Test
  void secretOfAPublicAppIsUnexpected() {
    app.publicClient(true);
    app.secrets().clear();

    assertRefused(person(PASSWORD), "AADSTS700025", SignInProblem.CLIENT_SECRET_UNEXPECTED);
  }

  @Test
  void appWithoutServicePrincipalIsNotInTheTenant() {
    app.servicePrincipal(false);

    assertRefused(application(), "AADSTS7000229", SignInProblem.APP_NOT_IN_TENANT);
  }

  @Test
  void youngSecretIsRefusedUntilItIsAccepted() {
    cloud
        .tenant()
        .signInPolicy(new SignInPolicy(10, Duration.ofMinutes(1), Duration.ofSeconds(30)));
    app.secrets()
        .set(
            0,
            new Application.ClientSecret(
                Tenant.named("key"),
                SECRET,
                "",
                cloud.clock().instant(),
                cloud.clock().instant().plus(Duration.ofDays(1))));
    assertRefused(application(), "AADSTS7000215", SignInProblem.WRONG_CLIENT_SECRET);

    cloud.clock().advance(Duration.ofSeconds(30));
    try (DynamicsClient client = client(application())) {
      client.signIn();
    }
  }

  private EntraCredential application() {
    return EntraCredential.clientSecret(
        cloud.tenant().id().toString(), app.applicationId().toString(), Secret.of(SECRET));
  }

  private EntraCredential person(String password) {
    return EntraCredential.userPassword(
        cloud.tenant().id().toString(),
        app.applicationId().toString(),
        Secret.of(SECRET),
        account.userPrincipalName(),
        Secret.of(password));
  }

  private DynamicsClient client(EntraCredential credential) {
    return Simulated.builder(cloud).credential(credential).build();
  }

  private void assertRefused(EntraCredential credential, String code, SignInProblem problem) {
    long before = tokenRequests();
    try (DynamicsClient client = client(credential)) {
      AuthenticationException refusal =
          catchThrowableOfType(AuthenticationException.class, client::signIn);

      assertThat(refusal.code()).contains(code);
      assertThat(SignInProblem.of(refusal)).contains(problem);
      assertThat(refusal).hasMessageContaining(problem.remedy()).hasMessageNotContaining("planted");
    }
    assertThat(tokenRequests()).isEqualTo(before + 1);
  }

  private long tokenRequests() {
    return cloud.transcript().of("entra").stream()
        .filter(exchange -> exchange.target().endsWith("/token"))
        .count();
  }
}

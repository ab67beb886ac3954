package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class SignInTest {
  private static final String PASSWORD = "planted-Password-1";
  private static final String SECRET = "planted-secret-of-the-app";

  private final UUID clientId = Tenant.named("some app");
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
  void appSignsInWithOneRequestForManyCalls() {
    client.signIn();
    client.signIn();

    assertThat(Simulated.exchanges(cloud, "entra"))
        .containsExactly("POST /" + cloud.tenant().id() + "/oauth2/v2.0/token 200");
    assertThat(client.requestsSent()).isEqualTo(1);
  }

  @Test
  void tokenIsRenewedBeforeItEnds() {
    client.signIn();
    cloud.clock().advance(Duration.ofMinutes(54));
    client.signIn();
    assertThat(cloud.transcript().of("entra")).hasSize(1);

    cloud.clock().advance(Duration.ofMinutes(2));
    client.signIn();
    assertThat(cloud.transcript().of("entra")).hasSize(2);
  }

  @Test
  void eachClientHasTokensOfItsOwn() {
    client.signIn();
    try (DynamicsClient other = client.signedInAs(Simulated.administrator(cloud))) {
      other.signIn();
    }

    assertThat(cloud.transcript().of("entra")).hasSize(2);
    client.signIn();
    assertThat(client.requestsSent()).isEqualTo(2);
  }

  @Test
  void personSignsInThroughPublicAndConfidentialApp() {
    Account account = person();
    Application app = app();

    signInAs(withSecret(account));
    app.publicClient(true);
    signInAs(withoutSecret(account));

    assertThat(cloud.transcript().of("entra"))
        .allSatisfy(exchange -> assertThat(exchange.status()).isEqualTo(200))
        .noneSatisfy(exchange -> assertThat(exchange.target()).contains("secret"));
  }

  @Test
  void wrongSecretIsToldFromItsId() {
    app();
    assertRefused(appCredential("wrong"), "AADSTS7000215", "not its id");
  }

  @Test
  void expiredSecretAsksForANewOne() {
    app();
    cloud.clock().advance(Duration.ofDays(731));

    assertRefused(appCredential(SECRET), "AADSTS7000222", "expired");
  }

  @Test
  void unknownAppAsksForTheClientId() {
    assertRefused(appCredential(SECRET), "AADSTS700016", "client id");
  }

  @Test
  void unknownTenantAsksForTheTenantId() {
    EntraCredential elsewhere =
        EntraCredential.clientSecret(
            "00000000-0000-4000-8000-00000000dead", clientId.toString(), Secret.of(SECRET));

    assertRefused(elsewhere, "AADSTS90002", "tenant id");
  }

  @Test
  void wrongPasswordIsSaidSo() {
    app();
    Account account = person();
    EntraCredential wrong =
        EntraCredential.userPassword(
            cloud.tenant().id().toString(),
            clientId.toString(),
            Secret.of(SECRET),
            account.userPrincipalName(),
            Secret.of("wrong"));

    assertRefused(wrong, "AADSTS50126", "User name or password is wrong");
  }

  @Test
  void secondFactorIsNamedWithTheWayOut() {
    app();
    Account account = person();
    account.mfaRequired(true);

    assertRefused(withSecret(account), "AADSTS50076", "multi-factor");
  }

  @Test
  void disabledAccountIsNamed() {
    app();
    Account account = person();
    account.enabled(false);

    assertRefused(withSecret(account), "AADSTS50057", "Enable its sign-in");
  }

  @Test
  void missingConsentAsksForAnAdministrator() {
    Application app = app();
    app.delegatedConsents().clear();

    assertRefused(withSecret(person()), "AADSTS65001", "admin consent");
  }

  @Test
  void missingSecretOfAConfidentialAppIsNamed() {
    app();

    assertRefused(withoutSecret(person()), "AADSTS7000218", "client secret");
  }

  @Test
  void busyTokenEndpointIsAskedAgainForAPersonToo() {
    app();
    cloud.faults().next("entra", "POST", "/token", new Fault.Answer(429, Map.of(), ""));

    signInAs(withSecret(person()));

    assertThat(cloud.transcript().of("entra"))
        .extracting(exchange -> exchange.status())
        .containsExactly(200, 429, 200);
  }

  @Test
  void userNameNobodyHasIsNamed() {
    app();
    EntraCredential foreign =
        EntraCredential.userPassword(
            cloud.tenant().id().toString(),
            clientId.toString(),
            Secret.of(SECRET),
            "sync@example.org",
            Secret.of(PASSWORD));

    assertRefused(foreign, "AADSTS50034", "Check user name and tenant id");
  }

  private Application app() {
    Application app = cloud.tenant().addApplication(clientId, "Some App", SECRET);
    app.delegatedConsents().add("user_impersonation");
    return app;
  }

  private Account person() {
    return cloud.tenant().addAccount("sync@contoso.com", "Sync", PASSWORD);
  }

  private EntraCredential appCredential(String secret) {
    return EntraCredential.clientSecret(
        cloud.tenant().id().toString(), clientId.toString(), Secret.of(secret));
  }

  private EntraCredential withSecret(Account account) {
    return EntraCredential.userPassword(
        cloud.tenant().id().toString(),
        clientId.toString(),
        Secret.of(SECRET),
        account.userPrincipalName(),
        Secret.of(PASSWORD));
  }

  private EntraCredential withoutSecret(Account account) {
    return EntraCredential.userPassword(
        cloud.tenant().id().toString(),
        clientId.toString(),
        account.userPrincipalName(),
        Secret.of(PASSWORD));
  }

  private void signInAs(EntraCredential credential) {
    try (DynamicsClient other = client.signedInAs(credential)) {
      other.signIn();
    }
  }

  private void assertRefused(EntraCredential credential, String code, String remedy) {
    AuthenticationException refusal =
        catchThrowableOfType(AuthenticationException.class, () -> signInAs(credential));

    assertThat(refusal.code()).contains(code);
    assertThat(refusal)
        .hasMessageContaining(code)
        .hasMessageContaining(remedy)
        .hasMessageNotContaining("planted")
        .hasMessageNotContaining("Trace ID");
  }
}

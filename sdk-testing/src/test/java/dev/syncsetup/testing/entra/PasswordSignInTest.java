package dev.syncsetup.testing.entra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.SignInPolicy;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.tenant.Token;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class PasswordSignInTest {
  private final SimulatedCloud cloud;
  private final Application application;
  private final Account account;
  private final TokenCaller call;

  PasswordSignInTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.application = cloud.tenant().application(SimulatedCloud.ADMINISTRATOR).orElseThrow();
    this.account = cloud.tenant().account(SimulatedCloud.ADMINISTRATOR_USER).orElseThrow();
    this.call = TokenCaller.user(cloud);
    application.delegatedConsents().add("user_impersonation");
  }

  @Test
  void tokenStandsForThePerson() {
    TokenCaller.Answer answer = call.send();

    Token token = cloud.tenant().token(answer.body().path("access_token").asText()).orElseThrow();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(token.accountId()).contains(account.id());
    assertThat(token.permissions()).containsExactly("user_impersonation");
    assertThat(answer.body().path("scope").asText())
        .contains(cloud.dataverseUrl() + "/user_impersonation");
    assertThat(answer.body().has("refresh_token")).isFalse();
  }

  @Test
  void refreshTokenGivesAnotherToken() {
    String scope = "openid offline_access " + cloud.dataverseUrl() + "/user_impersonation";
    String refresh = call.with("scope", scope).send().body().path("refresh_token").asText();

    TokenCaller.Answer answer =
        call.with("grant_type", "refresh_token").with("refresh_token", refresh).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(call.with("refresh_token", "made up").send().code()).isEqualTo(9002313);
  }

  @Test
  void wrongPasswordIsRefused() {
    TokenCaller.Answer answer = call.with("password", "wrong").send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(answer.code()).isEqualTo(50126);
  }

  @Test
  void unknownUserIsRefused() {
    assertThat(call.with("username", "nobody@contoso.com").send().code()).isEqualTo(50034);
  }

  @Test
  void disabledAccountIsRefused() {
    account.enabled(false);

    assertThat(call.send().code()).isEqualTo(50057);
  }

  @Test
  void secondFactorCannotBeGiven() {
    account.mfaRequired(true);

    TokenCaller.Answer answer = call.send();

    assertThat(answer.code()).isEqualTo(50076);
    assertThat(answer.body().path("suberror").asText()).isEqualTo("basic_action");
  }

  @Test
  void forcedPasswordChangeBlocksTheGrant() {
    account.passwordChangeRequired(true);

    assertThat(call.send().code()).isEqualTo(50055);
  }

  @Test
  void accountWithoutPasswordInTheDirectoryIsRefused() {
    account.password("");

    assertThat(call.send().code()).isEqualTo(50056);
  }

  @Test
  void policiesOfTheTenantBlockTheGrant() {
    account.conditionalAccessBlocks(true);
    assertThat(call.send().code()).isEqualTo(53003);

    cloud.tenant().securityDefaults(true);
    assertThat(call.send().code()).isEqualTo(530035);

    cloud.tenant().reset();
    assertThat(cloud.tenant().securityDefaults()).isFalse();
  }

  @Test
  void publicClientThatHasNoSecretMayNotPresentOne() {
    application.publicClient(true);
    assertThat(call.send().status()).isEqualTo(200);

    application.secrets().clear();
    assertThat(call.send().code()).isEqualTo(700025);
  }

  @Test
  void missingConsentIsRefused() {
    application.delegatedConsents().clear();

    TokenCaller.Answer answer = call.send();

    assertThat(answer.code()).isEqualTo(65001);
    assertThat(answer.body().path("suberror").asText()).isEqualTo("consent_required");
  }

  @Test
  void consentForOneResourceIsNoneForAnother() {
    call.with("scope", cloud.graphUrl() + "/User.Read");

    assertThat(call.send().code()).isEqualTo(65001);
  }

  @Test
  void consentOfOnePersonHoldsForThatPersonOnly() {
    application.delegatedConsents().clear();
    application
        .consent(Tenant.DATAVERSE, Optional.of(account.id()))
        .scopes()
        .add("user_impersonation");
    cloud.tenant().addAccount("other@contoso.com", "Other", "Other-Password-1");

    assertThat(call.send().status()).isEqualTo(200);
    call.with("username", "other@contoso.com").with("password", "Other-Password-1");
    assertThat(call.send().code()).isEqualTo(65001);
  }

  @Test
  void repeatedFailuresLockTheAccountForAWhile() {
    cloud.tenant().signInPolicy(new SignInPolicy(2, Duration.ofMinutes(1), Duration.ZERO));
    call.with("password", "wrong").send();
    call.send();
    call.with("password", SimulatedCloud.ADMINISTRATOR_PASSWORD);

    assertThat(call.send().code()).isEqualTo(50053);
    cloud.clock().advance(Duration.ofMinutes(1));
    assertThat(call.send().status()).isEqualTo(200);
  }

  @Test
  void commonIsRefusedAndOrganizationsFollowsTheDomain() {
    assertThat(call.at("common").send().code()).isEqualTo(9001023);
    assertThat(call.at("organizations").send().status()).isEqualTo(200);
    call.with("username", "admin@elsewhere.example");
    assertThat(call.send().code()).isEqualTo(90002);
  }

  @Test
  void onlyAPublicClientMayLeaveOutItsSecret() {
    call.without("client_secret");

    assertThat(call.send().code()).isEqualTo(7000218);
    application.publicClient(true);
    assertThat(call.send().status()).isEqualTo(200);
  }
}

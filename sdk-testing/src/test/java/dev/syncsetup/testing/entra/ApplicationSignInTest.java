package dev.syncsetup.testing.entra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Application.ClientSecret;
import dev.syncsetup.testing.tenant.SignInPolicy;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.tenant.Token;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class ApplicationSignInTest {
  private final SimulatedCloud cloud;
  private final Application application;
  private final TokenCaller call;

  ApplicationSignInTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.application = cloud.tenant().application(SimulatedCloud.ADMINISTRATOR).orElseThrow();
    this.call = TokenCaller.application(cloud);
  }

  private Token token() {
    return cloud.tenant().token(call.send().body().path("access_token").asText()).orElseThrow();
  }

  @Test
  void tokenIsForTheOriginInTheScope() {
    TokenCaller.Answer answer = call.send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("token_type").asText()).isEqualTo("Bearer");
    assertThat(answer.body().path("expires_in").asInt()).isEqualTo(3600);
    assertThat(token().audience()).isEqualTo(cloud.dataverseUrl().toString());
    assertThat(token().accountId()).isEmpty();
  }

  @Test
  void doubledSlashInTheScopeIsTolerated() {
    call.with("scope", cloud.dataverseUrl() + "//.default");

    assertThat(token().audience()).isEqualTo(cloud.dataverseUrl().toString());
  }

  @Test
  void applicationPermissionsAreInTokensForGraphOnly() {
    assertThat(token().permissions()).isEmpty();

    call.with("scope", cloud.graphUrl() + "/.default");

    assertThat(token().permissions()).contains("User.ReadWrite.All");
  }

  @Test
  void newPermissionNeedsNewToken() {
    call.with("scope", cloud.graphUrl() + "/.default");
    Token before = token();

    application.applicationPermissions().add("Domain.Read.All");

    assertThat(before.permissions()).doesNotContain("Domain.Read.All");
    assertThat(token().permissions()).contains("Domain.Read.All");
  }

  @Test
  void refusalNamesItsCodeTwiceAndEchoesTheCorrelation() {
    TokenCaller.Answer answer = call.with("client_secret", "wrong").send();

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo(7000215);
    assertThat(answer.body().path("error").asText()).isEqualTo("invalid_client");
    assertThat(answer.body().path("error_description").asText()).startsWith("AADSTS7000215: ");
    assertThat(answer.body().path("correlation_id").asText())
        .isEqualTo("11111111-2222-3333-4444-555555555555");
    assertThat(answer.body().path("timestamp").asText()).isEqualTo("2026-01-05 08:00:00Z");
    assertThat(answer.body().path("trace_id").asText()).hasSize(36);
  }

  @Test
  void expiredSecretIsToldApartFromAWrongOne() {
    cloud.clock().advance(Duration.ofDays(731));

    assertThat(call.send().code()).isEqualTo(7000222);
  }

  @Test
  void newSecretIsRefusedUntilItHasSpread() {
    cloud
        .tenant()
        .signInPolicy(new SignInPolicy(10, Duration.ofMinutes(1), Duration.ofSeconds(30)));
    var start = cloud.clock().instant();
    application
        .secrets()
        .add(
            new ClientSecret(
                Tenant.named("new"), "fresh", "", start, start.plus(Duration.ofDays(1))));
    call.with("client_secret", "fresh");

    assertThat(call.send().code()).isEqualTo(7000215);
    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(call.send().status()).isEqualTo(200);
  }

  @Test
  void unknownTenantIsRefused() {
    TokenCaller.Answer answer = call.at("00000000-0000-0000-0000-000000000001").send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(90002);
  }

  @Test
  void verifiedDomainNamesTheTenantToo() {
    assertThat(call.at("contoso.com").send().status()).isEqualTo(200);
  }

  @Test
  void commonNamesNoTenant() {
    assertThat(call.at("common").send().code()).isEqualTo(50059);
  }

  @Test
  void unknownApplicationIsRefused() {
    TokenCaller.Answer answer = call.with("client_id", Tenant.named("nobody").toString()).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("error").asText()).isEqualTo("unauthorized_client");
    assertThat(answer.code()).isEqualTo(700016);
  }

  @Test
  void applicationWithoutServicePrincipalIsRefused() {
    application.servicePrincipal(false);

    assertThat(call.send().code()).isEqualTo(7000229);
  }

  @Test
  void scopeMustEndInDefault() {
    call.with("scope", cloud.dataverseUrl() + "/user_impersonation");

    assertThat(call.send().code()).isEqualTo(1002012);
  }

  @Test
  void scopeOfAnUnknownServiceIsRefused() {
    call.with("scope", "https://elsewhere.example/.default");

    assertThat(call.send().code()).isEqualTo(500011);
  }

  @Test
  void oneTokenIsForOneService() {
    call.with("scope", cloud.dataverseUrl() + "/.default " + cloud.graphUrl() + "/.default");

    assertThat(call.send().code()).isEqualTo(28000);
  }

  @Test
  void missingFieldIsNamed() {
    TokenCaller.Answer answer = call.without("scope").send();

    assertThat(answer.code()).isEqualTo(900144);
    assertThat(answer.body().path("error_description").asText()).contains("'scope'");
  }

  @Test
  void missingSecretIsRefused() {
    assertThat(call.without("client_secret").send().code()).isEqualTo(7000216);
  }

  @Test
  void otherGrantIsUnsupported() {
    assertThat(call.with("grant_type", "authorization_code").send().code()).isEqualTo(70003);
  }
}

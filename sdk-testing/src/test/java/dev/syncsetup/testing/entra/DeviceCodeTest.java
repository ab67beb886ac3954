package dev.syncsetup.testing.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Application;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class DeviceCodeTest {
  private final SimulatedCloud cloud;
  private final Application application;

  DeviceCodeTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.application = cloud.tenant().application(SimulatedCloud.ADMINISTRATOR).orElseThrow();
    application.publicClient(true);
    application.delegatedConsents().add("user_impersonation");
  }

  @Test
  void codeIsPendingUntilSomebodyTypesItIn() {
    TokenCaller.Answer code = ask();

    assertRefused(redeem(code), "authorization_pending", 70016);
    cloud.entra().deviceCodes().approve(userCode(code), SimulatedCloud.ADMINISTRATOR_USER);
    TokenCaller.Answer token = redeem(code);

    assertThat(token.status()).isEqualTo(200);
    assertThat(cloud.tenant().token(token.body().path("access_token").asText()))
        .hasValueSatisfying(issued -> assertThat(issued.accountId()).isPresent());
    assertRefused(redeem(code), "bad_verification_code", 70018);
  }

  @Test
  void impatientClientIsSlowedDown() {
    TokenCaller.Answer code = ask();

    assertRefused(redeemAfter(Duration.ofSeconds(4), code), "slow_down", 70016);
    assertRefused(redeemAfter(Duration.ofSeconds(5), code), "slow_down", 70016);
    assertRefused(redeemAfter(Duration.ofSeconds(6), code), "authorization_pending", 70016);
  }

  @Test
  void codeExpires() {
    assertRefused(redeemAfter(Duration.ofMinutes(15), ask()), "expired_token", 70020);
  }

  @Test
  void declinedCodeIsRefused() {
    TokenCaller.Answer code = ask();
    cloud.entra().deviceCodes().decline(userCode(code));

    assertRefused(redeem(code), "authorization_declined", 65004);
  }

  @Test
  void confidentialAppMustProveItselfAllTheSame() {
    application.publicClient(false);

    TokenCaller.Answer code = ask();

    assertThat(redeem(code).code()).isEqualTo(7000218);
  }

  @Test
  void unknownCodesAreMistakesOfTheTest() {
    assertThatThrownBy(() -> cloud.entra().deviceCodes().approve("NOPE", "a@contoso.com"))
        .isInstanceOf(IllegalArgumentException.class);
    TokenCaller.Answer code = ask();
    assertThatThrownBy(
            () -> cloud.entra().deviceCodes().approve(userCode(code), "nobody@contoso.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void codeIsSecretInTheTranscript() {
    TokenCaller.Answer code = ask();
    redeem(code);

    assertThat(cloud.transcript().exchanges().toString())
        .doesNotContain(code.body().path("device_code").asText());
  }

  private TokenCaller.Answer ask() {
    return caller().to("devicecode").send();
  }

  private TokenCaller.Answer redeem(TokenCaller.Answer code) {
    return redeemAfter(Duration.ofSeconds(5), code);
  }

  private TokenCaller.Answer redeemAfter(Duration wait, TokenCaller.Answer code) {
    cloud.clock().advance(wait);
    return caller()
        .with("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
        .with("device_code", code.body().path("device_code").asText())
        .send();
  }

  private TokenCaller caller() {
    return TokenCaller.application(cloud).without("client_secret").without("grant_type");
  }

  private static String userCode(TokenCaller.Answer code) {
    return code.body().path("user_code").asText();
  }

  private static void assertRefused(TokenCaller.Answer answer, String error, int code) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("error").asText()).isEqualTo(error);
    assertThat(answer.code()).isEqualTo(code);
  }
}

package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.dynamics.signin.SignInProblem;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SimulatedCloudTest
class SignInProblemTest {
  private final SimulatedCloud cloud;

  SignInProblemTest(SimulatedCloud cloud) {
    this.cloud = cloud;
  }

  @ParameterizedTest
  @CsvSource({
    "AADSTS50126, WRONG_PASSWORD",
    "AADSTS50034, UNKNOWN_ACCOUNT",
    "AADSTS50053, ACCOUNT_LOCKED",
    "AADSTS50055, PASSWORD_EXPIRED",
    "AADSTS50056, NO_PASSWORD",
    "AADSTS50057, ACCOUNT_DISABLED",
    "AADSTS50074, SECOND_FACTOR_DEMANDED",
    "AADSTS50076, SECOND_FACTOR_DEMANDED",
    "AADSTS50079, SECOND_FACTOR_DEMANDED",
    "AADSTS53003, CONDITIONAL_ACCESS",
    "AADSTS530035, SECURITY_DEFAULTS",
    "AADSTS65001, NO_CONSENT",
    "AADSTS650056, NO_CONSENT",
    "AADSTS65004, SIGN_IN_DECLINED",
    "AADSTS700011, UNKNOWN_APP",
    "AADSTS700016, UNKNOWN_APP",
    "AADSTS70002, WRONG_CLIENT_SECRET",
    "AADSTS7000215, WRONG_CLIENT_SECRET",
    "AADSTS7000222, CLIENT_SECRET_EXPIRED",
    "AADSTS700025, CLIENT_SECRET_UNEXPECTED",
    "AADSTS7000218, CLIENT_SECRET_MISSING",
    "AADSTS700027, WRONG_CERTIFICATE",
    "AADSTS700024, CLOCK_IS_WRONG",
    "AADSTS50011, REDIRECT_MISMATCH",
    "AADSTS50194, ONE_TENANT_NEEDED",
    "AADSTS9001023, ONE_TENANT_NEEDED",
    "AADSTS90002, UNKNOWN_TENANT",
    "AADSTS900023, MALFORMED_TENANT",
    "AADSTS90094, ADMIN_CONSENT_REQUIRED",
    "AADSTS7000229, APP_NOT_IN_TENANT",
    "AADSTS7000112, APP_DISABLED",
    "AADSTS500011, UNKNOWN_SERVICE",
    "AADSTS650057, NO_CONSENT",
    "AADSTS7000216, CLIENT_SECRET_MISSING",
    "AADSTS50059, ONE_TENANT_NEEDED",
    "AADSTS70020, DEVICE_CODE_EXPIRED",
  })
  void everyListedCodeHasACauseAndARemedy(String code, SignInProblem problem) {
    AuthenticationException refusal = refusal("invalid_client", code + ": Words.");

    assertThat(refusal.code()).contains(code);
    assertThat(SignInProblem.of(refusal)).contains(problem);
    assertThat(refusal).hasMessageContaining(code).hasMessageEndingWith(problem.remedy());
  }

  @Test
  void refusalWithoutAKnownNumberIsKnownByItsName() {
    AuthenticationException refusal = refusal("authorization_declined", "AADSTS79999: No.");

    assertThat(SignInProblem.of(refusal)).contains(SignInProblem.SIGN_IN_DECLINED);
  }

  @Test
  void unknownNumberIsPassedOnWithoutACause() {
    AuthenticationException refusal = refusal("invalid_grant", "AADSTS599999: New.");

    assertThat(refusal.code()).contains("AADSTS599999");
    assertThat(SignInProblem.of(refusal)).isEmpty();
    assertThat(refusal).hasMessageContaining("Look the code up");
  }

  private AuthenticationException refusal(String error, String description) {
    String body = "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}";
    cloud.faults().next("entra", "POST", "/token", new Fault.Answer(400, Map.of(), body));
    try (DynamicsClient client = Simulated.client(cloud)) {
      return catchThrowableOfType(AuthenticationException.class, client::signIn);
    }
  }
}

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
    "50126, WRONG_PASSWORD",
    "50034, UNKNOWN_ACCOUNT",
    "50053, ACCOUNT_LOCKED",
    "50055, PASSWORD_EXPIRED",
    "50056, NO_PASSWORD",
    "50057, ACCOUNT_DISABLED",
    "50074, SECOND_FACTOR_DEMANDED",
    "50076, SECOND_FACTOR_DEMANDED",
    "50079, SECOND_FACTOR_DEMANDED",
    "53003, CONDITIONAL_ACCESS",
    "530035, SECURITY_DEFAULTS",
    "65001, NO_CONSENT",
    "650056, NO_CONSENT",
    "65004, SIGN_IN_DECLINED",
    "700011, UNKNOWN_APP",
    "700016, UNKNOWN_APP",
    "70002, WRONG_CLIENT_SECRET",
    "7000215, WRONG_CLIENT_SECRET",
    "7000222, CLIENT_SECRET_EXPIRED",
    "700025, CLIENT_SECRET_UNEXPECTED",
    "7000218, CLIENT_SECRET_MISSING",
    "700027, WRONG_CERTIFICATE",
    "700024, CLOCK_IS_WRONG",
    "50011, REDIRECT_MISMATCH",
    "50194, ONE_TENANT_NEEDED",
    "9001023, ONE_TENANT_NEEDED",
    "90002, UNKNOWN_TENANT",
    "900023, MALFORMED_TENANT",
    "90094, ADMIN_CONSENT_REQUIRED",
    "7000229, APP_NOT_IN_TENANT",
    "7000112, APP_DISABLED",
    "500011, UNKNOWN_SERVICE",
  })
  void everyListedCodeHasACauseAndARemedy(int number, SignInProblem problem) {
    AuthenticationException refusal = refusal("invalid_client", "AADSTS" + number + ": Words.");

    assertThat(refusal.code()).contains("AADSTS" + number);
    assertThat(SignInProblem.of(refusal)).contains(problem);
    assertThat(refusal)
        .hasMessageContaining("AADSTS" + number)
        .hasMessageEndingWith(problem.remedy());
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

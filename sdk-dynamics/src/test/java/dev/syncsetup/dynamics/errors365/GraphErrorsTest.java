package dev.syncsetup.dynamics.errors365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.dynamics.directory.Mail;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes and body shapes of Microsoft Graph, over HTTP. */
@SimulatedCloudTest
class GraphErrorsTest {
  private static final int PLENTY = 20;
  private static final NewAccount SYNC =
      new NewAccount("sync@contoso.com", "Sync", "DE", Secret.of("planted-Passw0rd-16"));

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private DirectoryClient directory;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    directory = client.directory();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, Request_BadRequest, ServiceException, false",
    "400, Request_UnsupportedQuery, ServiceException, false",
    "403, Authorization_RequestDenied, PermissionException, false",
    "404, Request_ResourceNotFound, NotFoundException, false",
    "409, Request_MultipleObjectsWithSameKeyValue, ConflictException, false",
    "412, PreconditionFailed, ConflictException, false",
    "423, Locked, ServiceException, true",
    "429, TooManyRequests, RateLimitedException, true",
    "429, Request_ThrottledTemporarily, RateLimitedException, true",
    "500, InternalServerError, ServiceException, true",
    "502, BadGateway, ServiceException, true",
    "503, ServiceUnavailable, ServiceException, true",
    "504, GatewayTimeout, ServiceException, true",
  })
  void everyCodeIsThrownAsItsKind(int status, String code, String kind, boolean passes) {
    always("GET", "/subscribedSkus", Said.refusal(status, code, "Words."));

    assertThat(catchThrowable(directory::licences))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.getClass().getSimpleName()).isEqualTo(kind);
              assertThat(e.status()).isEqualTo(status);
              assertThat(e.code()).contains(code);
              assertThat(e.requestId()).contains(Said.REQUEST_ID);
              assertThat(e.isRetryable()).isEqualTo(passes);
              assertThat(e).hasMessageContaining("Words.").hasMessageContaining(code);
            });
  }

  @Test
  void tokenThatIsRefusedAgainAndAgainIsAnAuthenticationProblem() {
    always("GET", "/subscribedSkus", Said.refusal(401, "InvalidAuthenticationToken", "Expired."));

    assertThat(catchThrowableOfType(AuthenticationException.class, directory::licences).code())
        .contains("InvalidAuthenticationToken");
  }

  @Test
  void tokenTheServiceForgotIsReplaced() {
    assertThat(directory.licences()).isNotEmpty();
    cloud.faults().next("graph", "GET", "/subscribedSkus", unknownToken());

    assertThat(directory.licences()).isNotEmpty();
    assertThat(cloud.transcript().of("entra")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ObjectConflict", "ConflictingObjects"})
  void detailTellsAConflictFromOtherBadRequests(String detail) {
    cloud.faults().next("graph", "POST", "/users", Said.withDetail("Request_BadRequest", detail));

    assertThatThrownBy(() -> directory.createAccount(SYNC))
        .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.code()).contains(detail))
        .hasMessageContaining("30 days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"innerError\":{\"code\":\"ConcurrencyViolation\"}",
        "\"innererror\":{\"code\":\"ConcurrencyViolation\"}",
        "\"innerError\":{\"code\":\"x\",\"innererror\":{\"code\":\"ConcurrencyViolation\"}}",
        "\"details\":[{\"code\":\"x\"},{\"code\":\"ConcurrencyViolation\"}]"
      })
  void exactCodeIsFoundWhereverItIsNested(String nested) {
    String body = "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"\"," + nested + "}}";
    always("GET", "/subscribedSkus", new Fault.Answer(400, Map.of(), body));

    assertThat(catchThrowableOfType(ServiceException.class, directory::licences))
        .satisfies(e -> assertThat(e.code()).contains("ConcurrencyViolation"))
        .satisfies(e -> assertThat(e.isRetryable()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "400, ErrorMimeContentInvalidBase64String, ServiceException",
    "400, ErrorInvalidRecipients, ServiceException",
    "403, ErrorAccessDenied, PermissionException",
    "404, MailboxNotEnabledForRESTAPI, NotFoundException",
    "404, ErrorInvalidUser, NotFoundException",
  })
  void refusedMailIsNotSent(int status, String code, String kind) {
    cloud.faults().next("graph", "POST", "/sendMail", Said.refusal(status, code, "Words."));
    Mail mail = new Mail(SimulatedCloud.ADMINISTRATOR_USER, "ops@example.org", "Subject", "Text");

    assertThat(catchThrowable(() -> directory.send(mail)))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.code()).contains(code))
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(kind));
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void senderOutsideTheTenantAndSenderWithoutMailboxAreToldApart() {
    cloud.tenant().addAccount("poor@contoso.com", "Poor", "x");

    assertThat(mailRefusal("nobody@contoso.com").code()).contains("ErrorInvalidUser");
    assertThat(mailRefusal("poor@contoso.com").code()).contains("MailboxNotEnabledForRESTAPI");
  }

  private NotFoundException mailRefusal(String sender) {
    Mail mail = new Mail(sender, "ops@example.org", "Subject", "Text");
    return catchThrowableOfType(NotFoundException.class, () -> directory.send(mail));
  }

  private static Fault.Answer unknownToken() {
    return Said.refusal(401, "InvalidAuthenticationToken", "Access token validation failure.");
  }

  private void always(String method, String target, Fault fault) {
    for (int i = 0; i < PLENTY; i++) {
      cloud.faults().next("graph", method, target, fault);
    }
  }
}

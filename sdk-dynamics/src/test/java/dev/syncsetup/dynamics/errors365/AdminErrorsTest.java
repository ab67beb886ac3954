package dev.syncsetup.dynamics.errors365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.users.Arrival;
import dev.syncsetup.dynamics.users.UsersClient;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Power Platform administration answers, and how often it is asked. */
@SimulatedCloudTest
class AdminErrorsTest {
  private static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private UsersClient users;
  private Account account;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    users = client.users();
    account = cloud.tenant().addAccount("new@contoso.com", "New User", "x");
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void userNotLicensedIsAValueUntilTheLicenceCounts() {
    account.usageLocation("DE");
    account.licences().put(SALES, cloud.clock().instant());

    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.LICENCE_PENDING);
    assertThat(sent().get(0).responseBody()).contains("userNotLicensed");

    cloud.clock().advance(Duration.ofMinutes(9));
    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.REQUESTED);
    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.REQUESTED);
    assertThat(sent()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"400", "403", "404", "500"})
  void userNotLicensedIsUnderstoodWithAnyStatusAndNotRepeated(int status) {
    cloud
        .faults()
        .next("admin", "POST", "/addUser", Said.refusal(status, "Failed", "... userNotLicensed."));

    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.LICENCE_PENDING);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void appThatIsNotRegisteredIsForbidden() {
    cloud.admin().reset();

    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.NOT_ALLOWED);
    assertThat(sent())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(403);
              assertThat(refused.responseBody())
                  .contains("Forbidden")
                  .contains("does not have permission to access the path");
            });
  }

  @Test
  void refusedTokenIsRenewedOnceAndThenNotAllowed() {
    for (int i = 0; i < 3; i++) {
      cloud.faults().next("admin", "POST", "/addUser", Said.refusal(401, "Unauthorized", "No."));
    }

    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.NOT_ALLOWED);
    assertThat(sent()).hasSize(2);
  }

  @Test
  void unknownAccountIsUserNotFound() {
    assertThat(catchThrowable(() -> users.requestArrival(Tenant.named("nobody"))))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.code()).contains("UserNotFound"));
    assertThat(sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, MissingApiVersionParameter, ServiceException, 1",
    "404, EnvironmentNotFound, NotFoundException, 1",
    "429, TooManyRequests, RateLimitedException, 8",
    "500, InternalServerError, ServiceException, 5",
    "503, ServiceUnavailable, ServiceException, 5",
  })
  void otherErrorsAreThrownAsTheirKind(int status, String code, String kind, int requests) {
    for (int i = 0; i < 10; i++) {
      cloud.faults().next("admin", "POST", "/addUser", Said.refusal(status, code, "Words."));
    }

    assertThat(catchThrowable(() -> users.requestArrival(account.id())))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.code()).contains(code))
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(kind));
    assertThat(sent()).hasSize(requests);
  }

  @Test
  void waitIsAsLongAsRetryAfterSays() {
    cloud.dataverse().addUser(account);
    Instant began = cloud.clock().instant();
    cloud.faults().next("admin", "POST", "/addUser", Said.busy(429, "TooManyRequests", 7));

    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.REQUESTED);
    assertThat(Duration.between(began, cloud.clock().instant())).isEqualTo(Duration.ofSeconds(7));
  }

  private List<Exchange> sent() {
    return cloud.transcript().of("admin");
  }
}

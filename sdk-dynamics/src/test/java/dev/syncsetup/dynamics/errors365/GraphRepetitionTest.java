package dev.syncsetup.dynamics.errors365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.directory.AccountChange;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.dynamics.directory.Mail;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How often Microsoft Graph is asked, and when again, agrees with what its answers mean. */
@SimulatedCloudTest
class GraphRepetitionTest {
  private static final int PLENTY = 20;
  private static final UUID NOBODY = Tenant.named("nobody");
  private static final NewAccount SYNC =
      new NewAccount("sync@contoso.com", "Sync", "DE", Secret.of("planted-Passw0rd-16"));

  /** Calls that make something, or that cannot be taken back. */
  enum Creation {
    ACCOUNT("/users") {
      @Override
      void send(DirectoryClient directory) {
        assertThat(directory.createAccount(SYNC).userPrincipalName()).startsWith("sync@");
      }
    },
    ACCOUNTS("$batch") {
      @Override
      void send(DirectoryClient directory) {
        assertThat(directory.createAccounts(List.of(SYNC)).get(0).value()).isPresent();
      }
    },
    MAIL("/sendMail") {
      @Override
      void send(DirectoryClient directory) {
        directory.send(
            new Mail(SimulatedCloud.ADMINISTRATOR_USER, "ops@example.org", "Subject", "Text"));
      }
    };

    private final String target;

    Creation(String target) {
      this.target = target;
    }

    abstract void send(DirectoryClient directory);
  }

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
    "400, 1, 1",
    "401, 2, 2",
    "403, 1, 1",
    "404, 1, 1",
    "409, 1, 1",
    "412, 1, 1",
    "423, 5, 1",
    "429, 8, 8",
    "500, 5, 1",
    "502, 5, 1",
    "503, 5, 1",
    "504, 5, 1",
  })
  void requestsAreAsManyAsTheStatusAllows(int status, int reads, int creations) {
    always("GET", "/subscribedSkus", Said.refusal(status, "Code", "Words."));
    always("POST", "/users", Said.refusal(status, "Code", "Words."));

    assertThat(catchThrowable(directory::licences)).isNotNull();
    assertThat(catchThrowable(() -> directory.createAccount(SYNC))).isNotNull();

    assertThat(sent("GET", "/subscribedSkus")).isEqualTo(reads);
    assertThat(sent("POST", "/users")).isEqualTo(creations);
  }

  @ParameterizedTest
  @CsvSource({"429, TooManyRequests", "503, ServiceUnavailable", "504, GatewayTimeout"})
  void waitIsAsLongAsRetryAfterSays(int status, String code) {
    Instant began = cloud.clock().instant();
    cloud.faults().next("graph", "GET", "/subscribedSkus", Said.busy(status, code, 7));

    assertThat(directory.licences()).isNotEmpty();

    assertThat(passedSince(began)).isEqualTo(Duration.ofSeconds(7));
    assertThat(sent("GET", "/subscribedSkus")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"429, TooManyRequests", "503, ServiceUnavailable"})
  void waitGrowsFromHalfASecondWhereNoRetryAfterIsGiven(int status, String code) {
    Instant began = cloud.clock().instant();
    for (int i = 0; i < 3; i++) {
      cloud.faults().next("graph", "GET", "/subscribedSkus", Said.refusal(status, code, "Busy."));
    }

    assertThat(directory.licences()).isNotEmpty();

    // 0.5, 1 and 2 seconds, each half as much more or less.
    assertThat(passedSince(began)).isBetween(Duration.ofMillis(1_750), Duration.ofMillis(5_250));
    assertThat(sent("GET", "/subscribedSkus")).isEqualTo(4);
  }

  @Test
  void accountJustCreatedIsWaitedForWhileReplicasAnswerRequestResourceNotFound() {
    cloud.graph().behaviour().hideNewObjects(3);
    Instant began = cloud.clock().instant();
    UUID id = directory.createAccount(SYNC).id();

    directory.updateAccount(id, AccountChange.none().usageLocation("AT"));

    assertThat(cloud.transcript().of("graph"))
        .filteredOn(exchange -> exchange.method().equals("PATCH"))
        .extracting(exchange -> exchange.status())
        .containsExactly(404, 404, 404, 204);
    assertThat(passedSince(began)).isEqualTo(Duration.ofSeconds(1 + 2 + 4));
  }

  @Test
  void readThatFollowsNoWriteTakesRequestResourceNotFoundAtItsWord() {
    assertThat(directory.account(NOBODY)).isEmpty();
    assertThatThrownBy(() -> directory.licensing().of(NOBODY))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> assertThat(e.code()).contains("Request_ResourceNotFound"));

    assertThat(cloud.transcript().of("graph")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void lostAnswerToACreationIsNeverFollowedByASecondOne(Creation creation) {
    cloud.faults().next("graph", "POST", creation.target, new Fault.LostAnswer());

    Throwable thrown = catchThrowable(() -> creation.send(directory));

    if (creation == Creation.MAIL) {
      assertThat(thrown)
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue());
      assertThat(cloud.graph().sentMail()).hasSize(1);
    } else {
      assertThat(thrown).isNull();
      assertThat(cloud.tenant().accounts().values())
          .extracting(Account::userPrincipalName)
          .containsOnlyOnce(SYNC.userPrincipalName());
    }
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"500, InternalServerError", "503, ServiceUnavailable", "504, GatewayTimeout"})
  void creationThatFailedInTheServiceIsSettledByReading(int status, String code) {
    Account made = cloud.tenant().addAccount(SYNC.userPrincipalName(), "Sync", "x");
    cloud.faults().next("graph", "POST", "/users", Said.refusal(status, code, "Words."));

    assertThat(directory.createAccount(SYNC).id()).isEqualTo(made.id());
    assertThat(sent("POST", "/users")).isEqualTo(1);
  }

  private long sent(String method, String target) {
    return cloud.transcript().of("graph").stream()
        .filter(exchange -> exchange.method().equals(method))
        .filter(exchange -> exchange.target().contains(target))
        .count();
  }

  private Duration passedSince(Instant began) {
    return Duration.between(began, cloud.clock().instant());
  }

  private void always(String method, String target, Fault fault) {
    for (int i = 0; i < PLENTY; i++) {
      cloud.faults().next("graph", method, target, fault);
    }
  }
}

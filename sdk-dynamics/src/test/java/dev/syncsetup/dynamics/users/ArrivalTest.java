package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.users.ArrivalResult.Arrived;
import dev.syncsetup.dynamics.users.ArrivalResult.Reason;
import dev.syncsetup.dynamics.users.ArrivalResult.Waiting;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class ArrivalTest {
  private static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final List<Waiting> heard = new ArrayList<>();
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private Account account;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    account = cloud.tenant().addAccount("new@contoso.com", "New User", "x");
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void licensedAccountArrivesAsSoonAsItsLicenceCounts() {
    license();

    ArrivalResult result = await(PATIENCE);

    assertThat(result).isInstanceOf(Arrived.class);
    assertThat(((Arrived) result).user().objectId()).contains(account.id());
    assertThat(result.waited()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    assertThat(heard).extracting(Waiting::reason).startsWith(Reason.LICENCE);
    assertThat(heard.get(heard.size() - 1).reason()).isEqualTo(Reason.ON_ITS_WAY);
  }

  @Test
  void waitShowsReasonAndElapsedTime() {
    license();

    assertThat(await(Duration.ofSeconds(20))).isInstanceOf(Waiting.class);

    assertThat(heard)
        .extracting(Waiting::waited)
        .containsExactly(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(7),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20));
    assertThat(heard).extracting(Waiting::reason).containsOnly(Reason.LICENCE);
  }

  @Test
  void unlicensedUserEndsTheWaitWithTheRemedy() {
    ArrivalResult result = await(Duration.ofMinutes(2));

    assertThat(result)
        .isInstanceOfSatisfying(
            Waiting.class,
            waiting -> {
              assertThat(waiting.reason()).isEqualTo(Reason.LICENCE);
              assertThat(waiting.waited()).isEqualTo(Duration.ofMinutes(2));
              assertThat(waiting.remedy()).contains("assign one").contains("usage location");
            });
    assertThat(cloud.transcript().writes().size()).isLessThan(15);
  }

  @Test
  void waitThatEndedCanBeTakenUpAgain() {
    license();
    assertThat(await(Duration.ofSeconds(5))).isInstanceOf(Waiting.class);

    assertThat(await(PATIENCE)).isInstanceOf(Arrived.class);
  }

  @Test
  void withoutPatienceItLooksAsksAndReturns() {
    assertThat(await(Duration.ZERO)).isInstanceOf(Waiting.class);
    assertThat(heard).hasSize(1);
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void callerWhoMayNotForceItWaitsForTheBackgroundAndAsksOnce() {
    license();
    cloud.admin().reset();

    ArrivalResult result = await(PATIENCE);

    assertThat(result).isInstanceOf(Arrived.class);
    assertThat(result.waited()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(heard).extracting(Waiting::reason).containsOnly(Reason.BACKGROUND_SYNC);
    assertThat(heard.get(0).remedy()).contains("admin management application");
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void userWhoIsThereIsFoundWithoutAsking() {
    Account jane = cloud.tenant().account("jane.doe@contoso.com").orElseThrow();

    assertThat(client.users().awaitArrival(jane.id(), PATIENCE, heard::add))
        .isInstanceOf(Arrived.class);
    assertThat(heard).isEmpty();
    assertThat(cloud.transcript().of("dataverse")).hasSize(1);
  }

  @Test
  void disabledUserHasNotArrived() {
    cloud.dataverse().addUser(account);
    cloud.dataverse().user("new@contoso.com").orElseThrow().set("isdisabled", true);

    ArrivalResult result = await(Duration.ofSeconds(30));

    assertThat(result)
        .isInstanceOfSatisfying(
            Waiting.class,
            waiting -> {
              assertThat(waiting.reason()).isEqualTo(Reason.DISABLED);
              assertThat(waiting.remedy()).contains("security group");
            });
    license();
    assertThat(await(PATIENCE)).isInstanceOf(Arrived.class);
  }

  @Test
  void accountTheDirectoryDoesNotKnowEndsTheWaitAtOnce() {
    UUID nobody = Tenant.named("nobody");

    assertThatThrownBy(() -> client.users().awaitArrival(nobody, PATIENCE, heard::add))
        .isInstanceOf(NotFoundException.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void accountTheDirectoryDoesNotKnowIsNotRequested() {
    int before = cloud.dataverse().users().size();

    assertThatThrownBy(() -> client.users().requestArrival(Tenant.named("nobody")))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.code()).contains("UserNotFound"));
    assertThat(cloud.dataverse().users()).hasSize(before);
  }

  @Test
  void interruptedWaitEndsAndKeepsTheInterrupt() {
    ArrivalResult.Listener interrupting = soFar -> Thread.currentThread().interrupt();

    assertThatThrownBy(() -> client.users().awaitArrival(account.id(), PATIENCE, interrupting))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void permanentFailureOfTheServerEndsTheRetries() {
    for (int i = 0; i < 20; i++) {
      cloud
          .faults()
          .next(
              "dataverse",
              "GET",
              "systemusers",
              new Fault.Answer(
                  500,
                  Map.of("Content-Type", "application/json"),
                  "{\"error\":{\"code\":\"0x80044150\",\"message\":\"Generic SQL error.\"}}"));
    }

    assertThatThrownBy(() -> await(PATIENCE)).hasMessageContaining("Generic SQL error");
    assertThat(cloud.transcript().of("dataverse")).hasSize(5);
  }

  private ArrivalResult await(Duration patience) {
    return client.users().awaitArrival(account.id(), patience, heard::add);
  }

  private void license() {
    account.usageLocation("DE");
    account.licences().put(SALES, cloud.clock().instant());
  }
}

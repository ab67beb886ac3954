package dev.syncsetup.dynamics.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.graph.protocol.GraphLimits;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class GraphThrottlingTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private Instant began;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    began = cloud.clock().instant();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void singleCallsStayBelowThePublishedLimits() {
    Account account = cloud.tenant().addAccount("busy@contoso.com", "Busy", "x");
    cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .add("User-PasswordProfile.ReadWrite.All");
    Secret password = Secret.of("planted-Passw0rd-16");
    for (int i = 0; i < 3_050; i++) {
      client.directory().resetPassword(account.id(), password);
    }

    assertThat(cloud.transcript().of("graph"))
        .hasSize(3_050)
        .extracting(Exchange::status)
        .containsOnly(204);
  }

  @Test
  void singleCallsWaitAsLongAsTheyAreTold() {
    cloud.graph().behaviour().limits(new GraphLimits(5, 3_000));
    Account account = cloud.tenant().addAccount("busy@contoso.com", "Busy", "x");

    for (int i = 0; i < 12; i++) {
      assertThat(client.directory().account(account.id())).isPresent();
    }

    assertThat(statuses(429)).isEqualTo(2);
    assertThat(passed()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void writesOfABatchBeyondTheLimitAreSentAgainWhenTheWindowOpens() {
    cloud.graph().behaviour().limits(new GraphLimits(3_500, 30));
    assertThat(client.directory().createAccounts(people(45)))
        .allMatch(outcome -> outcome instanceof ItemOutcome.Done);

    assertThat(passed()).isEqualTo(Duration.ofSeconds(150));
    assertThat(cloud.transcript().of("graph")).hasSize(3);
  }

  @Test
  void longBulkIsNotLimitedByThePatienceOfOneItem() {
    cloud.graph().behaviour().limits(new GraphLimits(3_500, 10));

    assertThat(client.directory().createAccounts(people(100)))
        .allMatch(outcome -> outcome instanceof ItemOutcome.Done);

    assertThat(passed()).isEqualTo(Duration.ofSeconds(9 * 150));
  }

  private static List<NewAccount> people(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "p" + i + "@contoso.com")
        .map(name -> new NewAccount(name, name, "DE", Secret.of("planted-Passw0rd-16")))
        .toList();
  }

  private Duration passed() {
    return Duration.between(began, cloud.clock().instant());
  }

  private long statuses(int status) {
    return cloud.transcript().of("graph").stream().filter(e -> e.status() == status).count();
  }
}

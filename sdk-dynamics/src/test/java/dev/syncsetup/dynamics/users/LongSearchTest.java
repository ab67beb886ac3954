package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.solutions.SolutionFilter;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text that is too long for the address of a request. */
@SimulatedCloudTest
class LongSearchTest {
  private static final String LONG = "ü".repeat(10_000);
  private static final String TOO_LONG = "漢".repeat(10_000);

  private SimulatedCloud cloud;
  private DynamicsClient client;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    client.signIn();
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void everySearchForTenThousandUmlautsTravelsInABatch() {
    cloud
        .dataverse()
        .addRow(
            "systemuser",
            Map.of("domainname", LONG, "internalemailaddress", LONG, "businessunitid", unit()));
    cloud.dataverse().addRole(LONG);
    cloud.dataverse().addUser(cloud.tenant().addAccount("a@contoso.com", "A", "secret"), LONG);

    assertThat(client.users().findByUserName(LONG)).isPresent();
    assertThat(client.users().findByEmail(LONG)).isPresent();
    assertThat(client.users().list(UserFilter.all().withRole(LONG)).items()).hasSize(1);
    assertThat(client.roles().named(LONG)).isNotEmpty();
    assertThat(client.roles().holders(LONG).items()).hasSize(1);
    assertThat(client.solutions().find(LONG)).isEmpty();
    assertThat(client.solutions().findByFriendlyName(LONG)).isEmpty();
    assertThat(cloud.transcript().exchanges())
        .extracting(Exchange::method, Exchange::target, Exchange::status)
        .hasSize(7)
        .allSatisfy(
            call ->
                assertThat(call.toList()).containsExactly("POST", "/api/data/v9.2/$batch", 200));
  }

  @Test
  void nothingIsSentThatIsTooLongEvenForABatch() {
    for (Runnable search :
        new Runnable[] {
          () -> client.users().findByUserName(TOO_LONG),
          () -> client.users().list(UserFilter.all().named(LONG).nameContains(LONG)),
          () -> client.roles().named(TOO_LONG),
          () -> client.roles().holders(TOO_LONG),
          () -> client.solutions().find(TOO_LONG),
          () -> client.solutions().list(SolutionFilter.all().nameContains(LONG))
        }) {
      assertThatThrownBy(search::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("65,536")
          .hasMessageContaining("Nothing was sent");
    }
    assertThat(cloud.transcript().exchanges()).isEmpty();
  }

  @Test
  void longListIsReadPageByPage() {
    for (int i = 0; i < 1_100; i++) {
      cloud.dataverse().addRow("systemuser", Map.of("fullname", LONG, "businessunitid", unit()));
    }

    assertThat(client.users().list(UserFilter.all().named(LONG)).stream()).hasSize(1_100);
    assertThat(cloud.transcript().exchanges()).hasSize(2);
  }

  @Test
  void throttledLongSearchIsSentAgainInABatch() {
    cloud.dataverse().addRow("systemuser", Map.of("fullname", LONG, "businessunitid", unit()));
    cloud
        .faults()
        .next(
            "dataverse",
            "GET",
            "/systemusers",
            new Fault.Answer(
                429,
                Map.of("Retry-After", "7", "Content-Type", "application/json"),
                "{\"error\":{\"code\":\"0x80072322\",\"message\":\"Number of requests exceeded\"}}"));

    assertThat(client.users().list(UserFilter.all().named(LONG)).items()).hasSize(1);
    assertThat(cloud.transcript().exchanges())
        .hasSize(2)
        .allMatch(exchange -> exchange.method().equals("POST"));
  }

  @Test
  void refusalOfALongSearchIsTyped() {
    cloud
        .faults()
        .next(
            "dataverse",
            "GET",
            "/systemusers",
            new Fault.Answer(
                403,
                Map.of("Content-Type", "application/json"),
                "{\"error\":{\"code\":\"0x80040220\",\"message\":\"missing prvReadUser\"}}"));

    assertThatThrownBy(() -> client.users().findByEmail(LONG))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("prvReadUser");
  }

  private String unit() {
    return cloud.dataverse().rows("businessunit").get(0).id().toString();
  }
}

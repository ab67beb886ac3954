package dev.syncsetup.dynamics.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.rows.fill.FillListener;
import dev.syncsetup.dynamics.rows.fill.FillResult;
import dev.syncsetup.dynamics.rows.fill.RowFill;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class FillTest {
  private static final Fault.Answer REFUSED =
      new Fault.Answer(
          400,
          Map.of(),
          "{\"error\":{\"code\":\"0x80040265\",\"message\":\"A plug-in says no.\"}}");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private TableDefinition contacts;
  private SystemUserId syncUser;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    contacts = Contacts.table(client);
    syncUser = new SystemUserId(cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id());
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void twentyFiveThousandRowsAreFilledAndAnInterruptedRunGoesOnWhereItEnded() {
    Contacts.seed(cloud, 25_000);
    List<Long> progress = new ArrayList<>();

    assertThatThrownBy(
            () ->
                client
                    .rows()
                    .fill(
                        fill().inRequestsOf(1000),
                        (filled, failed) -> {
                          progress.add(filled);
                          if (filled == 10_000) {
                            Thread.currentThread().interrupt();
                          }
                        }))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("Run it again");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(progress).containsExactly(5000L, 10_000L);
    assertThat(Contacts.filled(cloud)).isEqualTo(10_000);

    cloud.transcript().clear();
    FillResult rest = client.rows().fill(fill().inRequestsOf(1000), FillListener.silent());

    assertThat(rest).isEqualTo(new FillResult(15_000, 0, List.of()));
    assertThat(Contacts.filled(cloud)).isEqualTo(25_000);
    assertThat(cloud.transcript().writes()).hasSize(15);
  }

  @Test
  void rowsThatHaveAValueAreLeftAlone() {
    Contacts.seed(cloud, 3);
    cloud.dataverse().rows("contact").get(1).set(Contacts.FILTER, true);
    String version = "" + cloud.dataverse().rows("contact").get(1).version();

    FillResult result = client.rows().fill(fill(), FillListener.silent());

    assertThat(result.filled()).isEqualTo(2);
    assertThat(cloud.dataverse().rows("contact").get(1).flag(Contacts.FILTER)).isTrue();
    assertThat("" + cloud.dataverse().rows("contact").get(1).version()).isEqualTo(version);
  }

  @Test
  void secondRunChangesNothing() {
    Contacts.seed(cloud, 30);
    FillResult unused = client.rows().fill(fill(), FillListener.silent());
    cloud.transcript().clear();

    assertThat(client.rows().fill(fill(), FillListener.silent()))
        .isEqualTo(new FillResult(0, 0, List.of()));
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void pagesThatShiftWhileRowsAreFilledLoseNoRow() {
    cloud.dataverse().settings().pagesByNumber(true);
    Contacts.seed(cloud, 12_000);

    FillResult result = client.rows().fill(fill().inRequestsOf(1000), FillListener.silent());

    assertThat(result).isEqualTo(new FillResult(12_000, 0, List.of()));
    assertThat(Contacts.filled(cloud)).isEqualTo(12_000);
  }

  @Test
  void tableWithoutUpdateMultipleIsFilledRowByRow() {
    Contacts.seed(cloud, 250);
    cloud.dataverse().settings().tablesWithoutBulk().add("contact");
    cloud.transcript().clear();

    FillResult result = client.rows().fill(fill(), FillListener.silent());

    assertThat(result).isEqualTo(new FillResult(250, 0, List.of()));
    assertThat(cloud.transcript().writes().stream().filter(e -> e.method().equals("POST")))
        .hasSize(1);
    assertThat(cloud.transcript().writes().stream().filter(e -> e.method().equals("PATCH")))
        .hasSize(250);
  }

  @Test
  void refusedRowIsReportedAndTheRowsBesideItAreFilled() {
    Contacts.seed(cloud, 300);
    UUID bad = cloud.dataverse().rows("contact").get(150).id();
    for (int pass = 0; pass < 2; pass++) {
      cloud.faults().nextWithBody("dataverse", "POST", bad.toString(), REFUSED);
      cloud.faults().next("dataverse", "PATCH", bad.toString(), REFUSED);
    }
    List<UUID> told = new ArrayList<>();

    FillResult result =
        client
            .rows()
            .fill(
                fill(),
                new FillListener() {
                  @Override
                  public void progress(long filled, long failed) {}

                  @Override
                  public void rowFailed(UUID row, SdkException error) {
                    told.add(row);
                  }
                });

    assertThat(result.filled()).isEqualTo(299);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.isComplete()).isFalse();
    assertThat(result.firstFailures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.row()).isEqualTo(bad);
              assertThat(failure.error()).hasMessageContaining("A plug-in says no.");
            });
    assertThat(told).containsExactly(bad, bad);
    assertThat(Contacts.filled(cloud)).isEqualTo(299);
  }

  @Test
  void badRowInTheFirstRequestDoesNotMakeTheOthersSlow() {
    Contacts.seed(cloud, 1000);
    UUID bad = cloud.dataverse().rows("contact").get(0).id();
    cloud.faults().nextWithBody("dataverse", "POST", bad.toString(), REFUSED);
    cloud.faults().next("dataverse", "PATCH", bad.toString(), REFUSED);
    cloud.transcript().clear();

    assertThat(client.rows().fill(fill(), FillListener.silent()).filled()).isEqualTo(1000);

    assertThat(cloud.transcript().writes().stream().filter(e -> e.method().equals("PATCH")))
        .hasSize(100);
  }

  @Test
  void columnThatSomebodyEmptiesAgainDoesNotFillForEver() {
    Contacts.seed(cloud, 30);
    for (int i = 0; i < 20; i++) {
      cloud
          .faults()
          .next("dataverse", "POST", "UpdateMultiple", new Fault.Answer(204, Map.of(), ""));
    }

    assertThatThrownBy(() -> client.rows().fill(fill(), FillListener.silent()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("30 rows")
        .hasMessageContaining("empty still");
  }

  @Test
  void syncUserMayNotFill() {
    Contacts.seed(cloud, 3);
    RowFill own = RowFill.of(contacts, Contacts.FILTER, false, client.whoAmI().userId());

    assertThatThrownBy(() -> client.rows().fill(own, FillListener.silent()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sync user");
    assertThat(Contacts.filled(cloud)).isZero();
  }

  @Test
  void plugInsAreNotBypassed() {
    Contacts.seed(cloud, 3);
    FillResult unused = client.rows().fill(fill(), FillListener.silent());

    assertThat(cloud.transcript().exchanges())
        .allSatisfy(
            exchange ->
                assertThat(exchange.requestHeaders())
                    .doesNotContainKey("MSCRM.BypassCustomPluginExecution"));
  }

  @Test
  void lostAnswerToAFillIsRepeated() {
    Contacts.seed(cloud, 3);
    cloud.faults().next("dataverse", "POST", "UpdateMultiple", new Fault.LostAnswer());

    assertThat(client.rows().fill(fill(), FillListener.silent()).filled()).isEqualTo(3);
  }

  @Test
  void missingPrivilegeEndsTheFillAtOnce() {
    Contacts.seed(cloud, 500);
    try (DynamicsClient weak = Contacts.reader(cloud, client)) {
      cloud.transcript().clear();
      assertThatThrownBy(() -> weak.rows().fill(fill(), FillListener.silent()))
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("prvWriteContact");
    }
    assertThat(cloud.transcript().writes().stream().map(Exchange::status)).containsExactly(403);
  }

  private RowFill fill() {
    return RowFill.of(contacts, Contacts.FILTER, false, syncUser);
  }
}

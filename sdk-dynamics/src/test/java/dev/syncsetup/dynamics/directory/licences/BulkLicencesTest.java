package dev.syncsetup.dynamics.directory.licences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class BulkLicencesTest {
  private static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");
  private static final UUID NOBODY = Tenant.named("nobody");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private LicencesClient licences;
  private Account account;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    licences = client.directory().licensing();
    account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "x");
    account.usageLocation("DE");
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void licencesOfManyAccountsTakeOneRequestPerTwenty() {
    UUID plenty = product(100, "Enabled");
    List<LicenceOrder> orders = orders(45, plenty);

    List<ItemOutcome<AccountLicences>> outcomes = licences.assignAll(orders);

    assertThat(outcomes).hasSize(45).allMatch(outcome -> outcome instanceof ItemOutcome.Done);
    assertThat(outcomes)
        .extracting(outcome -> outcome.value().orElseThrow().accountId())
        .isEqualTo(orders.stream().map(LicenceOrder::accountId).toList());
    assertThat(cloud.transcript().of("graph")).hasSize(9);
    assertThat(licences.assignAll(orders))
        .allMatch(outcome -> outcome instanceof ItemOutcome.AlreadyThere);
    assertThat(cloud.transcript().of("graph")).hasSize(12);
  }

  @Test
  void eachOrderFailsOnItsOwn() {
    Account bare = cloud.tenant().addAccount("bare@contoso.com", "Bare", "x");
    UUID full = product(0, "Enabled");
    List<LicenceOrder> orders =
        List.of(
            new LicenceOrder(account.id(), Set.of(SALES)),
            new LicenceOrder(bare.id(), Set.of(SALES)),
            new LicenceOrder(NOBODY, Set.of(SALES)),
            new LicenceOrder(account.id(), Set.of(full)));

    List<ItemOutcome<AccountLicences>> outcomes = licences.assignAll(orders);

    assertThat(outcomes.get(0).value().orElseThrow().has(SALES)).isTrue();
    assertThat(outcomes.get(1).error().orElseThrow())
        .isInstanceOfSatisfying(
            LicenceRefusedException.class,
            e -> assertThat(e.problem()).isEqualTo(LicenceProblem.NO_USAGE_LOCATION));
    assertThat(outcomes.get(2).error().orElseThrow()).isInstanceOf(NotFoundException.class);
    assertThat(outcomes.get(3).error().orElseThrow())
        .isInstanceOfSatisfying(
            LicenceRefusedException.class,
            e -> assertThat(e.problem()).isEqualTo(LicenceProblem.NO_FREE_SEAT));
  }

  @Test
  void throttledItemsInsideABatchAreSentAgainAlone() {
    UUID plenty = product(100, "Enabled");
    Fault throttled = new Fault.Answer(429, Map.of("Retry-After", "0.5"), "");
    cloud.faults().next("graph", "POST", "/assignLicense", throttled);
    cloud.faults().next("graph", "POST", "/assignLicense", throttled);

    List<ItemOutcome<AccountLicences>> outcomes = licences.assignAll(orders(20, plenty));

    assertThat(outcomes).allMatch(outcome -> outcome instanceof ItemOutcome.Done);
    List<Exchange> changes =
        cloud.transcript().of("graph").stream()
            .filter(exchange -> exchange.requestBody().contains("assignLicense"))
            .toList();
    assertThat(changes).hasSize(2);
    assertThat(changes.get(1).requestBody().split("assignLicense", -1)).hasSize(3);
  }

  @Test
  void accountsOfABatchInErrorAreToldApart() {
    account.licenceErrors().put(SALES, "MutuallyExclusiveViolation");

    ItemOutcome<AccountLicences> outcome =
        licences.assignAll(List.of(new LicenceOrder(account.id(), Set.of(SALES)))).get(0);

    assertThat(outcome.error().orElseThrow())
        .isInstanceOfSatisfying(
            LicenceRefusedException.class,
            e -> assertThat(e.problem()).isEqualTo(LicenceProblem.CONFLICTING_PLANS));
  }

  private UUID product(int seats, String status) {
    Sku sku =
        new Sku(Tenant.named("product " + seats + status), "P" + seats, seats, status, List.of());
    cloud.tenant().skus().add(sku);
    return sku.skuId();
  }

  private List<LicenceOrder> orders(int number, UUID skuId) {
    return IntStream.range(0, number)
        .mapToObj(i -> cloud.tenant().addAccount("p" + i + "@contoso.com", "P" + i, "x"))
        .peek(each -> each.usageLocation("DE"))
        .map(each -> new LicenceOrder(each.id(), Set.of(skuId)))
        .toList();
  }
}

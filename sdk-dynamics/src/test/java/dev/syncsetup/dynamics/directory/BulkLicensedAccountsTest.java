package dev.syncsetup.dynamics.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.directory.licences.LicenceProblem;
import dev.syncsetup.dynamics.directory.licences.LicenceRefusedException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class BulkLicensedAccountsTest {
  private static final UUID PLENTY = Tenant.named("product with many seats");
  private static final Secret PASSWORD = Secret.of("planted-Passw0rd-16");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private DirectoryClient directory;
  private int before;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    cloud.tenant().skus().add(new Sku(PLENTY, "PLENTY", 100));
    client = Simulated.client(cloud);
    directory = client.directory();
    before = cloud.tenant().accounts().size();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void accountAndLicenceTakeOneTrip() {
    List<ItemOutcome<DirectoryAccount>> outcomes =
        directory.createAccounts(people(10), Set.of(PLENTY));

    assertThat(batches()).isEqualTo(1);
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome.value().orElseThrow().licences()).containsExactly(PLENTY));
    assertThat(licensed()).isEqualTo(10);
  }

  @Test
  void repeatedCallOnlyDoesWhatIsMissing() {
    List<NewAccount> people = people(25);
    directory.createAccounts(people.subList(0, 20), Set.of(PLENTY));
    directory.createAccounts(people.subList(20, 22));

    List<ItemOutcome<DirectoryAccount>> outcomes = directory.createAccounts(people, Set.of(PLENTY));

    assertThat(outcomes.subList(0, 22))
        .allMatch(outcome -> outcome instanceof ItemOutcome.AlreadyThere);
    assertThat(outcomes.subList(22, 25)).allMatch(outcome -> outcome instanceof ItemOutcome.Done);
    assertThat(licensed()).isEqualTo(25);
    assertThat(cloud.tenant().accounts()).hasSize(before + 25);
  }

  @Test
  void lostAnswerToAWholeBatchIsSettledByReading() {
    cloud.faults().next("graph", "POST", "$batch", new Fault.LostAnswer());

    List<ItemOutcome<DirectoryAccount>> outcomes =
        directory.createAccounts(people(20), Set.of(PLENTY));

    assertThat(failed(outcomes)).isEmpty();
    assertThat(cloud.tenant().accounts()).hasSize(before + 20);
    assertThat(licensed()).isEqualTo(20);
  }

  @Test
  void failedCreationSparesItsLicence() {
    Account there = cloud.tenant().addAccount("p00@contoso.com", "Zero", "x");
    there.usageLocation("DE");

    List<ItemOutcome<DirectoryAccount>> outcomes =
        directory.createAccounts(people(2), Set.of(PLENTY));

    assertThat(failed(outcomes)).isEmpty();
    assertThat(there.licences()).containsOnlyKeys(PLENTY);
    assertThat(sent().get(0).responseBody()).contains("\"status\":424");
  }

  @Test
  void licenceWaitsForAnAccountTheReplicasHide() {
    cloud.graph().behaviour().hideNewObjects(2);

    List<ItemOutcome<DirectoryAccount>> outcomes =
        directory.createAccounts(people(5), Set.of(PLENTY));

    assertThat(failed(outcomes)).isEmpty();
    assertThat(licensed()).isEqualTo(5);
  }

  @Test
  void accountsBeyondTheSeatsAreThereWithoutLicence() {
    UUID two = Tenant.named("product with two seats");
    cloud.tenant().skus().add(new Sku(two, "TWO", 2));

    List<ItemOutcome<DirectoryAccount>> outcomes = directory.createAccounts(people(3), Set.of(two));

    assertThat(failed(outcomes)).hasSize(1);
    assertThat(outcomes.get(failed(outcomes).get(0)).error().orElseThrow())
        .isInstanceOfSatisfying(
            LicenceRefusedException.class,
            e -> assertThat(e.problem()).isEqualTo(LicenceProblem.NO_FREE_SEAT));
    assertThat(cloud.tenant().accounts()).hasSize(before + 3);
  }

  @Test
  void nothingToDoSendsNothing() {
    assertThat(directory.createAccounts(List.of(), Set.of(PLENTY))).isEmpty();
    assertThat(cloud.transcript().exchanges()).isEmpty();
  }

  private static List<NewAccount> people(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> String.format("p%02d", i))
        .map(name -> new NewAccount(name + "@contoso.com", "Person " + name, "DE", PASSWORD))
        .toList();
  }

  private static List<Integer> failed(List<ItemOutcome<DirectoryAccount>> outcomes) {
    return IntStream.range(0, outcomes.size())
        .filter(i -> outcomes.get(i).error().isPresent())
        .boxed()
        .toList();
  }

  private long licensed() {
    return cloud.tenant().accounts().values().stream()
        .filter(account -> account.licences().containsKey(PLENTY))
        .count();
  }

  private int batches() {
    return sent().size();
  }

  private List<Exchange> sent() {
    return cloud.transcript().of("graph").stream()
        .filter(exchange -> exchange.target().contains("$batch"))
        .toList();
  }
}

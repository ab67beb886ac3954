package dev.syncsetup.dynamics.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.directory.people.PersonDetails;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class BulkAccountsTest {
  private static final UUID PLENTY = Tenant.named("product with many seats");
  private static final Secret PASSWORD = Secret.of("planted-Passw0rd-16");
  private static final Fault THROTTLED = new Fault.Answer(429, Map.of("Retry-After", "7"), "");

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
  void fortyFiveAccountsTakeThreeRequestsAndComeInTheirOrder() {
    List<ItemOutcome<DirectoryAccount>> outcomes = directory.createAccounts(people(45));

    assertThat(batches()).isEqualTo(3);
    assertThat(names(outcomes))
        .isEqualTo(people(45).stream().map(p -> p.userPrincipalName()).toList());
    assertThat(outcomes).allMatch(outcome -> outcome instanceof ItemOutcome.Done);
    for (ItemOutcome<DirectoryAccount> outcome : outcomes) {
      DirectoryAccount account = outcome.value().orElseThrow();
      assertThat(directory.account(account.id())).contains(account);
    }
  }

  @Test
  void manyNamesAreFoundInOneRequestWhateverTheyHold() {
    Account there = cloud.tenant().addAccount("o'neil+x@contoso.com", "O'Neil", "x");
    List<String> names = new ArrayList<>(List.of("O'NEIL+x@contoso.com"));
    IntStream.range(0, 299).forEach(i -> names.add("p" + i + "@contoso.com"));
    cloud.transcript().clear();

    List<DirectoryAccount> found = directory.accounts(names);

    assertThat(found).extracting(DirectoryAccount::id).containsExactly(there.id());
    assertThat(cloud.transcript().of("graph")).hasSize(1);
  }

  @Test
  void refusedReadOfManyNamesIsThrown() {
    cloud
        .faults()
        .next("graph", "GET", "/users?", new Fault.Answer(403, Map.of(), "{\"error\":{}}"));

    assertThatThrownBy(() -> directory.accounts(List.of("p@contoso.com")))
        .isInstanceOf(PermissionException.class);
  }

  @Test
  void personHasToChangeThePasswordAndBringsItsDetails() {
    PersonDetails details =
        new PersonDetails(
            Map.of(
                PersonDetails.Detail.JOB_TITLE, "Rep", PersonDetails.Detail.OTHER_MAIL, "a@b.c"));

    List<ItemOutcome<DirectoryAccount>> outcomes =
        directory.createAccounts(List.of(people(1).get(0).of(details)));

    assertThat(outcomes).allMatch(outcome -> outcome instanceof ItemOutcome.Done);

    Account account = cloud.tenant().account("p00@contoso.com").orElseThrow();
    assertThat(account.passwordChangeRequired()).isTrue();
    assertThat(account.profile())
        .containsEntry("jobTitle", "Rep")
        .containsEntry("otherMails", "[\"a@b.c\"]")
        .doesNotContainKey("passwordPolicies");
    assertThat(details).hasToString("PersonDetails" + details.values().keySet());
  }

  @Test
  void throttledItemsInsideABatchAreSentAgainAlone() {
    cloud.faults().next("graph", "POST", "/v1.0/users", THROTTLED);
    Instant began = cloud.clock().instant();

    List<ItemOutcome<DirectoryAccount>> outcomes = directory.createAccounts(people(20));

    assertThat(outcomes).allMatch(outcome -> outcome instanceof ItemOutcome.Done);
    assertThat(Duration.between(began, cloud.clock().instant())).hasSeconds(7);
    List<Exchange> sent = sent();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).requestBody()).contains("p00@").doesNotContain("p01@", "p19@");
  }

  @Test
  void innerFailuresTouchNoOtherItem() {
    Account there = cloud.tenant().addAccount("p07@contoso.com", "Seven", "x");
    List<NewAccount> people = new ArrayList<>(people(45));
    people.set(3, new NewAccount("p03@elsewhere.org", "Three", "DE", PASSWORD));
    people.set(5, new NewAccount("p05@contoso.com", "Five", "Germany", PASSWORD));
    people.set(44, new NewAccount("p44@contoso.com", "Last", "DE", Secret.of("weak")));

    List<ItemOutcome<DirectoryAccount>> outcomes = directory.createAccounts(people);

    assertThat(failed(outcomes)).containsExactly(3, 5, 44);
    assertThat(outcomes.get(3).error().orElseThrow())
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("domain");
    assertThat(outcomes.get(5).error().orElseThrow())
        .hasMessageContaining("Germany")
        .hasMessageContaining("was not sent");
    assertThat(outcomes.get(44).error().orElseThrow()).hasMessageContaining("complexity");
    assertThat(outcomes.get(7))
        .isInstanceOf(ItemOutcome.AlreadyThere.class)
        .extracting(outcome -> outcome.value().orElseThrow().id())
        .isEqualTo(there.id());
    assertThat(cloud.tenant().accounts()).hasSize(before + 45 - 3);
  }

  @Test
  void batchThatNeverArrivedFailsItsItemsOnly() {
    for (int i = 0; i < 5; i++) {
      cloud.faults().next("graph", "POST", "$batch", new Fault.Reset());
    }

    List<ItemOutcome<DirectoryAccount>> outcomes = directory.createAccounts(people(1));

    assertThat(outcomes.get(0).error().orElseThrow()).isInstanceOf(TransportException.class);
    assertThat(cloud.tenant().accounts()).hasSize(before);
  }

  @Test
  void lostAnswerToOneItemIsSettledByReading() {
    cloud.faults().next("graph", "POST", "/v1.0/users", new Fault.LostAnswer());

    List<ItemOutcome<DirectoryAccount>> outcomes = directory.createAccounts(people(3));

    assertThat(failed(outcomes)).isEmpty();
    assertThat(cloud.tenant().accounts()).hasSize(before + 3);
  }

  @Test
  void itemThatWasNotRunFailsWithItsOwnError() {
    cloud.faults().next("graph", "POST", "/v1.0/users", new Fault.Reset());

    List<ItemOutcome<DirectoryAccount>> outcomes = directory.createAccounts(people(3));

    assertThat(failed(outcomes)).containsExactly(0);
    assertThat(outcomes.get(0).error().orElseThrow())
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.status()).isEqualTo(503));
  }

  @Test
  void endlesslyThrottledItemIsRateLimited() {
    for (int i = 0; i < 8; i++) {
      cloud.faults().next("graph", "POST", "/v1.0/users", THROTTLED);
    }

    ItemOutcome<DirectoryAccount> outcome = directory.createAccounts(people(1)).get(0);

    assertThat(outcome.error().orElseThrow()).isInstanceOf(RateLimitedException.class);
    assertThat(batches()).isEqualTo(8);
  }

  @Test
  void waitBeyondTheCallersPatienceEndsTheItem() {
    cloud
        .faults()
        .next(
            "graph",
            "POST",
            "/v1.0/users",
            new Fault.Answer(429, Map.of("Retry-After", "3600"), ""));

    assertThat(failed(directory.createAccounts(people(2)))).containsExactly(0);
  }

  @Test
  void noErrorShowsAPassword() {
    List<NewAccount> people =
        List.of(
            new NewAccount("no-at", "No", "DE", PASSWORD),
            new NewAccount("p@contoso.com", " ", "DE", PASSWORD),
            new NewAccount("p@elsewhere.org", "No", "DE", PASSWORD));

    assertThat(directory.createAccounts(people))
        .allSatisfy(
            outcome -> {
              SdkException error = outcome.error().orElseThrow();
              assertThat(error).hasMessageNotContaining("planted");
            });
  }

  private static List<NewAccount> people(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> String.format("p%02d", i))
        .map(name -> new NewAccount(name + "@contoso.com", "Person " + name, "DE", PASSWORD))
        .toList();
  }

  private static List<String> names(List<ItemOutcome<DirectoryAccount>> outcomes) {
    return outcomes.stream().map(o -> o.value().orElseThrow().userPrincipalName()).toList();
  }

  private static List<Integer> failed(List<ItemOutcome<DirectoryAccount>> outcomes) {
    return IntStream.range(0, outcomes.size())
        .filter(i -> outcomes.get(i).error().isPresent())
        .boxed()
        .toList();
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

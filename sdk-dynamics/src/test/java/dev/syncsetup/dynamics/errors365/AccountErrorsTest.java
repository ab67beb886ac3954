package dev.syncsetup.dynamics.errors365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.directory.AccountChange;
import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Microsoft Graph refuses about accounts by itself, and inside batches. */
@SimulatedCloudTest
class AccountErrorsTest {
  private static final Secret PASSWORD = Secret.of("planted-Passw0rd-16");
  private static final String BAD_REQUEST = "Request_BadRequest";

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
    "sync@contoso.com, weak, DE, complexity",
    "sync@elsewhere.org, planted-Passw0rd-16, DE, domain",
    "sy nc@contoso.com, planted-Passw0rd-16, DE, ''",
    "sync@contoso.com, planted-Passw0rd-16, Germany, usageLocation",
  })
  void impossibleAccountIsRefusedOnceWithTheServicesWords(
      String name, String password, String country, String words) {
    NewAccount wish = new NewAccount(name, "Sync", country, Secret.of(password));

    ServiceException refusal = refusal(() -> directory.createAccount(wish));

    assertThat(refusal.code()).contains(BAD_REQUEST);
    assertThat(refusal).hasMessageContaining(words).hasMessageNotContaining("planted");
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void takenNameIsFoundAndTakenMailNicknameIsAnObjectConflict() {
    cloud.tenant().domains().add("fabrikam.com");
    DirectoryAccount first = directory.createAccount(person("sync@contoso.com"));
    assertThat(directory.createAccount(person("sync@contoso.com"))).isEqualTo(first);

    assertThat(refusal(() -> directory.createAccount(person("sync@fabrikam.com"))))
        .isInstanceOf(ConflictException.class)
        .satisfies(e -> assertThat(e.code()).contains("ObjectConflict"));
  }

  @Test
  void deletedAccountIsNotRestoredUnderATakenNameNorAfterThirtyDays() {
    DirectoryAccount deleted = directory.createAccount(person("sync@contoso.com"));
    directory.deleteAccount(deleted, Instant.EPOCH);
    DirectoryAccount next = directory.createAccount(person("sync@contoso.com"));

    assertThat(refusal(() -> directory.restoreAccount(deleted.id())))
        .isInstanceOf(ConflictException.class)
        .satisfies(e -> assertThat(e.code()).contains("ObjectConflict"));

    directory.deleteAccount(next, Instant.EPOCH);
    cloud.clock().advance(Duration.ofDays(31));
    assertThat(refusal(() -> directory.restoreAccount(deleted.id())))
        .isInstanceOf(NotFoundException.class)
        .satisfies(e -> assertThat(e.code()).contains("Request_ResourceNotFound"));
  }

  @Test
  void accountOfAnotherDirectoryIsNotChanged() {
    Account synced = cloud.tenant().addAccount("synced@contoso.com", "Synced", "x");
    synced.profile().put("onPremisesSyncEnabled", "true");

    ServiceException refusal =
        refusal(
            () -> directory.updateAccount(synced.id(), AccountChange.none().displayName("Other")));

    assertThat(refusal.code()).contains(BAD_REQUEST);
    assertThat(refusal).hasMessageContaining("on-premises");
  }

  @Test
  void memberOfAGroupIsNotAddedTwice() {
    Account account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "x");
    Group group = group();
    group.members().add(account.id());

    assertThatCode(() -> directory.addToGroup(group.id(), account.id())).doesNotThrowAnyException();
    assertThat(cloud.transcript().writes())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.responseBody())
                    .contains(BAD_REQUEST)
                    .contains("One or more added object references already exist"));
  }

  @Test
  void refusalToPutSomebodyIntoAGroupIsNotTakenForMembership() {
    Account account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "x");
    Group group = group();
    cloud.faults().next("graph", "POST", "/members/", Said.refusal(400, BAD_REQUEST, "Full."));

    assertThat(refusal(() -> directory.addToGroup(group.id(), account.id())))
        .hasMessageContaining("Full.");
  }

  @Test
  void malformedBatchFailsEachOfItsItems() {
    cloud.faults().next("graph", "POST", "$batch", Said.refusal(400, "BadRequest", "Not unique."));

    assertThat(directory.createAccounts(people(2)))
        .hasSize(2)
        .allSatisfy(
            outcome ->
                assertThat(outcome.error().orElseThrow())
                    .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).contains("BadRequest")));
    assertThat(cloud.transcript().of("graph")).hasSize(1);
  }

  @Test
  void itemThatFailedForAnotherIsSentAgainWithIt() {
    cloud.faults().next("graph", "POST", "/v1.0/users", Said.busy(429, "TooManyRequests", 7));
    Account there = cloud.tenant().addAccount("p1@contoso.com", "P1", "x");
    there.usageLocation("DE");

    List<ItemOutcome<DirectoryAccount>> outcomes =
        directory.createAccounts(people(2), Set.of(sku()));

    assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.error()).isEmpty());
    assertThat(cloud.transcript().of("graph").get(0).responseBody())
        .contains("FailedDependency")
        .contains("TooManyRequests")
        .contains("ObjectConflict");
  }

  private Group group() {
    cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .add("GroupMember.ReadWrite.All");
    return cloud.tenant().addGroup("Dynamics users");
  }

  private UUID sku() {
    return cloud.tenant().skus().get(0).skuId();
  }

  private static List<NewAccount> people(int number) {
    return IntStream.range(0, number).mapToObj(i -> person("p" + i + "@contoso.com")).toList();
  }

  private static NewAccount person(String name) {
    return new NewAccount(name, name, "DE", PASSWORD);
  }

  private static ServiceException refusal(ThrowingCallable call) {
    return catchThrowableOfType(ServiceException.class, call);
  }
}

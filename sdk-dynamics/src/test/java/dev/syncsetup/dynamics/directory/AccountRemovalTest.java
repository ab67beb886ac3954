package dev.syncsetup.dynamics.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class AccountRemovalTest {
  private static final NewAccount SYNC =
      new NewAccount("sync@contoso.com", "Sync User", "DE", Secret.of("planted-Passw0rd-16"));
  private static final UUID NOBODY = Tenant.named("nobody");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private DirectoryClient directory;
  private Instant began;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    began = cloud.clock().instant();
    client = Simulated.client(cloud);
    directory = client.directory();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void createdAccountIsDeletedAndRestored() {
    DirectoryAccount created = directory.createAccount(SYNC);

    directory.deleteAccount(created, began);
    directory.deleteAccount(created, began);
    assertThat(directory.account(created.id())).isEmpty();

    assertThat(directory.restoreAccount(created.id())).isEqualTo(created);
    assertThat(directory.restoreAccount(created.id())).isEqualTo(created);
    assertThatThrownBy(() -> directory.restoreAccount(NOBODY))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void lostAnswersToDeletingAndRestoringAreSettledByReading() {
    DirectoryAccount created = directory.createAccount(SYNC);
    cloud.faults().next("graph", "DELETE", "/users/", new Fault.LostAnswer());
    directory.deleteAccount(created, began);
    assertThat(cloud.tenant().account(SYNC.userPrincipalName())).isEmpty();

    cloud.faults().next("graph", "POST", "/restore", new Fault.LostAnswer());
    assertThat(directory.restoreAccount(created.id())).isEqualTo(created);
  }

  @Test
  void restoringUnderATakenNameIsAConflict() {
    DirectoryAccount created = directory.createAccount(SYNC);
    directory.deleteAccount(created, began);
    directory.createAccount(SYNC);

    assertThatThrownBy(() -> directory.restoreAccount(created.id()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void accountOfSomebodyElseIsNotDeleted() {
    Account old = cloud.tenant().addAccount("old@contoso.com", "Old", "x");
    DirectoryAccount seen = directory.account(old.id()).orElseThrow();

    assertThatThrownBy(() -> directory.deleteAccount(seen, began))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("not created since");
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void renamedOrOnPremisesAccountIsNotDeleted() {
    DirectoryAccount created = directory.createAccount(SYNC);
    cloud
        .tenant()
        .account(created.id().toString())
        .orElseThrow()
        .userPrincipalName("x@contoso.com");
    assertThatThrownBy(() -> directory.deleteAccount(created, began))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("x@contoso.com");

    DirectoryAccount synced = directory.account(onPremises().id()).orElseThrow();
    assertThatThrownBy(() -> directory.deleteAccount(synced, Instant.EPOCH))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("on-premises");
    assertThat(cloud.transcript().writes()).extracting(Exchange::method).doesNotContain("DELETE");
  }

  private Account onPremises() {
    Account account = cloud.tenant().addAccount("synced@contoso.com", "Synced", "x");
    account.profile().put("onPremisesSyncEnabled", "true");
    return account;
  }
}

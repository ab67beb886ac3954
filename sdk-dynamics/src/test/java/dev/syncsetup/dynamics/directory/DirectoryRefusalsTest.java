package dev.syncsetup.dynamics.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an app without the permission is told. */
@SimulatedCloudTest
class DirectoryRefusalsTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private Account account;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "x");
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void accountsAreNotFoundWithoutThePermissionToReadThem() {
    try (DynamicsClient poor = Simulated.permitted(cloud, client, "Domain.Read.All")) {
      assertRefused(() -> poor.directory().account("sync@contoso.com"), "User.Read.All");
      assertRefused(() -> poor.directory().account(account.id()), "User.Read.All");
      assertRefused(() -> poor.directory().accountsWithMail("sync@contoso.com"), "User.Read.All");
    }
  }

  @Test
  void signInIsSwitchedOnlyWithThePermissionToDoSo() {
    account.enabled(false);
    try (DynamicsClient poor = Simulated.permitted(cloud, client, "User.Read.All")) {
      assertRefused(
          () -> poor.directory().unblockSignIn(account.id()), "User.EnableDisableAccount.All");
      assertThat(account.enabled()).isFalse();

      account.enabled(true);
      assertRefused(
          () -> poor.directory().blockSignIn(account.id()), "User.EnableDisableAccount.All");
      assertThat(account.enabled()).isTrue();
    }
  }

  @Test
  void signInOfNobodyIsNotUnblocked() {
    assertThatThrownBy(() -> client.directory().unblockSignIn(Tenant.named("nobody")))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> assertThat(e.code()).contains("Request_ResourceNotFound"));
  }

  @Test
  void consentIsNotReadWithoutThePermissionToReadIt() {
    try (DynamicsClient poor = Simulated.permitted(cloud, client, "User.Read.All")) {
      assertRefused(
          () -> poor.directory().consent(SimulatedCloud.ADMINISTRATOR), "Directory.Read.All");
    }
  }

  private static void assertRefused(ThrowingCallable call, String permission) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PermissionException.class,
            e -> assertThat(e.code()).contains("Authorization_RequestDenied"))
        .hasMessageContaining(permission);
  }
}

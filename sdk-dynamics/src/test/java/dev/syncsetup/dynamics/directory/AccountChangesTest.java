package dev.syncsetup.dynamics.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Group;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class AccountChangesTest {
  private static final NewAccount SYNC =
      new NewAccount("sync@contoso.com", "Sync User", "DE", Secret.of("planted-Passw0rd-16"));
  private static final UUID NOBODY = Tenant.named("nobody");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private DirectoryClient directory;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    grant("User-PasswordProfile.ReadWrite.All", "GroupMember.ReadWrite.All", "Domain.Read.All");
    client = Simulated.client(cloud);
    directory = client.directory();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void accountIsFoundByIdAndByMailAddress() {
    Account account = cloud.tenant().addAccount("o'neil@contoso.com", "O'Neil", "x");
    account.mailbox(true);

    assertThat(directory.account(account.id())).isPresent();
    assertThat(directory.account(NOBODY)).isEmpty();
    assertThat(directory.accountsWithMail("o'neil@contoso.com"))
        .extracting(DirectoryAccount::id)
        .containsExactly(account.id());
    assertThat(directory.accountsWithMail("other@contoso.com")).isEmpty();
    assertThatThrownBy(() -> directory.accountsWithMail("no address"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nameAndCountryAreChangedAndNothingElse() {
    DirectoryAccount created = directory.createAccount(SYNC);

    DirectoryAccount changed =
        directory.updateAccount(
            created.id(), AccountChange.none().displayName("Ä \"Sync\"").usageLocation("AT"));

    assertThat(changed.displayName()).isEqualTo("Ä \"Sync\"");
    assertThat(changed.usageLocation()).contains("AT");
    assertThat(directory.updateAccount(created.id(), AccountChange.none().displayName("B")))
        .isEqualTo(directory.account(created.id()).orElseThrow())
        .satisfies(account -> assertThat(account.usageLocation()).contains("AT"));
  }

  @Test
  void changeThatReplicasHideIsReadUntilItShows() {
    DirectoryAccount created = directory.createAccount(SYNC);
    cloud.graph().behaviour().showChangesAfter(4);
    Instant before = cloud.clock().instant();

    DirectoryAccount changed =
        directory.updateAccount(created.id(), AccountChange.none().displayName("New"));

    assertThat(changed.displayName()).isEqualTo("New");
    assertThat(Duration.between(before, cloud.clock().instant())).hasSeconds(1 + 2 + 4 + 8);
  }

  @Test
  void waitForReplicasEndsAfterAMinute() {
    DirectoryAccount created = directory.createAccount(SYNC);
    cloud.graph().behaviour().showChangesAfter(1000);
    Instant before = cloud.clock().instant();

    assertThat(directory.blockSignIn(created.id()).enabled()).isTrue();
    assertThat(Duration.between(before, cloud.clock().instant())).hasSeconds(60);
  }

  @Test
  void changeRightAfterCreationWaitsForTheAccount() {
    cloud.graph().behaviour().hideNewObjects(3);
    DirectoryAccount created = directory.createAccount(SYNC);

    assertThat(directory.updateAccount(created.id(), AccountChange.none().displayName("New")))
        .satisfies(account -> assertThat(account.displayName()).isEqualTo("New"));
  }

  @Test
  void unknownCountryAndOnPremisesAccountAreRefused() {
    DirectoryAccount created = directory.createAccount(SYNC);
    assertThatThrownBy(
            () -> directory.updateAccount(created.id(), AccountChange.none().usageLocation("XX")))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("usageLocation");

    Account synced = onPremises();
    assertThatThrownBy(
            () -> directory.updateAccount(synced.id(), AccountChange.none().displayName("New")))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("on-premises");
  }

  @Test
  void changeOfNobodyIsNotFound() {
    assertThatThrownBy(() -> directory.blockSignIn(NOBODY)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void signInIsBlockedAndUnblocked() {
    DirectoryAccount created = directory.createAccount(SYNC);

    assertThat(directory.blockSignIn(created.id()).enabled()).isFalse();
    assertThat(directory.blockSignIn(created.id()).enabled()).isFalse();
    assertThat(directory.unblockSignIn(created.id()).enabled()).isTrue();
  }

  @Test
  void passwordIsResetWithoutShowingIt() {
    DirectoryAccount created = directory.createAccount(SYNC);

    directory.resetPassword(created.id(), Secret.of("planted-Other-Passw0rd"));

    assertThat(cloud.tenant().account(SYNC.userPrincipalName()).orElseThrow())
        .satisfies(
            account -> {
              assertThat(account.password()).isEqualTo("planted-Other-Passw0rd");
              assertThat(account.passwordChangeRequired()).isFalse();
            });
    assertThat(new DirectoryApi.PasswordJson(new NewAccountJson.PasswordProfile("planted", false)))
        .asString()
        .doesNotContain("planted");
    assertThatThrownBy(() -> directory.resetPassword(created.id(), Secret.of("weak")))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("complexity")
        .hasMessageNotContaining("weak");
  }

  @Test
  void missingPermissionForPasswordsIsNamed() {
    DirectoryAccount created = directory.createAccount(SYNC);
    permissions().remove("User-PasswordProfile.ReadWrite.All");
    try (DynamicsClient poor = client.signedInAs(Simulated.administrator(cloud))) {
      assertThatThrownBy(
              () -> poor.directory().resetPassword(created.id(), Secret.of("Some-Passw0rd")))
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("User-PasswordProfile.ReadWrite.All");
    }
  }

  @Test
  void verifiedDomainsTellTheDefaultOne() {
    assertThat(directory.verifiedDomains())
        .containsExactly(
            new VerifiedDomain("contoso.com", true, false),
            new VerifiedDomain("contoso.onmicrosoft.com", false, true));
  }

  @Test
  void domainsWithoutPermissionAreRefusedWithItsName() {
    permissions().remove("Domain.Read.All");
    assertThatThrownBy(directory::verifiedDomains)
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("Domain.Read.All");
  }

  @Test
  void accountIsPutIntoAGroupOnce() {
    Group group = cloud.tenant().addGroup("Environment users");
    DirectoryAccount created = directory.createAccount(SYNC);

    directory.addToGroup(group.id(), created.id());
    directory.addToGroup(group.id(), created.id());

    assertThat(group.members()).containsExactly(created.id());
  }

  @Test
  void lostAnswerToAMembershipIsRepeatedWithoutHarm() {
    Group group = cloud.tenant().addGroup("Environment users");
    DirectoryAccount created = directory.createAccount(SYNC);
    cloud.faults().next("graph", "POST", "/members/$ref", new Fault.LostAnswer());

    directory.addToGroup(group.id(), created.id());

    assertThat(group.members()).containsExactly(created.id());
  }

  @Test
  void unknownGroupIsNotFoundAndARefusedMembershipIsNotClaimed() {
    DirectoryAccount created = directory.createAccount(SYNC);
    assertThatThrownBy(() -> directory.addToGroup(NOBODY, created.id()))
        .isInstanceOf(NotFoundException.class);

    Group group = cloud.tenant().addGroup("Dynamic group");
    String refusal = "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"dynamic\"}}";
    cloud.faults().next("graph", "POST", "/members/$ref", new Fault.Answer(400, Map.of(), refusal));
    assertThatThrownBy(() -> directory.addToGroup(group.id(), created.id()))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("dynamic");
  }

  private Account onPremises() {
    Account account = cloud.tenant().addAccount("synced@contoso.com", "Synced", "x");
    account.profile().put("onPremisesSyncEnabled", "true");
    return account;
  }

  private Set<String> permissions() {
    return cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions();
  }

  private void grant(String... names) {
    permissions().addAll(Set.of(names));
  }
}

package dev.syncsetup.dynamics.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class DirectoryClientTest {
  private static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");
  private static final NewAccount SYNC =
      new NewAccount(
          "sync.o'neil@contoso.com", "Sync User", "DE", Secret.of("planted-Passw0rd-16"));

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

  @Test
  void createdAccountIsAsWished() {
    DirectoryAccount created = directory.createAccount(SYNC);

    assertThat(directory.account(SYNC.userPrincipalName())).contains(created);
    assertThat(created.enabled()).isTrue();
    assertThat(created.usageLocation()).contains("DE");
    assertThat(created.licences()).isEmpty();
    assertThat(cloud.tenant().account(SYNC.userPrincipalName()).orElseThrow().password())
        .isEqualTo("planted-Passw0rd-16");
  }

  @Test
  void absentAccountIsEmpty() {
    assertThat(directory.account("nobody@contoso.com")).isEmpty();
  }

  @Test
  void nameWithoutAtIsRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> directory.account("$count"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(cloud.transcript().exchanges()).isEmpty();
  }

  @Test
  void secondCreationReturnsTheFirstAccount() {
    DirectoryAccount first = directory.createAccount(SYNC);

    assertThat(directory.createAccount(SYNC)).isEqualTo(first);
    assertThat(cloud.tenant().accounts().values())
        .filteredOn(account -> account.userPrincipalName().equals(SYNC.userPrincipalName()))
        .hasSize(1);
  }

  @Test
  void lostAnswerToACreationIsSettledByReading() {
    cloud.faults().next("graph", "POST", "/users", new Fault.LostAnswer());

    DirectoryAccount created = directory.createAccount(SYNC);

    assertThat(directory.account(SYNC.userPrincipalName())).contains(created);
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void creationThatNeverArrivedIsNotClaimed() {
    cloud.faults().next("graph", "POST", "/users", new Fault.Reset());

    assertThatThrownBy(() -> directory.createAccount(SYNC))
        .isInstanceOf(TransportException.class)
        .hasMessageNotContaining("planted");
  }

  @Test
  void unverifiedDomainIsRefusedByTheService() {
    NewAccount elsewhere = new NewAccount("sync@example.org", "Sync", "DE", SYNC.password());

    assertThatThrownBy(() -> directory.createAccount(elsewhere))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("domain");
  }

  @Test
  void throttledCreationWaitsAndIsSentAgain() {
    cloud
        .faults()
        .next("graph", "POST", "/users", new Fault.Answer(429, Map.of("Retry-After", "7"), ""));

    assertThat(directory.createAccount(SYNC).enabled()).isTrue();
  }

  @Test
  void freeSeatsAreCounted() {
    assertThat(directory.licences()).contains(new LicenceSku(SALES, "DYN365_ENTERPRISE_SALES", 25));
  }

  @Test
  void stockWithoutPermissionIsRefusedWithItsName() {
    Objects.requireNonNull(cloud.tenant().applications().get(SimulatedCloud.ADMINISTRATOR))
        .applicationPermissions()
        .remove("Organization.Read.All");

    assertThatThrownBy(directory::licences)
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("Organization.Read.All");
  }

  @Test
  void assignedLicenceIsReadBack() {
    DirectoryAccount created = directory.createAccount(SYNC);

    assertThat(directory.assignLicence(created.id(), SALES).licences()).containsExactly(SALES);
    assertThat(directory.assignLicence(created.id(), SALES).licences()).containsExactly(SALES);
    assertThat(directory.licences()).contains(new LicenceSku(SALES, "DYN365_ENTERPRISE_SALES", 24));
  }

  @Test
  void licenceIsAssignedAlthoughTheDirectoryDoesNotShowTheAccountYet() {
    cloud.graph().behaviour().hideNewObjects(3);
    DirectoryAccount created = directory.createAccount(SYNC);

    assertThat(directory.assignLicence(created.id(), SALES).licences()).containsExactly(SALES);
  }

  @Test
  void acceptedLicenceCountsAsAssigned() {
    cloud.graph().behaviour().licenceStatus(202);
    DirectoryAccount created = directory.createAccount(SYNC);

    assertThat(directory.assignLicence(created.id(), SALES).licences()).containsExactly(SALES);
  }

  @Test
  void licenceWithoutUsageLocationIsRefusedBeforeAnythingIsSent() {
    Account account = cloud.tenant().addAccount("plain@contoso.com", "Plain", "x");

    assertThatThrownBy(() -> directory.assignLicence(account.id(), SALES))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("usage location");
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void licenceForNobodyIsNotFound() {
    assertThatThrownBy(() -> directory.assignLicence(Tenant.named("nobody"), SALES))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void sentMailIsFoundBySubjectAndNotSentTwice() {
    Mail mail =
        new Mail(SimulatedCloud.ADMINISTRATOR_USER, "ops@example.org", "It's done & dusted", "Hi");
    assertThat(directory.wasSent(mail.sender(), mail.subject())).isFalse();

    directory.send(mail);

    assertThat(directory.wasSent(mail.sender(), mail.subject())).isTrue();
    assertThat(directory.wasSent(mail.sender(), "It's done")).isFalse();
    assertThat(cloud.graph().sentMail()).hasSize(1);
  }

  @Test
  void lostAnswerToAMailIsNeverAnsweredWithASecondMail() {
    cloud.faults().next("graph", "POST", "sendMail", new Fault.LostAnswer());
    Mail mail = new Mail(SimulatedCloud.ADMINISTRATOR_USER, "ops@example.org", "Hello", "Hi");

    assertThatThrownBy(() -> directory.send(mail))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue());
    assertThat(directory.wasSent(mail.sender(), "Hello")).isTrue();
    assertThat(cloud.graph().sentMail()).hasSize(1);
  }

  @Test
  void senderWithoutMailboxIsNamed() {
    cloud.tenant().addAccount("poor@contoso.com", "Poor", "x");

    assertThatThrownBy(
            () -> directory.send(new Mail("poor@contoso.com", "a@example.org", "s", "t")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Exchange Online");
  }

  @Test
  void mailboxThatIsNotThereIsNamedWhenReading() {
    cloud.tenant().addAccount("poor@contoso.com", "Poor", "x");

    assertThatThrownBy(() -> directory.wasSent("poor@contoso.com", "s"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void missingPermissionIsNamed() {
    Application administrator =
        Objects.requireNonNull(cloud.tenant().applications().get(SimulatedCloud.ADMINISTRATOR));
    administrator.applicationPermissions().remove("Mail.Send");

    assertThatThrownBy(
            () ->
                directory.send(
                    new Mail(SimulatedCloud.ADMINISTRATOR_USER, "a@example.org", "s", "t")))
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("Mail.Send");
  }

  @Test
  void consentForEverybodyIsRead() {
    Application app = cloud.tenant().addApplication(Tenant.named("app"), "App", "x");
    assertThat(directory.consent(app.applicationId()).orElseThrow().delegatedScopes()).isEmpty();

    app.delegatedConsents().add("user_impersonation");

    assertThat(directory.consent(app.applicationId()).orElseThrow().delegatedScopes())
        .containsExactly("user_impersonation");
  }

  @Test
  void consentOfAnUnknownAppIsEmpty() {
    assertThat(directory.consent(Tenant.named("no app"))).isEmpty();
  }

  @Test
  void nameOfADeletedAccountIsAConflictWithoutAnAccount() {
    cloud
        .faults()
        .next(
            "graph",
            "POST",
            "/users",
            new Fault.Answer(
                400,
                Map.of(),
                "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"exists\","
                    + "\"details\":[{\"code\":\"ObjectConflict\"}]}}"));

    assertThatThrownBy(() -> directory.createAccount(SYNC))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("30 days");
  }

  @Test
  void newAccountNeverShowsItsPassword() {
    assertThat(NewAccountJson.of(SYNC).toString()).doesNotContain("planted");
    assertThat(SYNC.toString()).doesNotContain("planted");
  }
}

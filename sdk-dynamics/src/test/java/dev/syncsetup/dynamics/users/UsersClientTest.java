package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class UsersClientTest {
  private static final UUID APP = Tenant.named("sync app");
  private static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private UsersClient users;
  private BusinessUnitId root;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    users = client.users();
    root = client.whoAmI().businessUnitId();
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void oneReadBringsUserRolesAndLanguage() {
    SystemUser jane = users.findByUserName("Jane.Doe@contoso.com").orElseThrow();

    assertThat(jane.fullName()).isEqualTo("Jane Doe");
    assertThat(jane.email()).contains("jane.doe@contoso.com");
    assertThat(jane.roles()).extracting(SecurityRole::name).containsExactly("Salesperson");
    assertThat(jane.hasRole("salesperson")).isTrue();
    assertThat(jane.language()).hasValue(0);
    assertThat(jane.businessUnitId()).isEqualTo(root);
    assertThat(jane.accessMode()).isEqualTo(AccessMode.READ_WRITE);
    assertThat(jane.disabled()).isFalse();
    assertThat(cloud.transcript().exchanges()).hasSize(1);
  }

  @Test
  void administratorIsKnownByTheRolesTemplate() {
    SystemUser admin = users.findByUserName("admin@contoso.com").orElseThrow();

    assertThat(admin.roles()).anyMatch(SecurityRole::isSystemAdministrator);
  }

  @Test
  void userIsFoundByObjectId() {
    UUID objectId = cloud.tenant().account("jane.doe@contoso.com").orElseThrow().id();

    assertThat(users.findByObjectId(objectId))
        .isEqualTo(users.findByUserName("jane.doe@contoso.com"));
  }

  @Test
  void absentUserIsEmpty() {
    assertThat(users.findByUserName("no'body & co@contoso.com")).isEmpty();
    assertThat(users.findByObjectId(APP)).isEmpty();
    assertThat(users.findByApplicationId(APP)).isEmpty();
    assertThatThrownBy(() -> users.get(new SystemUserId(APP)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void applicationUserIsCreatedOnce() {
    register();

    SystemUser created = users.createApplicationUser(APP, root);
    SystemUser again = users.createApplicationUser(APP, root);

    assertThat(created.isApplicationUser()).isTrue();
    assertThat(created.disabled()).isFalse();
    assertThat(created.fullName()).startsWith("#");
    assertThat(created.accessMode()).isEqualTo(AccessMode.NON_INTERACTIVE);
    assertThat(created.businessUnitId()).isEqualTo(root);
    assertThat(again.id()).isEqualTo(created.id());
    assertThat(users.findByApplicationId(APP).orElseThrow().id()).isEqualTo(created.id());
  }

  @Test
  void lostAnswerToACreationIsSettledByReading() {
    register();
    cloud.faults().next("dataverse", "POST", "systemusers", new Fault.LostAnswer());

    SystemUser created = users.createApplicationUser(APP, root);

    assertThat(users.findByApplicationId(APP).orElseThrow().id()).isEqualTo(created.id());
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void creationThatNeverArrivedIsNotClaimed() {
    register();
    cloud.faults().next("dataverse", "POST", "systemusers", new Fault.Reset());

    assertThatThrownBy(() -> users.createApplicationUser(APP, root))
        .isInstanceOf(TransportException.class);
  }

  @Test
  void gatewayThatGivesUpLeavesTheOutcomeOpen() {
    register();
    cloud.faults().next("dataverse", "POST", "systemusers", new Fault.Answer(504, Map.of(), ""));

    assertThatThrownBy(() -> users.createApplicationUser(APP, root))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue());
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void appTheTenantDoesNotKnowIsNotFound() {
    assertThatThrownBy(() -> users.createApplicationUser(APP, root))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("client id");
  }

  @Test
  void deletedApplicationUserBlocksANewOne() {
    register();
    SystemUser created = users.createApplicationUser(APP, root);
    row(created).set("deletedstate", 1).set("isdisabled", true);

    assertThatThrownBy(() -> users.createApplicationUser(APP, root))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(created.id().toString())
        .hasMessageContaining("Power Platform admin center");
    assertThat(users.findByApplicationId(APP).orElseThrow().softDeleted()).isTrue();
  }

  @Test
  void livingRowIsPreferredToADeletedOne() {
    register();
    SystemUser old = users.createApplicationUser(APP, root);
    SystemUser living = twin();
    row(old).set("deletedstate", 1);

    assertThat(users.findByApplicationId(APP).orElseThrow().id()).isEqualTo(living.id());
  }

  @Test
  void twoLivingRowsOfOneIdentityAreNeverGuessed() {
    register();
    users.createApplicationUser(APP, root);
    twin();

    assertThatThrownBy(() -> users.findByApplicationId(APP))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("2 users");
  }

  @Test
  void arrivalWaitsForTheLicenceAndIsThenImmediate() {
    Account account = licensed();

    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.LICENCE_PENDING);
    cloud.clock().advance(Duration.ofSeconds(31));
    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.REQUESTED);
    assertThat(users.requestArrival(account.id())).isEqualTo(Arrival.REQUESTED);

    assertThat(users.findByObjectId(account.id())).isPresent();
    assertThat(Simulated.exchanges(cloud, "dataverse"))
        .filteredOn(line -> line.contains("RetrieveCurrentOrganization"))
        .hasSize(1);
  }

  @Test
  void appThatIsNotRegisteredMayNotAsk() {
    cloud.admin().reset();

    assertThat(users.requestArrival(licensed().id())).isEqualTo(Arrival.NOT_ALLOWED);
  }

  @Test
  void languageIsSetAndReadBack() {
    SystemUser jane = users.findByUserName("jane.doe@contoso.com").orElseThrow();

    users.setLanguage(jane.id(), 1031);
    users.setLanguage(jane.id(), 1031);

    assertThat(users.get(jane.id()).language()).hasValue(1031);
  }

  @Test
  void languageThatIsNotProvisionedIsRefused() {
    SystemUser jane = users.findByUserName("jane.doe@contoso.com").orElseThrow();

    assertThatThrownBy(() -> users.setLanguage(jane.id(), 1036))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("1036");
  }

  @Test
  void languageOfNobodyCreatesNothing() {
    assertThatThrownBy(() -> users.setLanguage(new SystemUserId(APP), 1033))
        .isInstanceOf(NotFoundException.class);
    assertThat(cloud.dataverse().rows("usersettings")).noneMatch(row -> row.id().equals(APP));
  }

  private void register() {
    cloud.tenant().addApplication(APP, "Sync App", "x");
  }

  /** A second application user that claims to be the app's. */
  private SystemUser twin() {
    UUID other = Tenant.named("other app");
    cloud.tenant().addApplication(other, "Other App", "x");
    SystemUser twin = users.createApplicationUser(other, root);
    row(twin).set("applicationid", APP);
    return twin;
  }

  private Account licensed() {
    Account account = cloud.tenant().addAccount("new@contoso.com", "New User", "x");
    account.usageLocation("DE");
    account.licences().put(SALES, cloud.clock().instant());
    return account;
  }

  private Row row(SystemUser user) {
    return cloud.dataverse().users().stream()
        .filter(row -> row.id().equals(user.id().value()))
        .findFirst()
        .orElseThrow();
  }
}

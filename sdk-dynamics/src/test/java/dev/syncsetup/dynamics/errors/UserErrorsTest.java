package dev.syncsetup.dynamics.errors;

import static dev.syncsetup.dynamics.errors.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.faults.DataverseTrouble;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with users and with giving them roles. */
@SimulatedCloudTest
class UserErrorsTest {
  private static final UUID APP = Tenant.named("crm app");
  private static final String JANE = "jane.doe@contoso.com";

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private TableDefinition users;
  private BusinessUnitId root;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    users = client.columns().table("systemuser").orElseThrow();
    root = client.whoAmI().businessUnitId();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void personWithoutLicenceIsNotEnabled() {
    SystemUser jane = client.users().disable(jane().id());
    Row row = cloud.dataverse().user(JANE).orElseThrow().set("islicensed", false);

    assertRefused(() -> client.users().enable(jane.id()), "0x8004d24c")
        .hasMessageContaining("Assign a licence");
    assertThat(row.flag("isdisabled")).isTrue();
  }

  @Test
  void personIsNotMadeByWritingARow() {
    RowChanges stranger =
        RowChanges.none().text("azureactivedirectoryobjectid", Tenant.named("stranger").toString());

    assertRefused(() -> client.rows().create(users, stranger), "0x80041d28")
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("not in the directory");
  }

  @Test
  void secondRowOfOneIdentityIsAConflict() {
    RowChanges again =
        RowChanges.none()
            .text("azureactivedirectoryobjectid", jane().objectId().orElseThrow().toString());

    assertRefused(() -> client.rows().create(users, again), "0x80041d2c")
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Use the user that exists");
  }

  @Test
  void secondApplicationUserOfOneAppIsAConflictAndCountsAsFound() {
    SystemUser first = applicationUser();
    RowChanges again = RowChanges.none().text("applicationid", APP.toString());

    assertRefused(() -> client.rows().create(users, again), "0x8004F511")
        .isInstanceOf(ConflictException.class);
    assertThat(client.users().createApplicationUser(APP, root).id()).isEqualTo(first.id());
  }

  @Test
  void identityOfAnApplicationUserStays() {
    UUID id = applicationUser().id().value();
    RowChanges other = RowChanges.none().text("domainname", "other@contoso.com");

    assertRefused(() -> client.rows().update(users, id, other), "0x80041d48")
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("Application users keep");
  }

  @Test
  void accessModeOfAnApplicationUserStays() {
    UUID id = applicationUser().id().value();
    RowChanges interactive = RowChanges.none().number("accessmode", 0);

    assertRefused(() -> client.rows().update(users, id, interactive), "0x80040d40")
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("Application users keep");
  }

  @Test
  void appTheTenantDoesNotKnowIsNotFound() {
    assertRefused(() -> client.users().createApplicationUser(APP, root), "0x80041d49")
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("known within two minutes");
  }

  @Test
  void roleOfAnotherBusinessUnitIsRefused() {
    cloud.dataverse().addRole("Other");
    SecurityRole foreign =
        client.roles().named("Other").stream()
            .filter(copy -> !copy.businessUnitId().equals(root))
            .findFirst()
            .orElseThrow();

    assertRefused(() -> client.roles().assign(jane().id(), foreign.id()), "0x80041409")
        .hasMessageContaining("own business unit");
  }

  @Test
  void absentRoleIsNotFound() {
    SecurityRoleId absent = new SecurityRoleId(Tenant.named("no such role"));

    assertRefused(() -> client.roles().assign(jane().id(), absent), "0x80041402")
        .isInstanceOf(NotFoundException.class);
  }

  /** The SDK counts first; here another administrator takes the last place just before. */
  @ParameterizedTest
  @CsvSource({"''", "0x80048999"})
  void eighthNonInteractiveUserIsToldByTheTextWhateverTheCode(String code) {
    for (int i = 0; i < 7; i++) {
      UUID id =
          cloud
              .dataverse()
              .addUser(cloud.tenant().addAccount("robot" + i + "@contoso.com", "R", "simulated-p"));
      cloud.dataverse().users().stream()
          .filter(row -> row.id().equals(id))
          .forEach(row -> row.set("accessmode", 4));
    }
    cloud.dataverse().settings().nonInteractiveLimitCode(code);
    RowChanges nonInteractive = RowChanges.none().number("accessmode", 4);
    UUID jane = jane().id().value();

    assertThatThrownBy(() -> client.rows().update(users, jane, nonInteractive))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("maximum number of non-interactive users")
        .hasMessageContaining("An application user needs no such place");
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_ROLE_ID, 0x80041401, NotFoundException",
    "OBJECT_NOT_FOUND_IN_AD, 0x80041d2a, NotFoundException",
    "USER_NOT_ASSIGNED_LICENSE, 0x8004d24b, ServiceException"
  })
  void circumstanceThatRefusesARoleIsToldAtOnce(
      DataverseTrouble trouble, String code, String thrown) {
    SecurityRole role = client.roles().find("Sales Manager", root).orElseThrow();
    SystemUser jane = jane();
    cloud.transcript().clear();
    cloud.faults().next("dataverse", "POST", "/$ref", trouble.fault());

    assertRefused(() -> client.roles().assign(jane.id(), role.id()), code)
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(thrown));
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  private SystemUser jane() {
    return client.users().findByUserName(JANE).orElseThrow();
  }

  private SystemUser applicationUser() {
    cloud.tenant().addApplication(APP, "CRM App", "secret");
    return client.users().createApplicationUser(APP, root);
  }
}

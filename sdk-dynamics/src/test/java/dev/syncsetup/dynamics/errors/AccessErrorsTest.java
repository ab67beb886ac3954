package dev.syncsetup.dynamics.errors;

import static dev.syncsetup.dynamics.errors.Refusals.assertRefused;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller without the right, or without a place in the organisation, is told. */
@SimulatedCloudTest
class AccessErrorsTest {
  private static final UUID APP = Tenant.named("second app");

  private SimulatedCloud cloud;
  private DynamicsClient admin;
  private DynamicsClient second;
  private TableDefinition contacts;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    admin = Simulated.client(cloud);
    contacts = admin.columns().table("contact").orElseThrow();
    cloud.tenant().addApplication(APP, "Second App", "second-secret");
    second =
        admin.signedInAs(
            EntraCredential.clientSecret(
                cloud.tenant().id().toString(), APP.toString(), Secret.of("second-secret")));
  }

  @AfterEach
  void stop() {
    second.close();
    admin.close();
  }

  @Test
  void callerWithoutThePrivilegeIsRefused() {
    join("prvReadEntity");

    assertRefused(() -> second.rows().all(contacts, List.of()), "0x80040220")
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("prvReadContact");
  }

  @Test
  void ownerWhoMayNotReadTheRowIsRefused() {
    UUID nobody =
        cloud
            .dataverse()
            .addUser(cloud.tenant().addAccount("new@contoso.com", "New", "simulated-password"));
    UUID row = cloud.dataverse().addRow("contact", Map.of("lastname", "Roe"));
    Lookup owner = new Lookup("ownerid", List.of(), "systemuser", "ownerid", false);
    RowChanges handOver = RowChanges.none().lookup(owner, "systemusers", nobody);

    assertRefused(() -> admin.rows().update(contacts, row, handOver), "0x80040231")
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("Give that user a security role");
  }

  @Test
  void appWithoutApplicationUserIsNoMember() {
    assertRefused(second::whoAmI, "0x80072560")
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("application user");
  }

  @Test
  void callerWithoutRoleIsRefused() {
    SystemUserId unused = createUser();

    assertRefused(second::whoAmI, "0x80042f09").isInstanceOf(PermissionException.class);
  }

  @Test
  void disabledCallerIsRefused() {
    SystemUserId user = join("prvReadContact");
    admin.users().disable(user);

    assertRefused(second::whoAmI, "0x80040225").isInstanceOf(PermissionException.class);
  }

  @Test
  void administrationModeKeepsOthersOut() {
    join("prvReadContact");
    cloud.dataverse().settings().administrationMode(true);

    assertRefused(second::whoAmI, "0x8004a113")
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("administration mode");
  }

  @Test
  void securedColumnIsNotUpdatedByOthers() {
    join("prvReadContact", "prvWriteContact", "prvReadEntity", "prvReadAttribute");
    cloud.dataverse().addColumn("contact", "new_Secret", ColumnType.STRING);
    cloud.dataverse().seeds().secureColumn("contact", "new_secret");
    UUID row = cloud.dataverse().addRow("contact", Map.of("lastname", "Roe"));
    RowChanges change = RowChanges.none().text("new_secret", "x");

    assertRefused(() -> second.rows().update(contacts, row, change), "0x8004f507")
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("Column security");
    admin.rows().update(contacts, row, change);
  }

  private SystemUserId createUser() {
    return admin.users().createApplicationUser(APP, admin.whoAmI().businessUnitId()).id();
  }

  private SystemUserId join(String... privileges) {
    SystemUserId user = createUser();
    UUID role = cloud.dataverse().addRole("Second", privileges);
    admin.roles().assign(user, new SecurityRoleId(role));
    return user;
  }
}

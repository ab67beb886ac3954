package dev.syncsetup.dynamics.operations;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.columns.TwoOptionsColumn;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import dev.syncsetup.dynamics.solutions.Samples;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * A fresh cloud, the client that works on it, and what the operations need to be called with.
 *
 * @param samples packages of solutions
 */
record Stage(SimulatedCloud cloud, DynamicsClient client, Samples samples) {
  static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");
  static final UUID APP = Tenant.named("app of the sync user");
  static final String JANE = "jane.doe@contoso.com";
  static final Duration HOUR = Duration.ofHours(1);
  static final Secret PASSWORD = Secret.of("planted-Passw0rd-16");
  static final TwoOptionsColumn FILTER =
      new TwoOptionsColumn("contact", "new_SyncToMkto", "SyncToMkto", false);

  SystemUserId jane() {
    return new SystemUserId(cloud.dataverse().user(JANE).orElseThrow().id());
  }

  UUID janesObjectId() {
    return cloud.tenant().account(JANE).orElseThrow().id();
  }

  BusinessUnitId unit(String name) {
    return new BusinessUnitId(
        cloud.dataverse().rows("businessunit").stream()
            .filter(unit -> unit.text("name").equals(name))
            .findFirst()
            .orElseThrow()
            .id());
  }

  BusinessUnitId root() {
    return unit("contoso");
  }

  /** A role of the root business unit. */
  SecurityRoleId role(String name) {
    return client.roles().find(name, root()).orElseThrow().id();
  }

  /** An account that may be licensed. */
  Account account() {
    Account account = cloud.tenant().addAccount("new@contoso.com", "New User", "x");
    account.usageLocation("DE");
    return account;
  }

  /** An account whose licence has reached the environment. */
  Account arriving() {
    Account account = account();
    client.directory().licensing().assign(account.id(), Set.of(SALES));
    cloud.clock().advance(Duration.ofMinutes(2));
    return account;
  }

  NewAccount wish(String name) {
    return new NewAccount(name + "@contoso.com", name, "DE", PASSWORD);
  }

  /** An app that the tenant knows and Dataverse does not. */
  UUID app() {
    cloud.tenant().addApplication(APP, "Sync App", "x");
    return APP;
  }

  TableDefinition contacts() {
    return client.columns().table("contact").orElseThrow();
  }

  /** Gives the administrator app permissions of Microsoft Graph. */
  void grant(String... permissions) {
    cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .addAll(Set.of(permissions));
  }
}

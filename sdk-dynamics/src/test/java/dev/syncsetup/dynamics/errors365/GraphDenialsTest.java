package dev.syncsetup.dynamics.errors365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.directory.AccountChange;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.dynamics.directory.Mail;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.dynamics.directory.apps.NewApp;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Group;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each row of Microsoft Graph's permission table: the call without its permission. */
@SimulatedCloudTest
class GraphDenialsTest {

  /** A call, the permission its refusal names, and what the app may do all the same. */
  enum Denied {
    READ_USERS("User.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        assertThat(directory.account(account(cloud).id())).isEmpty();
      }
    },
    CREATE_USERS("User.ReadWrite.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        Secret password = Secret.of("planted-Passw0rd-16");
        assertThat(directory.createAccount(new NewAccount("x@contoso.com", "X", "DE", password)))
            .isNull();
      }
    },
    CHANGE_USERS("User.ReadWrite.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        AccountChange change = AccountChange.none().displayName("Y");
        assertThat(directory.updateAccount(account(cloud).id(), change)).isNull();
      }
    },
    BLOCK_SIGN_IN("User.EnableDisableAccount.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        assertThat(directory.blockSignIn(account(cloud).id())).isNull();
      }
    },
    RESET_PASSWORDS("User-PasswordProfile.ReadWrite.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        directory.resetPassword(account(cloud).id(), Secret.of("planted-Passw0rd-16"));
      }
    },
    ASSIGN_LICENCES("LicenseAssignment.ReadWrite.All", "User.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        UUID sku = cloud.tenant().skus().get(0).skuId();
        assertThat(directory.assignLicence(account(cloud).id(), sku)).isNull();
      }
    },
    REPROCESS_LICENCES("LicenseAssignment.ReadWrite.All", "User.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        assertThat(directory.licensing().reprocess(account(cloud).id())).isNull();
      }
    },
    READ_STOCK("Organization.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        assertThat(directory.licences()).isEmpty();
      }
    },
    SEND_MAIL("Mail.Send") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        directory.send(new Mail(SimulatedCloud.ADMINISTRATOR_USER, "a@example.org", "s", "t"));
      }
    },
    READ_MAIL("Mail.ReadBasic.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        assertThat(directory.wasSent(SimulatedCloud.ADMINISTRATOR_USER, "s")).isFalse();
      }
    },
    REGISTER_APPS("Application.ReadWrite.OwnedBy", "Application.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        assertThat(directory.apps().register(NewApp.confidential("app", "App"))).isNull();
      }
    },
    ADMIT_APPS("Application.ReadWrite.OwnedBy", "Application.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        Application app = app(cloud);
        app.servicePrincipal(false);
        assertThat(directory.apps().admit(app.applicationId())).isNull();
      }
    },
    ADD_SECRETS("Application.ReadWrite.OwnedBy", "Application.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        UUID app = app(cloud).applicationId();
        assertThat(directory.apps().addSecret(app, "s", Duration.ofDays(1))).isNull();
      }
    },
    CONSENT(
        "DelegatedPermissionGrant.ReadWrite.All",
        "Application.Read.All",
        "DelegatedPermissionGrant.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        UUID app = app(cloud).applicationId();
        Set<String> scopes = Set.of("user_impersonation");
        assertThat(directory.apps().grantConsent(app, Tenant.DATAVERSE, scopes)).isNull();
      }
    },
    ADD_MEMBERS("GroupMember.ReadWrite.All", "GroupMember.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        Group group = cloud.tenant().addGroup("Dynamics users");
        directory.addToGroup(group.id(), account(cloud).id());
      }
    },
    READ_DOMAINS("Domain.Read.All") {
      @Override
      void send(DirectoryClient directory, SimulatedCloud cloud) {
        assertThat(directory.verifiedDomains()).isEmpty();
      }
    };

    private final String missing;
    private final String granted;

    Denied(String missing, String... granted) {
      this.missing = missing;
      this.granted = String.join(" ", granted);
    }

    abstract void send(DirectoryClient directory, SimulatedCloud cloud);

    static Account account(SimulatedCloud cloud) {
      Account account = cloud.tenant().addAccount("some@contoso.com", "Some", "x");
      account.usageLocation("DE");
      return account;
    }

    static Application app(SimulatedCloud cloud) {
      return cloud.tenant().addApplication(Tenant.named("some app"), "Some App", "x");
    }
  }

  @ParameterizedTest
  @EnumSource
  void callWithoutItsPermissionIsRefusedOnceAndNamesIt(Denied denied, SimulatedCloud cloud) {
    Set<String> permissions =
        cloud
            .tenant()
            .application(SimulatedCloud.ADMINISTRATOR)
            .orElseThrow()
            .applicationPermissions();
    permissions.clear();
    permissions.addAll(List.of(denied.granted.split(" ")));

    try (DynamicsClient client = Simulated.client(cloud)) {
      PermissionException refusal =
          catchThrowableOfType(
              PermissionException.class, () -> denied.send(client.directory(), cloud));

      assertThat(refusal.status()).isEqualTo(403);
      assertThat(refusal.code()).contains("Authorization_RequestDenied");
      assertThat(refusal.isRetryable()).isFalse();
      assertThat(refusal).hasMessageContaining(denied.missing).hasMessageContaining("consent");
    }
    assertThat(cloud.transcript().of("graph"))
        .filteredOn(exchange -> exchange.status() == 403)
        .hasSize(1);
  }
}

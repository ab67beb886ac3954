package dev.syncsetup.testing;

import dev.syncsetup.testing.dataverse.DataverseSimulator;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.marketo.CrmLogin;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs the sync user in with what was typed into Marketo. */
final class SyncUserSignIn {
  /** The user, or why there is none. */
  record Result(Optional<Row> user, String problem) {
    static Result refused(String problem) {
      return new Result(Optional.empty(), problem);
    }
  }

  private final Tenant tenant;
  private final DataverseSimulator dataverse;

  SyncUserSignIn(Tenant tenant, DataverseSimulator dataverse) {
    this.tenant = tenant;
    this.dataverse = dataverse;
  }

  Result attempt(CrmLogin login) {
    Optional<Application> application = application(login);
    if (application.isEmpty()) {
      return Result.refused("The tenant has no application " + login.clientId() + ".");
    }
    boolean secretFits =
        application.get().secrets().stream()
            .filter(secret -> secret.value().equals(login.clientSecret()))
            .anyMatch(secret -> dataverse.now().isBefore(secret.expiresAt()));
    if (!secretFits) {
      return Result.refused("The client secret is wrong or has expired.");
    }
    return login.password().isEmpty()
        ? asApplication(login, application.get())
        : asPerson(login, login.password().get());
  }

  boolean hasConsent(CrmLogin login) {
    return application(login)
        .filter(found -> found.delegatedConsents().contains("user_impersonation"))
        .isPresent();
  }

  private Optional<Application> application(CrmLogin login) {
    return tenant.applications().entrySet().stream()
        .filter(entry -> entry.getKey().toString().equalsIgnoreCase(login.clientId().strip()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Result asApplication(CrmLogin login, Application application) {
    UUID id = application.applicationId();
    Optional<Row> user =
        dataverse.users().stream()
            .filter(row -> row.refersTo("applicationid", id))
            .filter(row -> row.number("deletedstate") == 0 && !row.flag("isdisabled"))
            .findFirst();
    if (user.isEmpty()) {
      return Result.refused("The organisation has no enabled application user for " + id + ".");
    }
    String address = user.get().text("internalemailaddress");
    return address.equalsIgnoreCase(login.userName())
        ? new Result(user, "")
        : Result.refused("The user name is not the e-mail address of the application user.");
  }

  private Result asPerson(CrmLogin login, String password) {
    Optional<Account> account = tenant.account(login.userName());
    if (account.filter(a -> a.enabled() && a.password().equals(password)).isEmpty()) {
      return Result.refused("User name or password is wrong.");
    }
    if (account.get().mfaRequired()) {
      return Result.refused("The account demands multi-factor authentication.");
    }
    if (tenant.securityDefaults() || account.get().conditionalAccessBlocks()) {
      return Result.refused("A policy of the tenant blocks the sign-in.");
    }
    if (!hasConsent(login)) {
      return Result.refused("Nobody has consented to user_impersonation for the app.");
    }
    Optional<Row> user =
        dataverse.users().stream()
            .filter(row -> row.text("domainname").equalsIgnoreCase(login.userName()))
            .filter(row -> !row.flag("isdisabled"))
            .findFirst();
    return user.isPresent()
        ? new Result(user, "")
        : Result.refused("The organisation has no enabled user " + login.userName() + ".");
  }
}

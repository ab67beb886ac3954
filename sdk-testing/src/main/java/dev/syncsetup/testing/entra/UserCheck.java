package dev.syncsetup.testing.entra;

import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Consent;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Checks a person's user name, password and consent, and locks accounts that are guessed at. */
final class UserCheck {
  private record Failures(int count, Instant last) {}

  private final Tenant tenant;
  private final Clock clock;
  private final Map<UUID, Failures> failures = new HashMap<>();

  UserCheck(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  void reset() {
    failures.clear();
  }

  /** The account, when user name and password are right and nothing more is demanded. */
  Account signIn(String userName, String password) {
    Account account =
        tenant.accounts().values().stream()
            .filter(each -> each.userPrincipalName().equalsIgnoreCase(userName))
            .findFirst()
            .orElseThrow(this::unknown);
    refuseLocked(account);
    if (account.password().isEmpty()) {
      throw grant(
          50056,
          "Invalid or null password: password does not exist in the directory for this user.");
    }
    if (!account.password().equals(password)) {
      int before = failures.getOrDefault(account.id(), new Failures(0, Instant.EPOCH)).count();
      failures.put(account.id(), new Failures(before + 1, clock.instant()));
      throw grant(50126, "Error validating credentials due to invalid username or password.");
    }
    failures.remove(account.id());
    refuseUnready(account);
    return account;
  }

  /** An account that signed in before and may still do so. */
  Account signedInBefore(UUID id) {
    Account account = inBrowser(id);
    refuseUnready(account);
    return account;
  }

  /** An account whose person sits at a browser, and gives there what else is demanded. */
  Account inBrowser(UUID id) {
    Account account = tenant.accounts().get(id);
    if (account == null) {
      throw unknown();
    }
    refuseDisabled(account);
    refuseByConditionalAccess(account);
    return account;
  }

  /** The delegated permissions that hold for the app and the person on the resource. */
  Set<String> consented(Application application, Account account, RequestedScope scope) {
    Set<String> granted = new LinkedHashSet<>();
    for (Consent consent : application.consents()) {
      boolean forHim = consent.accountId().map(account.id()::equals).orElse(true);
      if (forHim && consent.resourceApplicationId().equals(scope.resource().applicationId())) {
        granted.addAll(consent.scopes());
      }
    }
    Set<String> missing = new LinkedHashSet<>(scope.names());
    missing.remove(RequestedScope.DEFAULT);
    missing.removeAll(granted);
    if (granted.isEmpty() || !missing.isEmpty()) {
      throw noConsent(application);
    }
    return granted;
  }

  private void refuseLocked(Account account) {
    Failures so = failures.get(account.id());
    if (so == null) {
      return;
    }
    boolean past = !clock.instant().isBefore(so.last().plus(tenant.signInPolicy().lockedFor()));
    if (so.count() >= tenant.signInPolicy().failuresBeforeLock()) {
      if (!past) {
        throw grant(
            50053,
            "The account is locked, you've tried to sign in too many times with an incorrect user"
                + " ID or password.");
      }
      failures.remove(account.id());
    }
  }

  private static void refuseDisabled(Account account) {
    if (!account.enabled()) {
      throw grant(50057, "The user account is disabled.");
    }
  }

  private void refuseUnready(Account account) {
    refuseDisabled(account);
    if (account.passwordChangeRequired()) {
      throw new Refusal(
          400, "invalid_grant", 50055, "The password is expired.", "user_password_expired");
    }
    if (account.mfaRequired()) {
      throw new Refusal(
          400,
          "invalid_grant",
          50076,
          "Due to a configuration change made by your administrator, or because you moved to a new"
              + " location, you must use multi-factor authentication to access the resource.",
          "basic_action");
    }
    if (tenant.securityDefaults()) {
      throw grant(530035, "Access has been blocked by security defaults.");
    }
    refuseByConditionalAccess(account);
  }

  private static void refuseByConditionalAccess(Account account) {
    if (account.conditionalAccessBlocks()) {
      throw grant(
          53003,
          "Access has been blocked by Conditional Access policies. The access policy does not"
              + " allow token issuance.");
    }
  }

  private Refusal unknown() {
    return grant(
        50034,
        "The user account {EUII Hidden} does not exist in the "
            + tenant.id()
            + " directory. To sign into this application, the account must be added to the"
            + " directory.");
  }

  private static Refusal noConsent(Application application) {
    return new Refusal(
        400,
        "invalid_grant",
        65001,
        "The user or administrator has not consented to use the application with ID '"
            + application.applicationId()
            + "' named '"
            + application.displayName()
            + "'. Send an interactive authorization request for this user and resource.",
        "consent_required");
  }

  private static Refusal grant(int code, String message) {
    return new Refusal(400, "invalid_grant", code, message);
  }
}

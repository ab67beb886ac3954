package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.SystemUser;
import java.util.List;
import java.util.Optional;

/** Who must never become the sync user. */
final class SyncUserRules {
  private SyncUserRules() {}

  /** Why the user must not be taken; nothing when the user may be. */
  static Optional<String> obstacle(SystemUser user, String role, boolean adopted) {
    if (user.softDeleted()) {
      return Optional.of(
          user.userName()
              + " is deleted but still blocks a new user. Delete it for good in the Power Platform"
              + " admin center, or restore it.");
    }
    if (user.roles().stream().anyMatch(SecurityRole::isSystemAdministrator)) {
      return Optional.of(
          user.fullName()
              + " is a System Administrator. Changes by the sync user never reach Marketo, so it"
              + " must be a dedicated user without that role; take another one.");
    }
    if (user.disabled()) {
      return Optional.of(
          user.fullName()
              + " is disabled in Dynamics. Enable it (sign-in allowed, licence, membership of the"
              + " environment's security group) and run again.");
    }
    List<String> others =
        user.roles().stream()
            .map(SecurityRole::name)
            .filter(name -> !name.equalsIgnoreCase(role))
            .toList();
    if (!others.isEmpty() && !adopted) {
      return Optional.of(
          user.fullName()
              + " has the roles "
              + String.join(", ", others)
              + ", so somebody uses it. The sync user must be dedicated: take a new one, or say"
              + " adoptSyncUser if it really is.");
    }
    return Optional.empty();
  }
}

package dev.syncsetup.setup.sales.steps.access;

import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.AccessMode;
import dev.syncsetup.dynamics.users.SystemUser;
import java.util.Optional;

/** Who can set up the connection from Business Central. */
final class AdministratorRules {
  private AdministratorRules() {}

  /** Why the user cannot be the administrator; nothing when the user can. */
  static Optional<String> obstacle(SystemUser user) {
    if (user.isApplicationUser()) {
      return Optional.of(
          user.fullName()
              + " is an application user. The administrator signs in to Business Central, so it"
              + " must be a person.");
    }
    if (user.disabled() || user.softDeleted()) {
      return Optional.of(
          user.fullName()
              + " is disabled in Dynamics. Enable the administrator (sign-in allowed, licence,"
              + " membership of the environment's security group) and run again.");
    }
    if (!user.accessMode().equals(AccessMode.READ_WRITE)) {
      return Optional.of(
          user.fullName()
              + " has no read-write access (access mode "
              + user.accessMode().code()
              + "), as administrators without a licence have. Give the account a licence for"
              + " Dynamics 365 Sales, set Client Access License to Read-Write, and run again.");
    }
    return Optional.empty();
  }

  /** Whether the role is neither System Administrator nor System Customizer. */
  static boolean isOrdinary(SecurityRole role) {
    return !role.isSystemAdministrator() && !role.isSystemCustomizer();
  }
}

package dev.syncsetup.setup.sales.steps.identity;

import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.sales.journey.Identity;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who must never synchronise for Business Central. */
public final class IntegrationUserRules {
  private IntegrationUserRules() {}

  /** Why the user must not be taken; nothing when the user may be. */
  public static Optional<String> obstacle(SalesJourney journey, SystemUser user) {
    if (user.roles().stream().anyMatch(SecurityRole::isSystemAdministrator)) {
      return Optional.of(
          user.fullName()
              + " is a System Administrator, which the integration user must not be. Take the role"
              + " away, or take another user.");
    }
    if (user.softDeleted()) {
      return Optional.of(
          user.userName()
              + " is deleted but still blocks a new user. Delete it for good in the Power Platform"
              + " admin center, or restore it.");
    }
    if (user.disabled()) {
      return Optional.of(
          user.fullName()
              + " is disabled in Dynamics. Enable it (sign-in allowed, licence, membership of the"
              + " environment's security group) and run again.");
    }
    return undedicated(journey, user);
  }

  private static Optional<String> undedicated(SalesJourney journey, SystemUser user) {
    if (!(journey.wishes().identity() instanceof Identity.Created)) {
      return Optional.empty();
    }
    List<String> expected =
        Stream.concat(journey.wishes().roles().stream(), journey.wishes().solutionRoles().stream())
            .toList();
    List<String> others =
        user.roles().stream()
            .map(SecurityRole::name)
            .filter(name -> expected.stream().noneMatch(name::equalsIgnoreCase))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            user.fullName()
                + " has the roles "
                + String.join(", ", others)
                + ", so somebody uses it. The integration user must be dedicated: take a new one,"
                + " or say adoptIntegrationUser if it really is.");
  }
}

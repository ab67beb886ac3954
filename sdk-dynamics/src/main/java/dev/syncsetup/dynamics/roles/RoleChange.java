package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.errors.SdkException;
import java.util.Optional;

/**
 * What became of one role of one user.
 *
 * @param role the copy of the role
 * @param kind what was to be done
 * @param failure why it was not done; empty when it was, and was read back
 */
public record RoleChange(SecurityRoleId role, Kind kind, Optional<SdkException> failure) {

  /** What was to be done. */
  public enum Kind {
    /** The user did not have the role and was given it. */
    ASSIGNED,
    /** The user had the role already; nothing was sent. */
    ALREADY_ASSIGNED,
    /** The user had the role and it was taken away. */
    REVOKED,
    /** The user did not have the role anyway; nothing was sent. */
    NOT_ASSIGNED
  }

  static RoleChange done(SecurityRoleId role, Kind kind) {
    return new RoleChange(role, kind, Optional.empty());
  }

  /** Whether the user's roles are as they should be, as far as this one is concerned. */
  public boolean isDone() {
    return failure.isEmpty();
  }
}

package dev.syncsetup.dynamics.roles;

import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.Optional;

/**
 * What became of giving a role to an account of the directory.
 *
 * @param way which way worked
 * @param user the user that has the role; empty while the account has not arrived
 * @param remedy what to do while the account has not arrived, else empty
 */
public record ObjectIdAssignment(Way way, Optional<SystemUserId> user, String remedy) {

  /** How a role can reach an account. */
  public enum Way {
    /** The account was named by its object id; its row was there or came into being. */
    BY_OBJECT_ID,
    /** That did not work; the account was synchronised first, then its row was given the role. */
    AFTER_USER_SYNC,
    /** Neither: the account has not arrived, and nothing was assigned. */
    NOT_YET
  }

  /** Whether the role is assigned and was read back. */
  public boolean isAssigned() {
    return way != Way.NOT_YET;
  }
}

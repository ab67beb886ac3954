package dev.syncsetup.dynamics.roles;

import dev.syncsetup.dynamics.organization.SystemUserId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** For the SDK's own use: brings an account of the directory into the organisation. */
@FunctionalInterface
public interface UserSync {

  /** Brings the account in, or gives up when the patience is at an end. */
  Outcome bringIn(UUID objectId, Duration patience);

  /**
   * What became of it.
   *
   * @param user the user, when it has arrived
   * @param remedy what to do when it has not
   */
  record Outcome(Optional<SystemUserId> user, String remedy) {}
}

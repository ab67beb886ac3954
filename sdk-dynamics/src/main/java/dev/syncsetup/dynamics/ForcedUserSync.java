package dev.syncsetup.dynamics;

import dev.syncsetup.dynamics.roles.UserSync;
import dev.syncsetup.dynamics.users.ArrivalResult;
import dev.syncsetup.dynamics.users.UsersClient;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Lets the roles bring a user in without knowing how that is done. */
record ForcedUserSync(UsersClient users) implements UserSync {

  @Override
  public Outcome bringIn(UUID objectId, Duration patience) {
    ArrivalResult result = users.awaitArrival(objectId, patience, soFar -> {});
    return result instanceof ArrivalResult.Arrived arrived
        ? new Outcome(Optional.of(arrived.user().id()), "")
        : new Outcome(Optional.empty(), ((ArrivalResult.Waiting) result).remedy());
  }
}

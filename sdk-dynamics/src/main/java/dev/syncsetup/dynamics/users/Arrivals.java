package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.AdminRefusals;
import dev.syncsetup.dynamics.users.ArrivalResult.Arrived;
import dev.syncsetup.dynamics.users.ArrivalResult.Reason;
import dev.syncsetup.dynamics.users.ArrivalResult.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings accounts into the organisation and waits for them. */
final class Arrivals {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final ServiceConnection admin;
  private final ArrivalApi api;
  private final Supplier<String> environmentId;
  private final UserSearch search;
  private final ClientSettings settings;

  Arrivals(
      ServiceConnection admin,
      Supplier<String> environmentId,
      UserSearch search,
      ClientSettings settings) {
    this.admin = admin;
    this.api = admin.api(ArrivalApi.class);
    this.environmentId = environmentId;
    this.search = search;
    this.settings = settings;
  }

  Arrival request(UUID objectId) {
    String environment = environmentId.get();
    try {
      admin.run(api.addUser(environment, Map.of("objectId", objectId)));
      return Arrival.REQUESTED;
    } catch (PermissionException | AuthenticationException e) {
      // The caller is signed in at Dataverse, so it is this service that does not accept it.
      return Arrival.NOT_ALLOWED;
    } catch (ServiceException e) {
      if (e.code().filter(AdminRefusals.NOT_LICENSED::equals).isPresent()) {
        return Arrival.LICENCE_PENDING;
      }
      throw e;
    }
  }

  ArrivalResult await(UUID objectId, Duration patience, ArrivalResult.Listener listener) {
    Instant start = settings.clock().instant();
    Duration pause = Duration.ofSeconds(1);
    @Nullable Arrival asked = null;
    while (true) {
      Optional<SystemUser> user = search.byObjectId(objectId).filter(row -> !row.softDeleted());
      Duration waited = Duration.between(start, settings.clock().instant());
      if (user.filter(row -> !row.disabled()).isPresent()) {
        return new Arrived(user.get(), waited);
      }
      boolean worthAsking = asked != Arrival.REQUESTED || user.isPresent();
      if (asked == null || (worthAsking && asked != Arrival.NOT_ALLOWED)) {
        asked = request(objectId);
      }
      Waiting soFar = new Waiting(user.isPresent() ? Reason.DISABLED : reason(asked), waited);
      listener.waiting(soFar);
      Duration left = patience.minus(waited);
      if (left.isNegative() || left.isZero()) {
        return soFar;
      }
      sleep(shorter(pause, left));
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static Reason reason(Arrival asked) {
    return switch (asked) {
      case REQUESTED -> Reason.ON_ITS_WAY;
      case LICENCE_PENDING -> Reason.LICENCE;
      case NOT_ALLOWED -> Reason.BACKGROUND_SYNC;
    };
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void sleep(Duration pause) {
    try {
      settings.sleeper().sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          "Waiting for an account to arrive in Dataverse was interrupted. The account arrives all"
              + " the same; wait again.",
          false,
          e);
    }
  }
}

package dev.syncsetup.setup.validation;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.setup.journey.ConnectionView;
import dev.syncsetup.setup.journey.MarketoJourney;

/** How far one comes with the credentials that Marketo will get. */
sealed interface SyncUserAccess {

  /** The organisation has let a user in. */
  record Admitted(SystemUserId user) implements SyncUserAccess {}

  /** Entra ID has accepted the credentials, the organisation has not let anybody in. */
  record NotAdmitted(String why) implements SyncUserAccess {}

  /** Entra ID has refused, or there is no name to sign in by. */
  record SignInRefused(String why) implements SyncUserAccess {}

  /** Nothing has answered. */
  record Unreachable(String why) implements SyncUserAccess {}

  /** Signs in, unless there is a token already, and asks the organisation who that is. */
  static SyncUserAccess attempt(MarketoJourney journey) {
    ConnectionView connection = journey.connection();
    try {
      if (connection.wish().credentials().password().isPresent()
          && connection.form().userName().isEmpty()) {
        return new SignInRefused("The sync user is not there yet, so it has no user name.");
      }
      return new Admitted(connection.asSyncUser().get().whoAmI().userId());
    } catch (AuthenticationException e) {
      return new SignInRefused(
          "Marketo could not sign in with these credentials. " + e.getMessage());
    } catch (PermissionException e) {
      return new NotAdmitted(String.valueOf(e.getMessage()));
    } catch (TransportException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return new Unreachable(String.valueOf(e.getMessage()));
    }
  }
}

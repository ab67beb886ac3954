package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.internal.relay.ConnectionJson;
import dev.syncsetup.marketo.internal.relay.CredentialsJson;
import dev.syncsetup.marketo.internal.relay.FieldsJson;
import dev.syncsetup.marketo.internal.relay.SyncJson;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a relay's answers say about a wish, each in one sentence. */
final class RelayStandings {
  private RelayStandings() {}

  static Standing connection(ConnectionJson now, CredentialsJson wished) {
    return switch (now.state()) {
      case "notConnected" -> relayed(State.OPEN, "The relay reports no connection yet.");
      case "connected" -> connected(now, wished);
      case "locked" -> locked(now);
      case "otherCrm" -> otherCrm();
      default ->
          relayed(
              State.CONTRADICTED,
              "The relay reports the connection as '"
                  + now.state()
                  + "', which this version of the SDK does not know.");
    };
  }

  private static Standing connected(ConnectionJson now, CredentialsJson wished) {
    if (!now.sameOrganization(wished)) {
      return relayed(
          State.CONTRADICTED,
          "This Marketo instance is connected to "
              + now.organizationUrl()
              + ", not to "
              + wished.organizationUrl()
              + ". An instance stays with its organisation for good.");
    }
    String as =
        now.userName() + " (client id " + now.clientId() + ", " + now.connectionType() + ")";
    if (now.sameIdentity(wished)) {
      return relayed(
          State.DONE,
          "The relay reports it connected to " + now.organizationUrl() + " as " + as + ".");
    }
    return relayed(
        State.CONTRADICTED,
        "The instance is connected to "
            + now.organizationUrl()
            + " as "
            + as
            + ", not as "
            + wished.userName()
            + " (client id "
            + wished.clientId()
            + ", "
            + wished.connectionType()
            + "). To change that, disable the sync and use Reconfigure New Auth Method.");
  }

  static Standing fields(FieldsJson now, Map<String, Set<String>> wished) {
    if (!now.selectionSaved()) {
      return relayed(State.OPEN, "The relay reports that no field selection was ever saved.");
    }
    Set<String> missing = now.unselected(wished);
    if (missing.isEmpty()) {
      return relayed(State.DONE, "The relay reports every wished field as selected.");
    }
    Set<String> unknown = now.unknown(wished);
    String text = "Not selected yet: " + String.join(", ", missing) + ".";
    return relayed(
        State.OPEN,
        unknown.isEmpty()
            ? text
            : text + " The sync user cannot read " + String.join(", ", unknown) + ".");
  }

  static Standing sync(SyncJson now) {
    return switch (now.state()) {
      case "initialSync" ->
          relayed(
              State.DONE,
              "The relay reports the sync as on since "
                  + now.enabledAt()
                  + ", the first copy under way; Marketo will write to "
                  + now.notifyAddress()
                  + ".");
      case "syncing" ->
          relayed(State.DONE, "The relay reports the sync as on and the first copy as complete.");
      default -> relayed(State.OPEN, "The relay reports the sync as '" + now.state() + "'.");
    };
  }

  /**
   * How the first copy stands.
   *
   * @param connection how the connection stands, for the case that no sync is configured
   */
  static Standing initialSync(SyncJson now, Supplier<ConnectionJson> connection) {
    if (now.copied()) {
      String at = now.initialSyncCompletedAt() == null ? "" : " at " + now.initialSyncCompletedAt();
      return relayed(State.DONE, "The relay reports the first copy as completed" + at + ".");
    }
    if (now.state().equals("initialSync")) {
      return relayed(
          State.OPEN,
          "The relay reports the first copy as under way since "
              + now.enabledAt()
              + "; "
              + now.rowsWaiting()
              + " rows wait.");
    }
    if (now.state().equals("disabled") && now.enabledAt() != null) {
      return relayed(
          State.OPEN,
          "The sync was switched off before the first copy was complete; the copy stands still"
              + " until the sync is enabled again.");
    }
    return now.state().equals("notConfigured") ? unusable(connection.get()) : notBegun();
  }

  private static Standing unusable(ConnectionJson now) {
    return switch (now.state()) {
      case "locked" -> locked(now);
      case "otherCrm" -> otherCrm();
      default -> notBegun();
    };
  }

  private static Standing notBegun() {
    return relayed(State.OPEN, "The sync has never been switched on, so no copy has begun.");
  }

  private static Standing locked(ConnectionJson now) {
    return relayed(
        State.CONTRADICTED,
        "The relay reports that a wrong organisation URL ("
            + now.organizationUrl()
            + ") was saved, which cannot be undone: the instance is lost for Dynamics. Ask"
            + " Marketo Support for another subscription.");
  }

  private static Standing otherCrm() {
    return relayed(
        State.CONTRADICTED,
        "The relay reports that this Marketo instance syncs with another CRM; it can never sync"
            + " with Dynamics.");
  }

  static Standing relayed(State state, String evidence) {
    return new Standing(state, Origin.RELAY, evidence);
  }
}

package dev.syncsetup.setup.canary;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.leads.Lead;
import dev.syncsetup.marketo.observation.CrmAttachment;
import dev.syncsetup.marketo.observation.PersonArrival;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.journey.Wishes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What must hold before a canary is released, so that its arrival proves something. */
record ReleaseRules(DynamicsClient dynamics, MarketoClient marketo, Wishes wishes) {
  private static final String EMAIL = "email";

  void requireOtherCreator(Optional<UUID> creator, String id) {
    requireOrdinary(creator, "has created the lead of canary " + id);
  }

  void requireArrivalToProveSomething(String email) {
    requireOrdinary(
        Optional.of(dynamics.whoAmI().userId().value()), "is what this client signs in as");
    off(marketo.crmSync().status()).ifPresent(ReleaseRules::refuse);
    PersonArrival before = marketo.observation().personArrived(email);
    if (before.verdict() == CrmAttachment.Verdict.UNKNOWN) {
      refuse("Marketo would not show an arrival: " + String.join(" ", before.evidence()));
    }
    List<Lead> known = known(marketo, email);
    if (!known.isEmpty()) {
      refuse(
          "Marketo knows "
              + email
              + " already, as person "
              + known.get(0).id()
              + ", so its arrival would prove nothing. Take another id.");
    }
  }

  private void requireOrdinary(Optional<UUID> who, String what) {
    Optional<UUID> syncUser = new MarketoJourney(dynamics, marketo, wishes).config().namedUser();
    if (syncUser.isEmpty()) {
      refuse(
          wishes.names().configLabel()
              + " names no sync user, so nothing is synchronised. Run the plan first.");
    }
    if (who.equals(syncUser)) {
      refuse(
          "The sync user "
              + what
              + ", and Marketo learns nothing of what the sync user does. Release one as somebody"
              + " else, under a new id.");
    }
  }

  /** Why nothing arrives with this state of the sync; nothing when it is on, or nobody can tell. */
  static Optional<String> off(SyncStatus status) {
    boolean off =
        status.state() == SyncStatus.State.DISABLED
            || status.state() == SyncStatus.State.NOT_CONFIGURED;
    return off
        ? Optional.of("The sync is off, so nothing arrives. " + status.evidence())
        : Optional.empty();
  }

  /** Everybody in Marketo who has this address. */
  static List<Lead> known(MarketoClient marketo, String email) {
    return marketo.leads().find(EMAIL, List.of(email), List.of(EMAIL)).stream().toList();
  }

  private static void refuse(String reason) {
    throw new IllegalStateException(reason + " No canary was released.");
  }
}

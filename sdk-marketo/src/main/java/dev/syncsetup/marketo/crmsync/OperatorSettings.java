package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.Page;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.crmsync.status.SyncFailure;
import dev.syncsetup.marketo.crmsync.status.SyncField;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.observation.CrmAttachment;
import dev.syncsetup.marketo.observation.CrmAttachment.Verdict;
import dev.syncsetup.marketo.observation.ObservationClient;
import dev.syncsetup.marketo.spi.ClientContext;
import java.util.List;
import java.util.Optional;

/** Settings that a person operates from sheets. */
final class OperatorSettings implements CrmSyncSettings {
  private final Operator operator;
  private final Sheets sheets;
  private final Optional<ObservationClient> observation;

  OperatorSettings(Operator operator) {
    this(operator, new Sheets("your Marketo instance"), Optional.empty());
  }

  private OperatorSettings(
      Operator operator, Sheets sheets, Optional<ObservationClient> observation) {
    this.operator = operator;
    this.sheets = sheets;
    this.observation = observation;
  }

  @Override
  public CrmSyncSettings joining(ClientContext client) {
    return new OperatorSettings(
        operator, new Sheets(client.instance().getHost()), Optional.of(client.observation()));
  }

  @Override
  public ValidationReport validate(CredentialsForm form) {
    boolean confirmed = operator.handOver(sheets.validation(form)).isPresent();
    List<ValidationCheck> checks =
        confirmed ? SevenChecks.LABELS.stream().map(SevenChecks::passed).toList() : List.of();
    return new ValidationReport(checks, Origin.PERSON);
  }

  @Override
  public Standing credentials(CredentialsForm form) {
    HandOffSheet sheet = sheets.credentials(form);
    Optional<Confirmation> confirmation = operator.confirmation(sheet);
    return confirmation.isPresent() ? compared(confirmation.get()) : unconfirmed(sheet);
  }

  @Override
  public Standing saveCredentials(CredentialsForm form) {
    Standing before = credentials(form);
    if (before.state() != State.OPEN) {
      return before;
    }
    HandOffSheet sheet = sheets.credentials(form);
    return operator.handOver(sheet).map(this::compared).orElseGet(() -> handedOver(sheet));
  }

  @Override
  public Standing fields(FieldSelection selection) {
    return looked(sheets.fields(selection));
  }

  @Override
  public Standing selectFields(FieldSelection selection) {
    return handOver(sheets.fields(selection));
  }

  @Override
  public Standing sync(String notifyAddress) {
    return looked(sheets.enableSync(notifyAddress));
  }

  @Override
  public Standing enableSync(String notifyAddress) {
    return handOver(sheets.enableSync(notifyAddress));
  }

  @Override
  public List<SyncField> fieldList() {
    throw new UnsupportedOperationException("fieldList");
  }

  @Override
  public Standing deselectFields(FieldSelection fields) {
    throw new UnsupportedOperationException("deselectFields");
  }

  @Override
  public SyncStatus status() {
    throw new UnsupportedOperationException("status");
  }

  @Override
  public Page<SyncFailure> failures() {
    throw new UnsupportedOperationException("failures");
  }

  @Override
  public Standing initialSync() {
    throw new UnsupportedOperationException("initialSync");
  }

  @Override
  public Standing watchInitialSync() {
    throw new UnsupportedOperationException("watchInitialSync");
  }

  @Override
  public Standing disableSync() {
    throw new UnsupportedOperationException("disableSync");
  }

  @Override
  public Standing reconfigureAuthentication(CredentialsForm form) {
    throw new UnsupportedOperationException("reconfigureAuthentication");
  }

  private Standing looked(HandOffSheet sheet) {
    return operator.confirmation(sheet).map(OperatorSettings::done).orElseGet(() -> open(sheet));
  }

  private Standing handOver(HandOffSheet sheet) {
    return operator.handOver(sheet).map(OperatorSettings::done).orElseGet(() -> handedOver(sheet));
  }

  /** A person's word about saved credentials, held against what Marketo shows. */
  private Standing compared(Confirmation confirmation) {
    Standing word = done(confirmation);
    if (observation.isEmpty()) {
      return word;
    }
    CrmAttachment seen = observation.get().crmAttachment();
    String both = word.evidence() + " Marketo's REST API: " + String.join(" ", seen.evidence());
    return seen.verdict() == Verdict.NOT_ATTACHED
        ? new Standing(
            State.CONTRADICTED,
            Origin.OBSERVATION,
            both
                + " That contradicts the confirmation: save the credentials in Marketo, or withdraw"
                + " the confirmation of sheet "
                + confirmation.sheetId()
                + ".")
        : new Standing(State.DONE, Origin.PERSON, both);
  }

  private Standing unconfirmed(HandOffSheet sheet) {
    if (observation.isEmpty()) {
      return open(sheet);
    }
    CrmAttachment seen = observation.get().crmAttachment();
    if (seen.verdict().compareTo(Verdict.ATTACHED) < 0) {
      return open(sheet);
    }
    return new Standing(
        State.CONTRADICTED,
        Origin.OBSERVATION,
        "A CRM is attached already, and nobody has confirmed sheet "
            + sheet.id()
            + ". If it was connected from that sheet, confirm the sheet; if not, this instance must"
            + " not be connected again. "
            + String.join(" ", seen.evidence()));
  }

  private static Standing done(Confirmation word) {
    return new Standing(
        State.DONE,
        Origin.PERSON,
        word.by()
            + " confirmed sheet "
            + word.sheetId()
            + " at "
            + word.at()
            + ", having seen: "
            + word.seen()
            + ".");
  }

  private static Standing open(HandOffSheet sheet) {
    return new Standing(
        State.OPEN, Origin.PERSON, "Nobody has confirmed sheet " + sheet.id() + " yet.");
  }

  private static Standing handedOver(HandOffSheet sheet) {
    return new Standing(
        State.HANDED_OVER,
        Origin.PERSON,
        "Sheet " + sheet.id() + " is with the operator; run again when it is confirmed.");
  }
}

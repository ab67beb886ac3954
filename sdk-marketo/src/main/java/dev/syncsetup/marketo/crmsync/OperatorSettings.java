package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.marketo.crmsync.status.SyncFailure;
import dev.syncsetup.marketo.crmsync.status.SyncField;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.internal.screens.ConnectSheets;
import dev.syncsetup.marketo.internal.screens.FieldSheets;
import dev.syncsetup.marketo.internal.screens.Login;
import dev.syncsetup.marketo.internal.screens.SwitchSheets;
import dev.syncsetup.marketo.internal.screens.Task;
import dev.syncsetup.marketo.observation.ObservationClient;
import dev.syncsetup.marketo.spi.ClientContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings that a person operates from sheets. */
final class OperatorSettings implements CrmSyncSettings {
  private final Operator operator;
  private final OperatorDesk desk;
  private final OperatorConnection connection;
  private final OperatorSwitch sync;
  private final ConnectSheets connecting;
  private final FieldSheets fields;

  OperatorSettings(Operator operator) {
    this(operator, "your Marketo instance", Optional.empty());
  }

  private OperatorSettings(
      Operator operator, String instance, Optional<ObservationClient> observation) {
    this.operator = operator;
    this.desk = new OperatorDesk(operator);
    this.connecting = new ConnectSheets(instance);
    this.fields = new FieldSheets(instance);
    this.sync = new OperatorSwitch(desk, new SwitchSheets(instance));
    this.connection = new OperatorConnection(desk, connecting, observation, sync);
  }

  @Override
  public CrmSyncSettings joining(ClientContext client) {
    return new OperatorSettings(
        operator, client.instance().getHost(), Optional.of(client.observation()));
  }

  @Override
  public ValidationReport validate(CredentialsForm form) {
    Task task = connecting.validation(login(form));
    Optional<Confirmation> green = desk.done(task);
    Optional<Confirmation> word = green.isPresent() ? green : desk.handOver(task);
    return new ValidationReport(
        word.filter(said -> said.isFor(task.sheet()))
            .map(OperatorSettings::checks)
            .orElse(List.of()),
        Origin.PERSON);
  }

  private static List<ValidationCheck> checks(Confirmation word) {
    List<ValidationCheck> checks = new ArrayList<>();
    for (String label : SevenChecks.LABELS) {
      boolean green = word.answer("check-" + (checks.size() + 1)).equals(Optional.of("yes"));
      checks.add(
          green
              ? SevenChecks.passed(label)
              : SevenChecks.failed(
                  label,
                  word.by()
                      + " saw a red X. "
                      + SevenChecks.remedy(label)
                      + " Then validate again, and confirm sheet "
                      + word.sheetId()
                      + " again."));
    }
    return checks;
  }

  @Override
  public Standing credentials(CredentialsForm form) {
    return connection.looked(login(form));
  }

  @Override
  public Standing saveCredentials(CredentialsForm form) {
    return connection.saved(login(form));
  }

  @Override
  public Standing fields(FieldSelection selection) {
    return desk.looked(fields.select(sync.occasion(), selection.fields()));
  }

  @Override
  public Standing selectFields(FieldSelection selection) {
    return desk.acted(fields.select(sync.occasion(), selection.fields()));
  }

  @Override
  public Standing sync(String notifyAddress) {
    return sync.looked(notifyAddress);
  }

  @Override
  public Standing enableSync(String notifyAddress) {
    return sync.enabled(notifyAddress);
  }

  @Override
  public List<SyncField> fieldList() {
    throw new UnsupportedOperationException(
        "A person operates these screens: read the fields under Field Sync Details in Marketo.");
  }

  @Override
  public Standing deselectFields(FieldSelection selection) {
    requireOff("deselectFields");
    return desk.acted(fields.deselect(sync.occasion(), selection.fields()));
  }

  @Override
  public SyncStatus status() {
    return sync.status();
  }

  @Override
  public Page<SyncFailure> failures() {
    throw new UnsupportedOperationException(
        "A person operates these screens: search or export the tab Sync Errors in Marketo.");
  }

  @Override
  public Standing initialSync() {
    return sync.initialSync();
  }

  @Override
  public Standing watchInitialSync() {
    return sync.watchedInitialSync();
  }

  @Override
  public Standing disableSync() {
    return sync.disabled();
  }

  @Override
  public Standing reconfigureAuthentication(CredentialsForm form) {
    requireOff("reconfigureAuthentication");
    return desk.acted(connecting.authentication(sync.occasion(), login(form)));
  }

  /** The vendor's page asks for the Organization Service URL. */
  private static Login login(CredentialsForm form) {
    CrmCredentials credentials = form.credentials();
    boolean serverToServer = credentials.type() == ConnectionType.SERVER_TO_SERVER;
    return new Login(
        form.organizationUrl().toString(),
        form.serviceUrl().orElse(form.organizationUrl()).toString(),
        form.userName(),
        credentials.clientId(),
        credentials.clientSecret(),
        serverToServer ? Optional.of(form.tenantId()) : Optional.empty(),
        credentials.password());
  }

  private void requireOff(String operation) {
    sync.on()
        .ifPresent(
            word -> {
              throw new ConflictException(
                  OperatorDesk.said(word)
                      + ". Disable the sync first; nothing was handed over for "
                      + operation
                      + ".",
                  new ServiceException.Details(
                      "operator", operation, 0, "syncEnabled", null, false));
            });
  }
}

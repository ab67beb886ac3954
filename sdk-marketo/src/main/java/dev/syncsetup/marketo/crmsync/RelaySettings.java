package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.Page;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.text.OneLine;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.crmsync.status.SyncFailure;
import dev.syncsetup.marketo.crmsync.status.SyncField;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.marketo.internal.relay.FieldsJson;
import dev.syncsetup.marketo.internal.relay.Relay;
import dev.syncsetup.marketo.internal.relay.SyncJson;
import dev.syncsetup.marketo.spi.ClientContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Settings that a relay operates. */
final class RelaySettings implements CrmSyncSettings {
  private final URI baseUrl;
  private final TokenProvider tokens;
  private @Nullable Relay relay;

  RelaySettings(URI baseUrl, TokenProvider tokens) {
    this.baseUrl = baseUrl;
    this.tokens = tokens;
  }

  private RelaySettings(URI baseUrl, TokenProvider tokens, HttpStack http) {
    this(baseUrl, tokens);
    this.relay = Relay.open(http, baseUrl, tokens);
  }

  @Override
  public CrmSyncSettings joining(ClientContext client) {
    return new RelaySettings(baseUrl, tokens, client.http());
  }

  @Override
  public ValidationReport validate(CredentialsForm form) {
    return new ValidationReport(
        relay().validate(RelayCredentials.json(form)).checks().stream()
            .map(
                check ->
                    new ValidationCheck(
                        check.number(),
                        check.label(),
                        check.passed(),
                        check.message() == null ? "" : OneLine.of(check.message())))
            .toList(),
        Origin.RELAY);
  }

  @Override
  public Standing credentials(CredentialsForm form) {
    return new RelayCredentials(relay()).standing(form);
  }

  @Override
  public Standing saveCredentials(CredentialsForm form) {
    return new RelayCredentials(relay()).save(form);
  }

  @Override
  public Standing reconfigureAuthentication(CredentialsForm form) {
    return new RelayCredentials(relay()).reconfigure(form);
  }

  @Override
  public List<SyncField> fieldList() {
    return relay().fields().list();
  }

  @Override
  public Standing fields(FieldSelection selection) {
    try {
      return RelayStandings.fields(relay().fields(), selection.fields());
    } catch (ConflictException e) {
      boolean notYet = e.code().filter("notConnected"::equals).isPresent();
      return RelayStandings.relayed(
          notYet ? State.OPEN : State.CONTRADICTED, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Standing selectFields(FieldSelection selection) {
    Map<String, Set<String>> wished = selection.fields();
    FieldsJson now = relay().fields();
    Set<String> unknown = now.unknown(wished);
    if (!unknown.isEmpty()) {
      throw new NotFoundException(
          "The sync user cannot read these fields, so Marketo cannot sync them: "
              + String.join(", ", unknown)
              + ". Nothing was saved. Do the columns exist, are they published, and may the role"
              + " Marketo Sync User read them?",
          details("selectFields", "unknownField"));
    }
    return RelayStandings.fields(
        saved(now.selectedAnd(wished), after -> after.unselected(wished).isEmpty()), wished);
  }

  @Override
  public Standing deselectFields(FieldSelection selection) {
    if (relay().sync().isOn()) {
      throw new ConflictException(
          "Fields are taken out while the sync is off, and it is on. Nothing was changed. Disable"
              + " the sync first.",
          details("deselectFields", "syncEnabled"));
    }
    Map<String, Set<String>> unwished = selection.fields();
    FieldsJson now = relay().fields();
    if (!now.selectionSaved()) {
      return RelayStandings.relayed(
          State.DONE, "The relay reports that no field selection was ever saved.");
    }
    // An unchanged selection is saved too: that is how Marketo learns of a deleted column.
    FieldsJson after =
        saved(now.selectedWithout(unwished), saved -> saved.selected(unwished).isEmpty());
    Set<String> left = after.selected(unwished);
    return left.isEmpty()
        ? RelayStandings.relayed(State.DONE, "The relay reports none of these fields as selected.")
        : RelayStandings.relayed(State.OPEN, "Still selected: " + String.join(", ", left) + ".");
  }

  private FieldsJson saved(Map<String, Set<String>> selection, Predicate<FieldsJson> done) {
    Relay to = relay();
    return Settling.settled(
        () -> to.select(selection), to::fields, now -> now.selectionSaved() && done.test(now));
  }

  @Override
  public Standing sync(String notifyAddress) {
    return RelayStandings.sync(relay().sync());
  }

  @Override
  public Standing enableSync(String notifyAddress) {
    Relay to = relay();
    return RelayStandings.sync(
        Settling.settled(() -> to.enable(notifyAddress), to::sync, SyncJson::isOn));
  }

  @Override
  public Standing disableSync() {
    Relay to = relay();
    SyncJson now = Settling.settled(to::disable, to::sync, after -> !after.isOn());
    return RelayStandings.relayed(now.isOn() ? State.OPEN : State.DONE, now.status().evidence());
  }

  @Override
  public SyncStatus status() {
    return relay().sync().status();
  }

  @Override
  public Page<SyncFailure> failures() {
    return relay().errors();
  }

  @Override
  public Standing initialSync() {
    Relay from = relay();
    return RelayStandings.initialSync(from.sync(), from::connection);
  }

  @Override
  public Standing watchInitialSync() {
    return initialSync();
  }

  private static ServiceException.Details details(String operation, String code) {
    return new ServiceException.Details(Relay.NAME, operation, 200, code, null, false);
  }

  /** Outside a client: connections of its own, with the standard settings. */
  private synchronized Relay relay() {
    if (relay == null) {
      relay = Relay.open(new HttpStack(ClientSettings.standard()), baseUrl, tokens);
    }
    return relay;
  }
}

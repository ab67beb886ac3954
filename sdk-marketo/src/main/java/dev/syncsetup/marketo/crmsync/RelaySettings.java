package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.Page;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.crmsync.status.SyncFailure;
import dev.syncsetup.marketo.crmsync.status.SyncField;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.marketo.internal.relay.ConnectionJson;
import dev.syncsetup.marketo.internal.relay.CredentialsJson;
import dev.syncsetup.marketo.internal.relay.FieldsJson;
import dev.syncsetup.marketo.internal.relay.Relay;
import dev.syncsetup.marketo.internal.relay.SyncJson;
import dev.syncsetup.marketo.spi.ClientContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        relay().validate(json(form)).checks().stream()
            .map(
                check ->
                    new ValidationCheck(
                        check.number(),
                        check.label(),
                        check.passed(),
                        check.message() == null ? "" : check.message()))
            .toList(),
        Origin.RELAY);
  }

  @Override
  public Standing credentials(CredentialsForm form) {
    return standing(relay().connection(), json(form));
  }

  @Override
  public Standing saveCredentials(CredentialsForm form) {
    CredentialsJson wished = json(form);
    ConnectionJson saved;
    try {
      saved = relay().save(wished);
    } catch (SdkException e) {
      if (mayBeSaved(e)) {
        return settled(wished, e);
      }
      throw e;
    }
    Standing standing = standing(saved, wished);
    if (standing.state() != State.DONE) {
      throw new UnexpectedResponseException(
          "The credentials were saved, but not as meant. " + standing.evidence(), null);
    }
    return standing;
  }

  @Override
  public Standing fields(FieldSelection selection) {
    try {
      return standing(relay().fields(), selection.fields());
    } catch (ConflictException e) {
      boolean notYet = e.code().filter("notConnected"::equals).isPresent();
      return relayed(notYet ? State.OPEN : State.CONTRADICTED, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Standing selectFields(FieldSelection selection) {
    FieldsJson now = relay().fields();
    Set<String> unknown = now.unknown(selection.fields());
    if (!unknown.isEmpty()) {
      throw new NotFoundException(
          "The sync user cannot read these fields, so Marketo cannot sync them: "
              + String.join(", ", unknown)
              + ". Nothing was saved. Do the columns exist, are they published, and may the role"
              + " Marketo Sync User read them?",
          new ServiceException.Details(
              Relay.NAME, "selectFields", 200, "unknownField", null, false));
    }
    return standing(relay().select(now.selectedAnd(selection.fields())), selection.fields());
  }

  @Override
  public Standing sync(String notifyAddress) {
    return standing(relay().sync());
  }

  @Override
  public Standing enableSync(String notifyAddress) {
    return standing(relay().enable(notifyAddress));
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

  /** After an answer that leaves open what was saved, or says that something was saved before. */
  private Standing settled(CredentialsJson wished, SdkException cause) {
    Standing now;
    try {
      now = standing(relay().connection(), wished);
    } catch (SdkException unreadable) {
      cause.addSuppressed(unreadable);
      throw cause;
    }
    if (now.state() == State.DONE) {
      return now;
    }
    if (now.state() == State.CONTRADICTED) {
      throw new ConflictException(
          "The credentials were not saved. " + now.evidence(), details(cause));
    }
    if (cause instanceof ConflictException) {
      throw cause;
    }
    throw new TransportException(
        cause.getMessage()
            + " Afterwards the relay showed no connection, but saving may still be under way."
            + " Nothing was sent a second time: look again before you do.",
        true,
        cause);
  }

  private static ServiceException.Details details(SdkException cause) {
    @Nullable ServiceException said = cause instanceof ServiceException s ? s : null;
    return new ServiceException.Details(
        Relay.NAME,
        "saveCredentials",
        said == null ? 0 : said.status(),
        said == null ? null : said.code().orElse(null),
        null,
        false);
  }

  private static boolean mayBeSaved(SdkException e) {
    if (e instanceof TransportException transport) {
      return transport.maybeProcessed();
    }
    return e instanceof UnexpectedResponseException
        || e instanceof ConflictException
        || (e instanceof ServiceException service && service.status() >= 500);
  }

  private static Standing standing(ConnectionJson now, CredentialsJson wished) {
    return switch (now.state()) {
      case "notConnected" -> relayed(State.OPEN, "The relay reports no connection yet.");
      case "connected" -> connected(now, wished);
      case "locked" ->
          relayed(
              State.CONTRADICTED,
              "The relay reports that a wrong organisation URL ("
                  + now.organizationUrl()
                  + ") was saved, which cannot be undone: the instance is lost for Dynamics. Ask"
                  + " Marketo Support for another subscription.");
      case "otherCrm" ->
          relayed(
              State.CONTRADICTED,
              "The relay reports that this Marketo instance syncs with another CRM; it can never"
                  + " sync with Dynamics.");
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

  private static Standing standing(FieldsJson now, Map<String, Set<String>> wished) {
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

  private static Standing standing(SyncJson now) {
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

  private static Standing relayed(State state, String evidence) {
    return new Standing(state, Origin.RELAY, evidence);
  }

  private static CredentialsJson json(CredentialsForm form) {
    CrmCredentials credentials = form.credentials();
    return new CredentialsJson(
        credentials.type() == ConnectionType.SERVER_TO_SERVER ? "serverToServer" : "userPassword",
        form.organizationUrl().toString(),
        form.userName(),
        credentials.password().map(Secret::reveal).orElse(null),
        credentials.clientId(),
        credentials.clientSecret().reveal(),
        form.tenantId().isBlank() ? null : form.tenantId());
  }

  /** Outside a client: connections of its own, with the standard settings. */
  private synchronized Relay relay() {
    if (relay == null) {
      relay = Relay.open(new HttpStack(ClientSettings.standard()), baseUrl, tokens);
    }
    return relay;
  }
}

package dev.syncsetup.testing.marketo;

import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.marketo.crm.Connection;
import dev.syncsetup.testing.marketo.crm.Credentials;
import dev.syncsetup.testing.marketo.crm.Credentials.ConnectionType;
import dev.syncsetup.testing.marketo.crm.CrmSettings;
import dev.syncsetup.testing.marketo.crm.CrmState;
import dev.syncsetup.testing.marketo.crm.SyncError;
import dev.syncsetup.testing.marketo.gate.ApiUser;
import dev.syncsetup.testing.marketo.instance.Instance;
import dev.syncsetup.testing.marketo.instance.OpenQuestions;
import dev.syncsetup.testing.marketo.relay.SettingsRelay;
import dev.syncsetup.testing.marketo.rest.RestApi;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One Marketo instance: its public REST API, and a relay that operates its CRM screens.
 *
 * <p>A fresh instance has no CRM, no persons, and one API user with all permissions. Rate limits
 * and the daily quota run by the simulated clock and are as strict as the real ones. Seed and look
 * at it between requests, not while some are being answered.
 */
public final class MarketoSimulator implements Service {
  /** Client id of the custom service a fresh instance has. */
  public static final String CLIENT_ID = "simulated-marketo-client";

  /** Its client secret. */
  public static final String CLIENT_SECRET = "simulated-marketo-secret";

  /** E-mail address of the API user behind it. */
  public static final String API_USER = "api@marketo.example";

  /** The bearer token the relay accepts. */
  public static final String RELAY_TOKEN = "simulated-relay-token";

  private final Clock clock;
  private final ProbedDynamics dynamics;
  private final Service relay = new Relay();
  private State state;
  private int mostUnderWay;

  /** An instance by this clock, which looks at Dynamics through the probe. */
  public MarketoSimulator(Clock clock, CrmProbe crm) {
    this.clock = clock;
    this.dynamics = new ProbedDynamics(crm);
    this.state = State.fresh(clock, dynamics);
  }

  /** The settings relay of the same instance. */
  public Service relay() {
    return relay;
  }

  /** Makes the instance a fresh one again, open questions and limits included. */
  @Override
  public void reset() {
    state = State.fresh(clock, dynamics);
    mostUnderWay = 0;
  }

  @Override
  public String name() {
    return "marketo";
  }

  @Override
  public Reply answer(Request request) {
    return answer(request, 1);
  }

  @Override
  public Reply answer(Request request, int underWay) {
    mostUnderWay = Math.max(mostUnderWay, underWay);
    catchUp();
    return state.rest().answer(request, underWay);
  }

  /**
   * Lets the sync run as far as time has come. To be called before anything changes in Dynamics;
   * the requests of this instance and of its relay do it themselves.
   */
  public void catchUp() {
    state.instance().sync().catchUp();
  }

  /** The most requests that were under way at once, those for tokens included. */
  public int mostUnderWay() {
    return mostUnderWay;
  }

  /** What the real Marketo may do this way or that; a test chooses. */
  public OpenQuestions openQuestions() {
    return state.instance().open();
  }

  /**
   * Adds an API user with its custom service, or gives the one with the same client id another
   * secret or permissions.
   *
   * @param permissions names of role entries, for example "Read-Only Lead"
   */
  public void putApiUser(
      String clientId, String clientSecret, String email, Set<String> permissions) {
    state.rest().put(new ApiUser(clientId, clientSecret, email, permissions));
  }

  /** Leaves the first API user with these permissions only. */
  public void permissions(String... permissions) {
    putApiUser(CLIENT_ID, CLIENT_SECRET, API_USER, Set.of(permissions));
  }

  /** From now on every token given out before is answered with 601. */
  public void revokeTokens() {
    state.rest().revokeTokens();
  }

  /** Calls allowed per day of US Central time; 50,000 unless told. */
  public void dailyQuota(int calls) {
    state.rest().dailyQuota(calls);
  }

  /**
   * How many calls of other integrations are being answered just now, besides those that have
   * really arrived, of the ten an instance answers at once.
   */
  public void otherCallsRunning(int calls) {
    state.rest().othersRunning(calls);
  }

  /** Attaches the native Salesforce sync, which rules out Dynamics. */
  public void attachSalesforce() {
    state.instance().crm().attachSalesforce();
  }

  /** Attaches Dynamics as somebody else has done before, for any organisation. */
  public void attachDynamics(String organizationUrl) {
    Credentials credentials =
        new Credentials(
            ConnectionType.SERVER_TO_SERVER,
            organizationUrl,
            "somebody@else.example",
            Optional.empty(),
            "somebody-elses-client",
            "somebody-elses-secret",
            Optional.empty());
    state.instance().crm().connect(new Connection(credentials, clock.instant(), false));
  }

  /** How long the initial sync takes while the sync is switched on; three hours unless told. */
  public void initialSyncDuration(Duration duration) {
    state.instance().crm().initialSyncDuration(duration);
  }

  /** How many rows of lead, contact, account, opportunity or user the initial sync copies. */
  public void rowsToSync(String object, int rows) {
    state.instance().crm().rowsToSync(object, rows);
  }

  /** Adds a row to "Sync Errors". */
  public void addSyncError(SyncError error) {
    state.instance().crm().errors().add(error);
  }

  /** Adds a person with values by REST name; the result is its id. */
  public long addLead(Map<String, String> values) {
    return state.instance().database().addLead(values);
  }

  /** Values by externalCompanyId of the companies made through REST. */
  public Map<String, Map<String, String>> companies() {
    return Map.copyOf(state.instance().database().companies());
  }

  /** What the instance has to do with a CRM by now. */
  public CrmState crmState() {
    return state.instance().crm().state();
  }

  /** The screens Admin &gt; CRM of this instance, for whoever sits in front of them. */
  public CrmSettings screens() {
    catchUp();
    return state.instance().crm();
  }

  /** The Dynamics connection, secrets included. */
  public Optional<Connection> connection() {
    return state.instance().crm().connection();
  }

  /** All Dynamics connections that were ever saved, oldest first, secrets included. */
  public List<Connection> savedConnections() {
    return state.instance().crm().saved();
  }

  /** Values by REST name of all persons. */
  public List<Map<String, String>> leads() {
    return state.instance().database().leads();
  }

  /** Columns of one table that are selected for sync. */
  public Set<String> selectedFields(String table) {
    return state.instance().crm().selection().columns(table);
  }

  /** Who gets the mail when the initial sync is complete. */
  public Optional<String> notifyAddress() {
    return state.instance().crm().notifyAddress();
  }

  private record State(Instance instance, RestApi rest, SettingsRelay relay) {

    static State fresh(Clock clock, ProbedDynamics dynamics) {
      Instance instance = Instance.fresh(clock, dynamics);
      RestApi rest = new RestApi(instance);
      rest.put(new ApiUser(CLIENT_ID, CLIENT_SECRET, API_USER, ApiUser.ALL_PERMISSIONS));
      return new State(instance, rest, new SettingsRelay(instance, RELAY_TOKEN));
    }
  }

  private final class Relay implements Service {
    @Override
    public String name() {
      return "relay";
    }

    @Override
    public Reply answer(Request request) {
      catchUp();
      return state.relay().answer(request);
    }
  }
}

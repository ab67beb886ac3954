package dev.syncsetup.marketo.support;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CredentialsForm;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.support.contract.RelayContract;
import dev.syncsetup.testing.SimulatedClock;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.internal.server.SimulatorServer;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.transcript.Exchange;
import dev.syncsetup.testing.transcript.Transcript;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Marketo instance and its relay on loopback, and clients that run on its clock. */
public final class SimulatedMarketo implements AutoCloseable {
  public static final String ORGANIZATION = "https://contoso.crm.dynamics.com";
  public static final String APP = "5f0a9d1e-4c53-4c58-8f0a-3a1f6f1f4a11";
  public static final String APP_SECRET = "planted-client-secret";
  public static final String PASSWORD = "planted-password";

  public final SimulatedClock clock = new SimulatedClock();
  public final Transcript transcript = new Transcript();
  public final Faults faults = new Faults();
  public final FakeDynamics dynamics = new FakeDynamics();
  public final MarketoSimulator marketo = new MarketoSimulator(clock, dynamics);
  private final Object lock = new Object();
  private final SimulatorServer rest = serve(marketo);
  private final SimulatorServer relay = serve(marketo.relay());

  private SimulatorServer serve(Service service) {
    return new SimulatorServer(service, clock, transcript, faults, lock, null);
  }

  public URI url() {
    return rest.origin();
  }

  public URI relayUrl() {
    return relay.origin();
  }

  /** Lets every REST call take this long, really, so that calls overlap. */
  public void takeTime(Duration perCall) {
    rest.delay(perCall, Duration.ZERO);
  }

  /** A client with the right credential, without CRM settings. */
  public MarketoClient client() {
    return builder().build();
  }

  /** A client whose CRM settings are operated like this. */
  public MarketoClient client(CrmSyncSettings settings) {
    return builder().crmSync(settings).build();
  }

  public MarketoClient.Builder builder() {
    return MarketoClient.builder(url())
        .credential(MarketoSimulator.CLIENT_ID, Secret.of(MarketoSimulator.CLIENT_SECRET))
        .clock(clock)
        .sleeper(clock::sleep);
  }

  /** Settings over the relay, with the right token. */
  public CrmSyncSettings relaySettings() {
    return CrmSyncSettings.overHttp(relayUrl(), token(MarketoSimulator.RELAY_TOKEN));
  }

  public static TokenProvider token(String value) {
    return () -> new AccessToken(Secret.of(value), Instant.MAX);
  }

  public static CredentialsForm serverToServer() {
    return form(ORGANIZATION, CrmCredentials.serverToServer(APP, Secret.of(APP_SECRET)));
  }

  public static CredentialsForm userPassword() {
    return form(
        ORGANIZATION, CrmCredentials.userPassword(Secret.of(PASSWORD), APP, Secret.of(APP_SECRET)));
  }

  public static CredentialsForm form(String organization, CrmCredentials credentials) {
    return new CredentialsForm(
        URI.create(organization),
        Optional.of(URI.create(organization + "/XRMServices/2011/Organization.svc")),
        "marketo.sync@contoso.com",
        "0b0b2f4e-7f0d-4f53-9b56-6b2f7f6f3c55",
        credentials);
  }

  /** Lets the next REST call that fits be answered with these errors inside HTTP 200. */
  public void refuseNext(String targetPart, int code, String message) {
    answerNext(
        targetPart,
        "{\"requestId\":\"e42b#14272d07d78\",\"success\":false,\"errors\":[{\"code\":\""
            + code
            + "\",\"message\":\""
            + message
            + "\"}]}");
  }

  public void answerNext(String targetPart, String body) {
    faults.next(
        "marketo",
        "GET",
        targetPart,
        new Fault.Answer(200, Map.of("Content-Type", "application/json"), body));
  }

  /** Exchanges whose target holds this text. */
  public List<Exchange> exchanges(String targetPart) {
    return transcript.exchanges().stream()
        .filter(exchange -> exchange.target().contains(targetPart))
        .toList();
  }

  /** Whatever went over the relay must have kept to its contract. */
  @Override
  public void close() {
    rest.close();
    relay.close();
    transcript.of("relay").forEach(RelayContract.published()::check);
  }
}

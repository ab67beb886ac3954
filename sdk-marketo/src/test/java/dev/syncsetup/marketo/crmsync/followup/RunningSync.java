package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Secret;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CredentialsForm;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import java.util.List;

/** A sync over the simulated relay, on and in its first copy of three hours. */
final class RunningSync implements AutoCloseable {
  static final String OPS = "ops@contoso.com";

  final SimulatedMarketo simulated = new SimulatedMarketo();
  final MarketoClient client = simulated.client(simulated.relaySettings());
  final CrmSyncSettings settings = client.crmSync();
  final FollowUp followUp = client.followUp();

  static RunningSync start() {
    RunningSync sync = new RunningSync();
    sync.configure();
    sync.settings.enableSync(OPS);
    sync.simulated.transcript.clear();
    return sync;
  }

  /** Credentials and fields, and never switched on. */
  static RunningSync configured() {
    RunningSync sync = new RunningSync();
    sync.configure();
    sync.simulated.transcript.clear();
    return sync;
  }

  private void configure() {
    settings.saveCredentials(SimulatedMarketo.serverToServer());
    settings.selectFields(
        FieldSelection.none().and("lead", "firstname", "lastname").and("systemuser", "fullname"));
  }

  static CredentialsForm renewed() {
    return SimulatedMarketo.form(
        SimulatedMarketo.ORGANIZATION,
        CrmCredentials.serverToServer(SimulatedMarketo.APP, Secret.of("renewed-secret")));
  }

  String secretInMarketo() {
    return simulated.marketo.connection().orElseThrow().credentials().clientSecret();
  }

  /** Verbs and paths of what was meant to change something, in order. */
  List<String> writes() {
    return simulated.transcript.writes().stream()
        .map(
            exchange ->
                exchange.method()
                    + " "
                    + exchange.target().replace("/crm-sync/v1", "")
                    + (exchange.target().endsWith("/sync")
                        ? switchedTo(exchange.requestBody())
                        : ""))
        .toList();
  }

  /** Every GET of the status so far. */
  long looks() {
    return simulated.exchanges("/crm-sync/v1/sync").stream()
        .filter(exchange -> exchange.method().equals("GET"))
        .count();
  }

  private static String switchedTo(String body) {
    return body.contains("true") ? " on" : " off";
  }

  @Override
  public void close() {
    client.close();
    simulated.close();
  }
}

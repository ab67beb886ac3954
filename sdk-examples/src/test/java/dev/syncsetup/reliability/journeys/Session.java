package dev.syncsetup.reliability.journeys;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * What one process holds while it goes on a journey: its clients, with nothing known yet. It is
 * never closed, as in a process that just ends; {@code http} may hand its connections on.
 */
public final class Session {
  private final SimulatedCloud cloud;
  private final HttpCustomizer http;
  private final DynamicsClient dynamics;
  private final MarketoClient marketo;
  private final StringWriter passwords = new StringWriter();

  /**
   * Opens the clients; nothing is sent.
   *
   * @param http has to trust the cloud's certificate
   * @param byOperator whether a person works on Marketo's screens, else the relay does
   */
  public Session(SimulatedCloud cloud, HttpCustomizer http, boolean byOperator) {
    this.cloud = cloud;
    this.http = http;
    this.dynamics = administrator();
    this.marketo = marketo(byOperator ? person() : relay());
  }

  public SimulatedCloud cloud() {
    return cloud;
  }

  public DynamicsClient dynamics() {
    return dynamics;
  }

  public MarketoClient marketo() {
    return marketo;
  }

  /** The file of initial passwords, to which each run of an import adds. */
  StringWriter passwords() {
    return passwords;
  }

  private DynamicsClient administrator() {
    return DynamicsClient.builder(cloud.dataverseUrl())
        .credential(
            EntraCredential.clientSecret(
                cloud.tenant().id().toString(),
                SimulatedCloud.ADMINISTRATOR.toString(),
                Secret.of(SimulatedCloud.ADMINISTRATOR_SECRET)))
        .cloud(
            new MicrosoftCloud(
                cloud.authority(),
                cloud.graphUrl(),
                cloud.adminUrl(),
                "https://service.powerapps.com/.default"))
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(http)
        .build();
  }

  private MarketoClient marketo(CrmSyncSettings settings) {
    return MarketoClient.builder(cloud.marketoUrl())
        .credential(MarketoSimulator.CLIENT_ID, Secret.of(MarketoSimulator.CLIENT_SECRET))
        .crmSync(settings)
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(http)
        .build();
  }

  private CrmSyncSettings relay() {
    AccessToken token = new AccessToken(Secret.of(MarketoSimulator.RELAY_TOKEN), Instant.MAX);
    return CrmSyncSettings.overHttp(cloud.relayUrl(), () -> token);
  }

  private CrmSyncSettings person() {
    SimulatedAdmin admin = new SimulatedAdmin(cloud.marketo(), cloud.clock());
    return CrmSyncSettings.byOperator(
        Operator.callback((sheet, secrets) -> work(admin, sheet, secrets)));
  }

  private static Optional<Confirmation> work(
      SimulatedAdmin admin, HandOffSheet sheet, SheetSecrets secrets) {
    return admin
        .work(sheet.toJson(), step -> secrets.reveal(sheet.steps().get(step - 1)).reveal())
        .map(word -> Confirmation.of(sheet, word.by(), word.at(), word.seen(), word.answers()));
  }
}

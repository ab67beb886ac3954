package dev.syncsetup.reliability;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import java.time.Instant;

/** Real clients of a simulated cloud, still to be built. */
public final class Clients {
  private Clients() {}

  /**
   * The administrator app's client, in the cloud's time.
   *
   * @param wishes beside the trust in the cloud's certificate
   */
  public static DynamicsClient.Builder dynamics(SimulatedCloud cloud, HttpCustomizer wishes) {
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
        .http(
            http -> {
              http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager());
              wishes.customize(http);
            });
  }

  /** A client of the instance and of its relay, in the cloud's time. */
  public static MarketoClient.Builder marketo(SimulatedCloud cloud, HttpCustomizer wishes) {
    AccessToken token = new AccessToken(Secret.of(MarketoSimulator.RELAY_TOKEN), Instant.MAX);
    return MarketoClient.builder(cloud.marketoUrl())
        .credential(MarketoSimulator.CLIENT_ID, Secret.of(MarketoSimulator.CLIENT_SECRET))
        .crmSync(CrmSyncSettings.overHttp(cloud.relayUrl(), () -> token))
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(wishes);
  }
}

package dev.syncsetup.examples.benchmarks;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.testing.SimulatedCloud;

/** Clients of simulators. */
final class Clients {
  private Clients() {}

  static DynamicsClient of(SimulatedCloud cloud) {
    return DynamicsClient.builder(cloud.dataverseUrl())
        .cloud(
            new MicrosoftCloud(
                cloud.authority(),
                cloud.graphUrl(),
                cloud.adminUrl(),
                "https://service.powerapps.com/.default"))
        .credential(
            EntraCredential.clientSecret(
                cloud.tenant().id().toString(),
                SimulatedCloud.ADMINISTRATOR.toString(),
                Secret.of(SimulatedCloud.ADMINISTRATOR_SECRET)))
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(
            http ->
                http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager()))
        .build();
  }
}

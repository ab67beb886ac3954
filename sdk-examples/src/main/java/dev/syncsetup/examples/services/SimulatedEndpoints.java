package dev.syncsetup.examples.services;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.remote.RemoteCloud;
import dev.syncsetup.testing.transcript.Exchange;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where simulators are and how their time passes, whatever process they run in.
 *
 * @param tenantId id of the directory
 * @param trust makes a client trust the simulated sign-in
 * @param exchanges what was sent, without the first so many
 */
record SimulatedEndpoints(
    MicrosoftCloud microsoft,
    URI dataverse,
    URI marketo,
    URI relay,
    String tenantId,
    HttpCustomizer trust,
    Clock clock,
    Sleeper sleeper,
    IntFunction<List<Exchange>> exchanges) {
  private static final String ADMIN_SCOPE = "https://service.powerapps.com/.default";

  static SimulatedEndpoints of(SimulatedCloud cloud) {
    return new SimulatedEndpoints(
        new MicrosoftCloud(cloud.authority(), cloud.graphUrl(), cloud.adminUrl(), ADMIN_SCOPE),
        cloud.dataverseUrl(),
        cloud.marketoUrl(),
        cloud.relayUrl(),
        cloud.tenant().id().toString(),
        http -> http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager()),
        cloud.clock(),
        cloud.clock()::sleep,
        first -> later(cloud.transcript().exchanges(), first));
  }

  static SimulatedEndpoints of(RemoteCloud cloud) {
    return new SimulatedEndpoints(
        new MicrosoftCloud(cloud.authority(), cloud.graphUrl(), cloud.adminUrl(), ADMIN_SCOPE),
        cloud.dataverseUrl(),
        cloud.marketoUrl(),
        cloud.relayUrl(),
        cloud.tenantId(),
        http -> http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager()),
        cloud.clock(),
        cloud::sleep,
        cloud::exchanges);
  }

  private static List<Exchange> later(List<Exchange> all, int first) {
    return all.subList(first, all.size());
  }
}

package dev.syncsetup.examples.services;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.transcript.Exchange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Simulators that hold what the onboarding file expects to find, and clients of them. */
public final class SimulatedServices implements Services {
  private static final String ADMIN_SCOPE = "https://service.powerapps.com/.default";

  private final SimulatedCloud cloud;
  private final DynamicsClient dynamics;
  private final MarketoClient marketo;
  private int taken;

  private SimulatedServices(SimulatedCloud cloud, DynamicsClient dynamics, MarketoClient marketo) {
    this.cloud = cloud;
    this.dynamics = dynamics;
    this.marketo = marketo;
  }

  /**
   * Makes clients of a cloud, after putting into it what the file expects to find.
   *
   * @param handOff where sheets for a person are put; without it a relay operates Marketo
   */
  public static SimulatedServices in(
      SimulatedCloud cloud, Onboarding onboarding, Secrets secrets, Optional<Path> handOff) {
    new TenantSeed(cloud, onboarding, secrets).plant();
    return new SimulatedServices(
        cloud, dynamics(cloud, onboarding, secrets), marketo(cloud, onboarding, secrets, handOff));
  }

  private static DynamicsClient dynamics(
      SimulatedCloud cloud, Onboarding onboarding, Secrets secrets) {
    HttpCustomizer trust =
        http -> http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager());
    Onboarding.Environment environment = onboarding.environment();
    return DynamicsClient.builder(cloud.dataverseUrl())
        .cloud(
            new MicrosoftCloud(cloud.authority(), cloud.graphUrl(), cloud.adminUrl(), ADMIN_SCOPE))
        .credential(
            EntraCredential.clientSecret(
                cloud.tenant().id().toString(),
                environment.clientId(),
                secrets.get(environment.clientSecret())))
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(trust)
        .build();
  }

  private static MarketoClient marketo(
      SimulatedCloud cloud, Onboarding onboarding, Secrets secrets, Optional<Path> handOff) {
    AccessToken relayToken = new AccessToken(Secret.of(MarketoSimulator.RELAY_TOKEN), Instant.MAX);
    CrmSyncSettings settings =
        handOff
            .map(directory -> CrmSyncSettings.byOperator(Operator.directory(directory)))
            .orElseGet(() -> CrmSyncSettings.overHttp(cloud.relayUrl(), () -> relayToken));
    Onboarding.Marketo marketo = onboarding.marketo();
    return MarketoClient.builder(cloud.marketoUrl())
        .credential(marketo.clientId(), secrets.get(marketo.clientSecret()))
        .crmSync(settings)
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .build();
  }

  @Override
  public DynamicsClient dynamics() {
    return dynamics;
  }

  @Override
  public MarketoClient marketo() {
    return marketo;
  }

  @Override
  public String acknowledgedUrl() {
    return cloud.dataverseUrl().toString();
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public List<RecordedExchange> takeRecord() {
    List<Exchange> all = cloud.transcript().exchanges();
    List<Exchange> fresh = all.subList(taken, all.size());
    taken = all.size();
    return fresh.stream()
        .map(
            e ->
                new RecordedExchange(
                    e.service(),
                    e.method(),
                    e.target(),
                    e.status(),
                    e.requestBody(),
                    e.responseBody()))
        .toList();
  }

  @Override
  public void close() {
    dynamics.close();
    marketo.close();
    cloud.close();
  }
}

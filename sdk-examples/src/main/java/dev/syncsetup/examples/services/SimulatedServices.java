package dev.syncsetup.examples.services;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.remote.RemoteCloud;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Clients of simulators that hold what the onboarding file expects to find. */
public final class SimulatedServices implements Services {
  private final SimulatedEndpoints endpoints;
  private final Runnable end;
  private final DynamicsClient dynamics;
  private final MarketoClient marketo;
  private int taken;

  private SimulatedServices(
      SimulatedEndpoints endpoints,
      Onboarding onboarding,
      Secrets secrets,
      Optional<Operator> operator,
      Runnable end) {
    this.endpoints = endpoints;
    this.end = end;
    this.dynamics = dynamics(onboarding.environment(), secrets);
    this.marketo = marketo(onboarding.marketo(), secrets, operator);
    this.taken = endpoints.exchanges().apply(0).size();
  }

  /**
   * Makes clients of a cloud, after putting into it what the file expects to find. Closing them
   * closes the cloud.
   *
   * @param operator who operates Marketo's screens; without one a relay does
   */
  public static SimulatedServices in(
      SimulatedCloud cloud, Onboarding onboarding, Secrets secrets, Optional<Operator> operator) {
    new TenantSeed(cloud, onboarding, secrets).plant();
    return new SimulatedServices(
        SimulatedEndpoints.of(cloud), onboarding, secrets, operator, cloud::close);
  }

  /** Makes clients of a cloud in another process, which {@link SampleCustomer} has filled. */
  public static SimulatedServices in(
      RemoteCloud cloud, Onboarding onboarding, Secrets secrets, Optional<Operator> operator) {
    return new SimulatedServices(
        SimulatedEndpoints.of(cloud), onboarding, secrets, operator, () -> {});
  }

  private DynamicsClient dynamics(Onboarding.Environment environment, Secrets secrets) {
    return DynamicsClient.builder(endpoints.dataverse())
        .cloud(endpoints.microsoft())
        .credential(
            EntraCredential.clientSecret(
                endpoints.tenantId(),
                environment.clientId(),
                secrets.get(environment.clientSecret())))
        .clock(endpoints.clock())
        .sleeper(endpoints.sleeper())
        .http(endpoints.trust())
        .build();
  }

  private MarketoClient marketo(
      Onboarding.Marketo instance, Secrets secrets, Optional<Operator> operator) {
    AccessToken relayToken = new AccessToken(Secret.of(MarketoSimulator.RELAY_TOKEN), Instant.MAX);
    return MarketoClient.builder(endpoints.marketo())
        .credential(instance.clientId(), secrets.get(instance.clientSecret()))
        .crmSync(
            operator
                .map(CrmSyncSettings::byOperator)
                .orElseGet(() -> CrmSyncSettings.overHttp(endpoints.relay(), () -> relayToken)))
        .clock(endpoints.clock())
        .sleeper(endpoints.sleeper())
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
    return endpoints.dataverse().toString();
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public List<RecordedExchange> takeRecord() {
    List<Exchange> fresh = endpoints.exchanges().apply(taken);
    taken += fresh.size();
    return fresh.stream().map(RecordedExchange::of).toList();
  }

  @Override
  public void close() {
    dynamics.close();
    marketo.close();
    end.run();
  }
}

package dev.syncsetup.examples.services;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Operator;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients of the endpoints that the onboarding file names, and of no others. */
public final class LiveServices implements Services {
  private final DynamicsClient dynamics;
  private final MarketoClient marketo;
  private final String acknowledgedUrl;
  private final ExchangeRecorder recorder;

  private LiveServices(
      DynamicsClient dynamics,
      MarketoClient marketo,
      String acknowledgedUrl,
      ExchangeRecorder recorder) {
    this.dynamics = dynamics;
    this.marketo = marketo;
    this.acknowledgedUrl = acknowledgedUrl;
    this.recorder = recorder;
  }

  /**
   * Makes the clients; sends nothing.
   *
   * @param operator who operates Marketo's screens; without one the file's relay does
   * @throws IllegalArgumentException when the organisation is in no known Microsoft cloud
   */
  public static LiveServices of(
      Onboarding onboarding, Secrets secrets, Optional<Operator> operator) {
    MicrosoftCloud cloud = MicrosoftCloud.of(onboarding.environment().organizationUrl());
    return of(onboarding, secrets, operator, cloud, http -> {});
  }

  static LiveServices of(
      Onboarding onboarding,
      Secrets secrets,
      Optional<Operator> operator,
      MicrosoftCloud cloud,
      HttpCustomizer http) {
    ExchangeRecorder recorder = new ExchangeRecorder(names(onboarding, cloud));
    HttpCustomizer recording =
        builder -> {
          http.customize(builder);
          builder.addInterceptor(recorder);
        };
    Onboarding.Environment environment = onboarding.environment();
    DynamicsClient dynamics =
        DynamicsClient.builder(environment.organizationUrl())
            .cloud(cloud)
            .credential(
                EntraCredential.clientSecret(
                    environment.tenantId(),
                    environment.clientId(),
                    secrets.get(environment.clientSecret())))
            .http(recording)
            .build();
    Onboarding.Marketo marketo = onboarding.marketo();
    return new LiveServices(
        dynamics,
        MarketoClient.builder(marketo.instanceUrl())
            .credential(marketo.clientId(), secrets.get(marketo.clientSecret()))
            .crmSync(screens(marketo, secrets, operator))
            .http(recording)
            .build(),
        onboarding.acknowledged().orElse(environment.organizationUrl()).toString(),
        recorder);
  }

  private static CrmSyncSettings screens(
      Onboarding.Marketo marketo, Secrets secrets, Optional<Operator> operator) {
    if (operator.isPresent()) {
      return CrmSyncSettings.byOperator(operator.get());
    }
    Onboarding.Relay relay = marketo.relay().orElseThrow();
    AccessToken token = new AccessToken(secrets.get(relay.token()), Instant.MAX);
    return CrmSyncSettings.overHttp(relay.url(), () -> token);
  }

  private static Map<URI, String> names(Onboarding onboarding, MicrosoftCloud cloud) {
    Map<URI, String> names = new LinkedHashMap<>();
    names.put(cloud.authority(), "entra");
    names.put(cloud.graph(), "graph");
    names.put(cloud.admin(), "admin");
    names.put(onboarding.environment().organizationUrl(), "dataverse");
    names.put(onboarding.marketo().instanceUrl(), "marketo");
    onboarding.marketo().relay().ifPresent(relay -> names.put(relay.url(), "relay"));
    return names;
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
    return acknowledgedUrl;
  }

  @Override
  public boolean simulated() {
    return false;
  }

  @Override
  public List<RecordedExchange> takeRecord() {
    return recorder.take();
  }

  @Override
  public void close() {
    dynamics.close();
    marketo.close();
  }
}

package dev.syncsetup.marketo;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.internal.MarketoServices;
import dev.syncsetup.marketo.internal.identity.IdentityTokens;
import dev.syncsetup.marketo.observation.ObservationClient;
import dev.syncsetup.marketo.spi.ClientContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

final class MarketoClientBuilder implements MarketoClient.Builder {
  private final URI instance;
  private ClientSettings settings = ClientSettings.standard();
  private @Nullable String clientId;
  private @Nullable Secret clientSecret;
  private @Nullable CrmSyncSettings crmSync;

  MarketoClientBuilder(URI instance) {
    this.instance = instance;
  }

  @Override
  public MarketoClient.Builder credential(String id, Secret secret) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("The client id of the custom service is blank.");
    }
    clientId = id;
    clientSecret = secret;
    return this;
  }

  @Override
  public MarketoClient.Builder crmSync(CrmSyncSettings operated) {
    crmSync = operated;
    return this;
  }

  @Override
  public MarketoClient.Builder clock(Clock clock) {
    settings = settings.withTime(clock, settings.sleeper());
    return this;
  }

  @Override
  public MarketoClient.Builder sleeper(Sleeper sleeper) {
    settings = settings.withTime(settings.clock(), sleeper);
    return this;
  }

  @Override
  public MarketoClient.Builder longestWait(Duration wait) {
    settings = settings.withLongestWait(wait);
    return this;
  }

  @Override
  public MarketoClient.Builder http(HttpCustomizer customizer) {
    settings = settings.withHttp(customizer);
    return this;
  }

  @Override
  public MarketoClient build() {
    if (clientId == null || clientSecret == null) {
      throw new IllegalStateException(
          "Call credential(clientId, clientSecret) with the custom service of "
              + instance
              + ": Admin > Integration > LaunchPoint > View Details shows both.");
    }
    HttpStack http = new HttpStack(settings);
    IdentityTokens tokens = new IdentityTokens(http, instance, clientId, clientSecret);
    ServiceConnection rest = http.connect(MarketoServices.rest(instance, tokens));
    FieldsClient fields = FieldsClient.over(rest);
    ObservationClient observation = ObservationClient.over(rest, fields);
    CrmSyncSettings joined =
        crmSync == null ? null : crmSync.joining(new ClientContext(instance, http, observation));
    return new MarketoClient(instance, http, fields, observation, joined);
  }
}

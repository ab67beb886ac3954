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
import dev.syncsetup.marketo.internal.Warnings;
import dev.syncsetup.marketo.internal.identity.IdentityTokens;
import dev.syncsetup.marketo.leads.LeadsClient;
import dev.syncsetup.marketo.observation.ObservationClient;
import dev.syncsetup.marketo.spi.ClientContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class MarketoClientBuilder implements MarketoClient.Builder {
  private static final Logger LOG = LoggerFactory.getLogger(MarketoServices.LOGGER);

  private final URI instance;
  private ClientSettings settings = ClientSettings.standard();
  private @Nullable String clientId;
  private @Nullable Secret clientSecret;
  private @Nullable CrmSyncSettings crmSync;
  private Consumer<MarketoWarning> listener = warning -> {};

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
  public MarketoClient.Builder onWarning(Consumer<MarketoWarning> hears) {
    listener = hears;
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
    ServiceConnection rest =
        http.connect(MarketoServices.rest(instance, tokens, warnings(listener)));
    FieldsClient fields = FieldsClient.over(rest, settings.clock());
    LeadsClient leads = LeadsClient.over(rest, fields);
    ObservationClient observation = ObservationClient.over(rest, fields, leads);
    CrmSyncSettings joined =
        crmSync == null ? null : crmSync.joining(new ClientContext(instance, http, observation));
    return new MarketoClient(instance, http, fields, leads, observation, joined);
  }

  private static Warnings warnings(Consumer<MarketoWarning> listener) {
    return (operation, warning, requestId) -> {
      LOG.warn("Marketo warned about {}: {} (request id {})", operation, warning, requestId);
      listener.accept(
          new MarketoWarning(
              operation,
              Optional.of(warning.code()).filter(code -> !code.isEmpty()),
              warning.message(),
              Optional.ofNullable(requestId)));
    };
  }
}

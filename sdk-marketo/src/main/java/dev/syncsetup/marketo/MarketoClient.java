package dev.syncsetup.marketo;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.followup.FollowUp;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.leads.LeadsClient;
import dev.syncsetup.marketo.observation.ObservationClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Clients of one Marketo instance. Immutable and thread-safe: make one and share it.
 *
 * <p>It keeps to half of what an instance allows (47 calls per 20 seconds, 5 at once), because the
 * instance's limits are shared with every other integration. Further calls wait their turn. Two
 * clients of one instance know nothing of each other.
 */
public final class MarketoClient implements AutoCloseable {
  private final URI instance;
  private final HttpStack http;
  private final FieldsClient fields;
  private final LeadsClient leads;
  private final ObservationClient observation;
  private final @Nullable CrmSyncSettings crmSync;

  MarketoClient(
      URI instance,
      HttpStack http,
      FieldsClient fields,
      LeadsClient leads,
      ObservationClient observation,
      @Nullable CrmSyncSettings crmSync) {
    this.instance = instance;
    this.http = http;
    this.fields = fields;
    this.leads = leads;
    this.observation = observation;
    this.crmSync = crmSync;
  }

  /**
   * Starts a client. Nothing is sent before the first call of a finished client.
   *
   * @param instanceUrl for example https://123-abc-456.mktorest.com; the endpoint that Admin &gt;
   *     Integration &gt; Web Services shows, which ends in /rest, is fine too
   * @throws IllegalArgumentException when it is not https (http is allowed for loopback) or has
   *     another path
   */
  public static Builder builder(URI instanceUrl) {
    return new MarketoClientBuilder(InstanceUrl.origin(instanceUrl));
  }

  /** Address of the instance, without path. */
  public URI url() {
    return instance;
  }

  /** HTTP requests sent so far, tokens and repetitions included. */
  public long requestsSent() {
    return http.requestsSent();
  }

  /**
   * The settings of the native CRM sync.
   *
   * @throws IllegalStateException when the builder was not told who operates them
   */
  public CrmSyncSettings crmSync() {
    if (crmSync == null) {
      throw new IllegalStateException(
          "Nobody operates the CRM screens of "
              + instance
              + ". Call crmSync(CrmSyncSettings.byOperator(...)) or"
              + " crmSync(CrmSyncSettings.overHttp(...)) on the builder.");
    }
    return crmSync;
  }

  /**
   * What comes after the sync was switched on, by this client's clock.
   *
   * @throws IllegalStateException when the builder was not told who operates the CRM screens
   */
  public FollowUp followUp() {
    return FollowUp.of(crmSync(), http.settings().clock(), http.settings().sleeper());
  }

  /** Field metadata. */
  public FieldsClient fields() {
    return fields;
  }

  /** Persons. */
  public LeadsClient leads() {
    return leads;
  }

  /** What the public REST API lets one conclude about the CRM sync. */
  public ObservationClient observation() {
    return observation;
  }

  /** Closes the connections. Calls under way fail. */
  @Override
  public void close() {
    http.close();
  }

  /** Collects what a client needs. Not thread-safe; can be used again after {@link #build()}. */
  public interface Builder {

    /**
     * Client id and secret of the LaunchPoint custom service. Required. The secret travels in the
     * body of the token request only.
     */
    Builder credential(String clientId, Secret clientSecret);

    /**
     * Who operates the CRM screens. Without it {@link MarketoClient#crmSync()} is not available.
     */
    Builder crmSync(CrmSyncSettings settings);

    /** Tells the time; the system's UTC clock by default. */
    Builder clock(Clock clock);

    /** Waits between attempts; really waits by default. */
    Builder sleeper(Sleeper sleeper);

    /** What one call may wait in all when Marketo asks for patience; ten minutes by default. */
    Builder longestWait(Duration wait);

    /**
     * Who hears of the warnings that Marketo puts into successful answers, besides the log, where
     * each is written at level WARN. Called in the thread of the call, before its result is
     * returned; called by many threads at once. What it throws ends the call.
     */
    Builder onWarning(Consumer<MarketoWarning> listener);

    /** The caller's wishes for the HTTP library: proxy, trust store, listeners. */
    Builder http(HttpCustomizer customizer);

    /**
     * A client with connections of its own. Nothing is sent.
     *
     * @throws IllegalStateException when the credential is missing
     */
    MarketoClient build();
  }
}

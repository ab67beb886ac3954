package dev.syncsetup.marketo;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.observation.ObservationClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Clients of one Marketo instance. Immutable and thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class MarketoClient implements AutoCloseable {
  private MarketoClient() {}

  public static Builder builder(URI instanceUrl) {
    throw new UnsupportedOperationException(instanceUrl.toString());
  }

  public URI url() {
    throw new UnsupportedOperationException();
  }

  public long requestsSent() {
    throw new UnsupportedOperationException();
  }

  public CrmSyncSettings crmSync() {
    throw new UnsupportedOperationException();
  }

  public FieldsClient fields() {
    throw new UnsupportedOperationException();
  }

  public ObservationClient observation() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  /** Collects what a client needs. */
  public interface Builder {
    Builder credential(String clientId, Secret clientSecret);

    Builder crmSync(CrmSyncSettings settings);

    Builder clock(Clock clock);

    Builder sleeper(Sleeper sleeper);

    Builder longestWait(Duration wait);

    Builder http(HttpCustomizer customizer);

    MarketoClient build();
  }
}

package dev.syncsetup.marketo.internal.relay;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.ServiceProfile;
import dev.syncsetup.core.spi.Throughput;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.crmsync.status.SyncFailure;
import dev.syncsetup.marketo.internal.MarketoServices;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open connection to a relay. Thread-safe. */
public final class Relay {
  public static final String NAME = "The CRM settings relay";

  /** The contract names no limit: this one is polite to something that may drive screens. */
  private static final Throughput POLITE = new Throughput(10, Duration.ofSeconds(1), 2);

  private final ServiceConnection relay;
  private final RelayApi api;

  private Relay(ServiceConnection relay) {
    this.relay = relay;
    this.api = relay.api(RelayApi.class);
  }

  /** Opens the connection. No request is sent. */
  public static Relay open(HttpStack http, URI baseUrl, TokenProvider tokens) {
    return new Relay(
        http.connect(
            new ServiceProfile(
                NAME,
                MarketoServices.LOGGER,
                baseUrl,
                tokens,
                Map.of("Accept", "application/json, application/problem+json"),
                MarketoServices.CORRELATION_HEADER,
                POLITE,
                new RelayRefusals())));
  }

  public ConnectionJson connection() {
    return relay.body(api.connection());
  }

  public ChecksJson validate(CredentialsJson credentials) {
    return relay.body(api.validate(credentials));
  }

  /** Sends the credentials once. The key is new: what was meant before is not repeated by this. */
  public ConnectionJson save(CredentialsJson credentials) {
    return relay.body(api.save(UUID.randomUUID().toString(), credentials));
  }

  public FieldsJson fields() {
    return relay.body(api.fields());
  }

  public FieldsJson select(Map<String, ? extends Collection<String>> fields) {
    return relay.body(api.select(new SelectionJson(fields)));
  }

  public SyncJson sync() {
    return relay.body(api.sync());
  }

  public SyncJson enable(String notifyAddress) {
    return relay.body(api.switchSync(new SwitchJson(true, notifyAddress)));
  }

  public SyncJson disable() {
    return relay.body(api.switchSync(new SwitchJson(false, null)));
  }

  /** Sends the credentials once. */
  public ConnectionJson reconfigure(CredentialsJson credentials) {
    return relay.body(api.reconfigure(credentials));
  }

  /** The first page; the others follow as they are asked for. */
  public Page<SyncFailure> errors() {
    return errors(null);
  }

  private Page<SyncFailure> errors(@Nullable String token) {
    SyncErrorsJson page = relay.body(api.errors(token));
    String next = page.nextPageToken();
    if (next == null) {
      return Page.last(page.items());
    }
    if (next.equals(token)) {
      throw new UnexpectedResponseException(
          NAME + " answered a page of sync errors with its own token: the list would never end.",
          null);
    }
    return Page.of(page.items(), () -> Optional.of(errors(next)));
  }
}

package dev.syncsetup.core.spi.http;

import dev.syncsetup.core.internal.CallLoop;
import dev.syncsetup.core.internal.End;
import dev.syncsetup.core.internal.Lifetime;
import dev.syncsetup.core.internal.http.BaseHttpClient;
import dev.syncsetup.core.internal.http.ServiceHttpClient;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.ServiceProfile;
import dev.syncsetup.core.spi.WireJson;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The one place where HTTP clients are built. One stack belongs to one SDK client; all services
 * reached through it share its connections. Thread-safe.
 */
public final class HttpStack implements AutoCloseable {
  private final ClientSettings settings;
  private final AtomicLong sent = new AtomicLong();
  private final End end = new End();
  private final OkHttpClient base;
  private final Lifetime lifetime;

  public HttpStack(ClientSettings settings) {
    this.settings = settings.withTime(settings.clock(), end.bound(settings.sleeper()));
    this.base = BaseHttpClient.build(settings.http(), sent, end::hasCome);
    this.lifetime = new Lifetime(base, end);
  }

  /** Opens a service. No request is sent. */
  public ServiceConnection connect(ServiceProfile profile) {
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(profile.baseUrl().toString())
            .client(ServiceHttpClient.build(base, profile, settings.clock()))
            .addConverterFactory(JacksonConverterFactory.create(WireJson.mapper()))
            .validateEagerly(true)
            .build();
    return new ServiceConnection(profile, retrofit, new CallLoop(profile, settings, lifetime));
  }

  /**
   * The HTTP client below all services, for a library that speaks a protocol of its own. It has the
   * caller's customisation and shares the connections; it adds no token and repeats nothing.
   */
  public OkHttpClient plainClient() {
    return base;
  }

  /** Requests that have gone out so far, tokens and repetitions included. */
  public long requestsSent() {
    return sent.get();
  }

  /** As given, with a sleeper that waits no longer than until {@link #close}. */
  public ClientSettings settings() {
    return settings;
  }

  /**
   * Returns while the stack is open.
   *
   * @throws dev.syncsetup.core.errors.TransportException when it has been closed
   */
  public void requireOpen() {
    end.requireOpen();
  }

  /**
   * Cancels the calls under way, refuses new ones and closes all connections. A call that waits, by
   * the real sleeper, ends at once too; one that waits by the caller's ends when that wait is over.
   */
  @Override
  public void close() {
    lifetime.close();
  }
}

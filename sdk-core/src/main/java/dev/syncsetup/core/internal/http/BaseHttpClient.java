package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.HttpCustomizer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Settings that hold for every service. */
public final class BaseHttpClient {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** A single call may not hang longer than this, however slowly its answer drips. */
  private static final Duration WHOLE_CALL = Duration.ofMinutes(10);

  private BaseHttpClient() {}

  public static OkHttpClient build(
      HttpCustomizer customizer, AtomicLong sent, BooleanSupplier closed) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .callTimeout(WHOLE_CALL)
            .socketFactory(new InterruptibleSocketFactory());
    customizer.customize(builder);
    // After the customiser: a redirect could carry the token away, a cookie would pin bulk work to
    // one server, a silent repetition could create a row twice, and closing this client must not
    // cancel the calls of others.
    return builder
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .cookieJar(CookieJar.NO_COOKIES)
        .dispatcher(new Dispatcher())
        .addInterceptor(chain -> sendUnless(closed, chain))
        .addInterceptor(new BodyLimitInterceptor())
        .addNetworkInterceptor(new UnavailableInterceptor())
        .addNetworkInterceptor(
            chain -> {
              sent.incrementAndGet();
              return chain.proceed(chain.request());
            })
        .build();
  }

  /** A call that gets through just before the end is known to the dispatcher, which cancels it. */
  private static Response sendUnless(BooleanSupplier closed, Interceptor.Chain chain)
      throws IOException {
    if (closed.getAsBoolean()) {
      throw new IOException("The client has been closed.");
    }
    return chain.proceed(chain.request());
  }
}

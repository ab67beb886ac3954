package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.internal.End;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Settings that hold for every service. */
public final class BaseHttpClient {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** A single call may not hang longer than this, however slowly its answer drips. */
  private static final Duration WHOLE_CALL = Duration.ofMinutes(10);

  private BaseHttpClient() {}

  public static OkHttpClient build(HttpCustomizer customizer, AtomicLong sent, End end) {
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
        .addInterceptor(new ClosedInterceptor(end))
        .addInterceptor(new BodyLimitInterceptor())
        .addNetworkInterceptor(new UnavailableInterceptor())
        .addNetworkInterceptor(
            chain -> {
              sent.incrementAndGet();
              return chain.proceed(chain.request());
            })
        .build();
  }
}

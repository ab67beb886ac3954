package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.spi.ServiceProfile;
import java.time.Clock;
import okhttp3.OkHttpClient;

/** Settings and interceptors of one service. */
public final class ServiceHttpClient {
  private ServiceHttpClient() {}

  public static OkHttpClient build(OkHttpClient base, ServiceProfile profile, Clock clock) {
    return base.newBuilder()
        .addInterceptor(new OriginInterceptor(profile))
        .addInterceptor(new TimeoutInterceptor())
        .addInterceptor(new LoggingInterceptor(profile.logger(), clock))
        .addInterceptor(new HeaderInterceptor(profile.headers(), profile.correlationHeader()))
        .addInterceptor(new BearerInterceptor(profile.name()))
        .addNetworkInterceptor(new SentInterceptor())
        .build();
  }
}

package dev.syncsetup.core.internal.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Gives each kind of call the time its server needs. */
final class TimeoutInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    int seconds = CallTraits.of(chain.request()).time().seconds();
    return chain
        .withReadTimeout(seconds, TimeUnit.SECONDS)
        .withWriteTimeout(seconds, TimeUnit.SECONDS)
        .proceed(chain.request());
  }
}

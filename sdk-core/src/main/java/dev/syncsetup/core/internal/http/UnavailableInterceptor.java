package dev.syncsetup.core.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from acting on a 503 by itself: told {@code Retry-After: 0} it repeats any request,
 * even one that creates, and a number beyond an int breaks it. A fraction means the same and is
 * left alone.
 */
final class UnavailableInterceptor implements Interceptor {
  private static final int UNAVAILABLE = 503;
  private static final String RETRY_AFTER = "Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String wait = response.header(RETRY_AFTER);
    if (response.code() != UNAVAILABLE || wait == null || !wait.matches("\\d+")) {
      return response;
    }
    return response.newBuilder().header(RETRY_AFTER, wait + ".0").build();
  }
}

package dev.syncsetup.core.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Notes that a connection stands, so that from here on the service may have seen the request. */
final class SentInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    CallState.current().sent = true;
    return chain.proceed(chain.request());
  }
}

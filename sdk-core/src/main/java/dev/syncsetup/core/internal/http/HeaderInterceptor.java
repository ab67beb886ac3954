package dev.syncsetup.core.internal.http;

import java.io.IOException;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Adds the service's standing headers and the correlation id. */
final class HeaderInterceptor implements Interceptor {
  private final Map<String, String> headers;
  private final String correlationHeader;

  HeaderInterceptor(Map<String, String> headers, String correlationHeader) {
    this.headers = headers;
    this.correlationHeader = correlationHeader;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request.Builder request =
        chain.request().newBuilder().header(correlationHeader, CallState.current().correlationId);
    headers.forEach(
        (name, value) -> {
          if (chain.request().header(name) == null) {
            request.header(name, value);
          }
        });
    return chain.proceed(request.build());
  }
}

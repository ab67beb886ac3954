package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.AccessToken;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Authenticates a request whose origin has been checked. */
final class BearerInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    AccessToken token = CallState.current().token();
    if (token == null) {
      return chain.proceed(request);
    }
    String value = "Bearer " + token.value().reveal();
    return chain.proceed(request.newBuilder().header("Authorization", value).build());
  }
}

package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.errors.AuthenticationException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Authenticates a request whose origin has been checked. */
final class BearerInterceptor implements Interceptor {
  private final String service;

  BearerInterceptor(String service) {
    this.service = service;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    AccessToken token = CallState.current().token();
    return chain.proceed(token == null ? chain.request() : signed(chain.request(), token));
  }

  private Request signed(Request request, AccessToken token) {
    try {
      return request
          .newBuilder()
          .header("Authorization", "Bearer " + token.value().reveal())
          .build();
    } catch (IllegalArgumentException quotesTheToken) {
      throw new AuthenticationException(
          "The token for "
              + service
              + " holds a character that no header can carry, for example a line break at its end;"
              + " nothing was sent. Check where the token comes from.",
          null,
          null);
    }
  }
}

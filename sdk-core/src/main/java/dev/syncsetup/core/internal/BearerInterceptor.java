package dev.syncsetup.core.internal;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.TokenProvider;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Authenticates a request whose origin has been checked. */
final class BearerInterceptor implements Interceptor {
  private final TokenProvider tokens;

  BearerInterceptor(TokenProvider tokens) {
    this.tokens = tokens;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    AccessToken token = tokens.token();
    CallState.current().token = token;
    return chain.proceed(
        chain
            .request()
            .newBuilder()
            .header("Authorization", "Bearer " + token.value().reveal())
            .build());
  }
}

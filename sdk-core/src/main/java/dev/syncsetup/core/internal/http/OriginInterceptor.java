package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.ServiceProfile;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Keeps tokens at home: an address that a service hands out may not lead to another origin. */
final class OriginInterceptor implements Interceptor {
  private final String service;
  private final HttpUrl home;

  OriginInterceptor(ServiceProfile profile) {
    this.service = profile.name();
    this.home = HttpUrl.get(profile.baseUrl().toString());
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    HttpUrl url = chain.request().url();
    if (!url.scheme().equals(home.scheme())
        || !url.host().equals(home.host())
        || url.port() != home.port()) {
      throw new UnexpectedResponseException(
          service
              + " handed out an address on another host ("
              + url.scheme()
              + "://"
              + url.host()
              + ":"
              + url.port()
              + "). It was not followed, because the token is meant for "
              + home.host()
              + " only. Is a proxy rewriting addresses?",
          null);
    }
    return chain.proceed(chain.request());
  }
}

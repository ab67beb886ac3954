package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.internal.End;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sends nothing for a closed client. A call that passes here just before the end is known to the
 * dispatcher already, and cancelled with the others.
 */
final class ClosedInterceptor implements Interceptor {
  private final End end;

  ClosedInterceptor(End end) {
    this.end = end;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (end.hasCome()) {
      throw new IOException("The client has been closed.");
    }
    return chain.proceed(chain.request());
  }
}

package dev.syncsetup.examples.services;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Notes every exchange with a real service, without headers and bodies: they hold secrets and
 * personal data. Thread-safe.
 */
final class ExchangeRecorder implements Interceptor {
  private final Map<String, String> namesByHost = new HashMap<>();
  private final List<RecordedExchange> exchanges = new ArrayList<>();

  ExchangeRecorder(Map<URI, String> names) {
    names.forEach((address, name) -> namesByHost.put(host(HttpUrl.get(address.toString())), name));
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    int status = 0;
    try {
      Response response = chain.proceed(request);
      status = response.code();
      return response;
    } finally {
      add(request, status);
    }
  }

  synchronized List<RecordedExchange> take() {
    List<RecordedExchange> taken = List.copyOf(exchanges);
    exchanges.clear();
    return taken;
  }

  private synchronized void add(Request request, int status) {
    HttpUrl url = request.url();
    String service = namesByHost.getOrDefault(host(url), url.host());
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    exchanges.add(
        new RecordedExchange(service, request.method(), url.encodedPath() + query, status, "", ""));
  }

  private static String host(HttpUrl url) {
    return url.host() + ":" + url.port();
  }
}

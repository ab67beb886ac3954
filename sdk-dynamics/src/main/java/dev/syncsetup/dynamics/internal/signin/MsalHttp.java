package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.RetryAfter;
import dev.syncsetup.core.spi.http.HttpStack;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in library's requests through the SDK's HTTP client, so that the caller's proxy and
 * trust store hold for them too.
 *
 * <p>A request for a token changes nothing, so it is repeated after a lost connection, a 429 and a
 * 5xx. The library's own repetition is off: it waits in real time and for all clients at once.
 */
final class MsalHttp implements IHttpClient {
  private static final int ATTEMPTS = 4;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final OkHttpClient client;
  private final ClientSettings settings;
  private final @Nullable Secret clientSecret;

  /**
   * An HTTP client for one app.
   *
   * @param clientSecret added to the requests for tokens; null when the library adds it itself
   */
  MsalHttp(HttpStack stack, @Nullable Secret clientSecret) {
    this.client =
        stack
            .plainClient()
            .newBuilder()
            .readTimeout(TIMEOUT)
            .writeTimeout(TIMEOUT)
            .callTimeout(TIMEOUT.multipliedBy(2))
            .build();
    this.settings = stack.settings();
    this.clientSecret = clientSecret;
  }

  @Override
  public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
    Request translated = translate(request);
    for (int attempt = 1; ; attempt++) {
      Duration wait = Duration.ofSeconds(1L << (attempt - 1));
      try {
        HttpResponse answer = once(translated);
        Duration asked = retryAfter(answer, wait);
        boolean passing = answer.statusCode() == 429 || answer.statusCode() >= 500;
        if (!passing || attempt == ATTEMPTS || asked.compareTo(settings.longestWait()) > 0) {
          return answer;
        }
        wait = asked;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
      settings.sleeper().sleep(wait);
    }
  }

  private HttpResponse once(Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      HttpResponse answer = new HttpResponse();
      answer.statusCode(response.code());
      answer.addHeaders(response.headers().toMultimap());
      answer.body(response.body().string());
      return answer;
    }
  }

  private Request translate(HttpRequest request) {
    Request.Builder builder = new Request.Builder().url(request.url());
    if (request.headers() != null) {
      request.headers().forEach(builder::header);
    }
    return request.httpMethod() == HttpMethod.POST
        ? builder.post(RequestBody.create(body(request), FORM)).build()
        : builder.get().build();
  }

  /**
   * Adds the secret of an app that signs in a person: the library can do the one or the other, but
   * not both.
   */
  private byte[] body(HttpRequest request) {
    String body = request.body() == null ? "" : request.body();
    if (clientSecret != null && body.contains("grant_type=")) {
      body += "&client_secret=" + URLEncoder.encode(clientSecret.reveal(), StandardCharsets.UTF_8);
    }
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private Duration retryAfter(HttpResponse answer, Duration otherwise) {
    Instant now = settings.clock().instant();
    return answer.headers().getOrDefault("retry-after", List.of()).stream()
        .flatMap(text -> RetryAfter.parse(text, now).stream())
        .findFirst()
        .orElse(otherwise);
  }
}

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
import java.util.Optional;
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
 * <p>A request for a token changes nothing, so it is repeated after a lost connection, a 408, a 429
 * and a 5xx. The library never sees these: it would turn them into a pause in real time, for all
 * clients of the JVM at once.
 */
final class MsalHttp implements IHttpClient {
  private static final int ATTEMPTS = 4;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String RETRY_AFTER = "Retry-After";
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  /** The token endpoint asks for patience, and the patience here has ended. */
  static final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;

    BusyException(int status) {
      super("status " + status);
    }
  }

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
      try (Response response = client.newCall(translated).execute()) {
        if (!isPassing(response.code())) {
          return answer(response);
        }
        wait = retryAfter(response).orElse(wait);
        if (attempt == ATTEMPTS || wait.compareTo(settings.longestWait()) > 0) {
          throw new BusyException(response.code());
        }
      } catch (BusyException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
      settings.sleeper().sleep(wait);
    }
  }

  private static boolean isPassing(int status) {
    return status == 408 || status == 429 || status >= 500;
  }

  private static HttpResponse answer(Response response) throws IOException {
    HttpResponse answer = new HttpResponse();
    answer.statusCode(response.code());
    answer.addHeaders(response.headers().newBuilder().removeAll(RETRY_AFTER).build().toMultimap());
    answer.body(response.body().string());
    return answer;
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

  private Optional<Duration> retryAfter(Response response) {
    return RetryAfter.parse(response.header(RETRY_AFTER), settings.clock().instant());
  }
}

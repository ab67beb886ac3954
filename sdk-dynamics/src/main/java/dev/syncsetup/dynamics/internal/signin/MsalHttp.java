package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.RetryAfter;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.text.Revealed;
import dev.syncsetup.dynamics.internal.FormSecrets;
import dev.syncsetup.dynamics.internal.signin.answers.EntraAnswer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * <p>A request for a token changes nothing, so it is repeated after a lost connection, a 429 and a
 * 5xx. The library never sees these: it would turn them into a pause in real time, for all clients
 * of the JVM at once.
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

  private final Authority authority;
  private final OkHttpClient client;
  private final ClientSettings settings;
  private final @Nullable Secret clientSecret;

  /**
   * An HTTP client for one app.
   *
   * @param clientSecret added to the requests for tokens; null when the library adds it itself
   */
  MsalHttp(HttpStack stack, Authority authority, @Nullable Secret clientSecret) {
    this.authority = authority;
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
    requireHome(request.url());
    Request translated = translate(request);
    for (int attempt = 1; ; attempt++) {
      Duration wait = Duration.ofSeconds(1L << (attempt - 1));
      try (Response response = client.newCall(translated).execute()) {
        if (response.code() != 429 && response.code() < 500) {
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

  /** The library goes where answers send it; what it sends proves who we are. */
  private void requireHome(URL address) {
    boolean home;
    try {
      home = authority.owns(address.toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      home = false;
    }
    if (!home) {
      throw new AuthenticationException(
          "The sign-in at "
              + authority.url()
              + " leads to another host, "
              + address.getHost()
              + ". Nothing was sent there, because secrets and passwords are meant for the"
              + " authority only. Is a proxy in between? The password of a federated account is"
              + " checked elsewhere: sign in with an app, or with an account of the cloud.",
          null,
          null);
    }
  }

  private HttpResponse answer(Response response) throws IOException {
    HttpResponse answer = new HttpResponse();
    answer.statusCode(response.code());
    // The library obeys Retry-After in real time, and writes refusals into its log.
    answer.addHeaders(Map.of("Content-Type", List.of("application/json")));
    boolean isToken = response.isSuccessful() && response.request().method().equals("POST");
    String text = EntraAnswer.text(response.body(), isToken, authority.url());
    answer.body(isToken ? text : Revealed.hidden(text));
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
    FormSecrets.reveal(request, body);
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private Optional<Duration> retryAfter(Response response) {
    return RetryAfter.parse(response.header(RETRY_AFTER), settings.clock().instant());
  }
}

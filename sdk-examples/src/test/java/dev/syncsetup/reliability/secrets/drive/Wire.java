package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.reliability.secrets.search.ObjectWalk;
import dev.syncsetup.reliability.secrets.search.Planted;
import dev.syncsetup.reliability.secrets.search.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Sits on the wire: learns which tokens are issued, lets what is sent print itself, and puts echoes
 * in the place of answers.
 */
final class Wire implements Interceptor {
  private static final String SENSITIVE =
      "access_token|refresh_token|id_token|device_code|user_code|client_assertion|assertion";
  private static final Pattern ISSUED =
      Pattern.compile("\"(" + SENSITIVE + "|secretText)\"\\s*:\\s*\"([^\"]{8,})\"");
  private static final Pattern GIVEN = Pattern.compile("(" + SENSITIVE + ")=([^&]{8,})");
  private static final String BEARER = "Bearer ";

  private record Armed(String service, boolean writesOnly, Echo echo) {

    boolean fits(Sent sent) {
      return sent.service().equals(service) && !(writesOnly && sent.method().equals("GET"));
    }
  }

  private final Planted planted;
  private final ObjectWalk walk;
  private final Surroundings surroundings;
  private final Map<Integer, String> services = new ConcurrentHashMap<>();
  private final List<Armed> armed = new ArrayList<>();

  Wire(Planted planted, ObjectWalk walk, Surroundings surroundings) {
    this.planted = planted;
    this.walk = walk;
    this.surroundings = surroundings;
  }

  void service(String name, URI address) {
    services.put(address.getPort(), name);
  }

  /** The next request of the service, or the next that is more than a read, is echoed. */
  synchronized void arm(String service, boolean writesOnly, Echo echo) {
    armed.add(new Armed(service, writesOnly, echo));
  }

  synchronized boolean isArmed() {
    return !armed.isEmpty();
  }

  synchronized void disarm() {
    armed.clear();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    surroundings.threads();
    Request request = chain.request();
    String body = body(request);
    String authorization = String.valueOf(request.header("Authorization"));
    String token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
    learn(token, body, request);
    Response response = chain.proceed(request);
    String answer = response.peekBody(1 << 20).string();
    plant(ISSUED.matcher(answer));
    String service = services.getOrDefault(request.url().port(), "");
    Sent sent = new Sent(service, request.method(), token, body, answer);
    Echo echo = take(sent);
    return echo == null || (echo == Echo.UNEXPECTED_FIELDS && !response.isSuccessful())
        ? response
        : echoed(response, echo, sent);
  }

  private void learn(String token, String body, Request request) {
    if (!token.isEmpty()) {
      planted.plant("access token", token);
    }
    plant(GIVEN.matcher(body));
    Invocation call = request.tag(Invocation.class);
    if (call != null) {
      walk.from(new ArrayList<>(call.arguments()));
    }
  }

  private void plant(Matcher found) {
    while (found.find()) {
      planted.plant(
          found.group(1).replace('_', ' '),
          URLDecoder.decode(found.group(2).replace("+", "%2B"), StandardCharsets.UTF_8));
    }
  }

  private synchronized @Nullable Echo take(Sent sent) {
    for (Iterator<Armed> each = armed.iterator(); each.hasNext(); ) {
      Armed next = each.next();
      if (next.fits(sent)) {
        each.remove();
        return next.echo();
      }
    }
    return null;
  }

  private static Response echoed(Response response, Echo echo, Sent sent) {
    response.close();
    MediaType type = MediaType.get(echo == Echo.PAGE ? "text/html" : "application/json");
    return response
        .newBuilder()
        .code(echo.status())
        .message("echo")
        .headers(Headers.of(echo.headers(sent)))
        .body(ResponseBody.create(echo.body(sent), type))
        .build();
  }

  private static String body(Request request) throws IOException {
    if (request.body() == null) {
      return "";
    }
    Buffer buffer = new Buffer();
    request.body().writeTo(buffer);
    return buffer.readUtf8();
  }
}

package dev.syncsetup.testing.marketo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Token endpoint of a Marketo instance, and the tokens it has given out. */
public final class Identity {
  public static final String PATH = "/identity/oauth/token";

  private static final Duration TOKEN_LIFE = Duration.ofHours(1);

  private record Token(String value, ApiUser user, Instant expiresAt) {}

  private final Clock clock;
  private final Map<String, ApiUser> users = new LinkedHashMap<>();
  private final Map<String, Token> tokens = new LinkedHashMap<>();
  private int issued;

  public Identity(Clock clock) {
    this.clock = clock;
  }

  /** Adds a user, or replaces the one with the same client id. */
  public void put(ApiUser user) {
    users.put(user.clientId(), user);
  }

  /** Makes all tokens given out so far unknown. */
  public void revokeTokens() {
    tokens.clear();
  }

  public Reply answer(Request request) {
    Map<String, String> parameters = new LinkedHashMap<>(request.query());
    if (request.method().equals("POST")) {
      parameters.putAll(request.form());
    } else if (!request.method().equals("GET")) {
      return Reply.empty(405);
    }
    if (!"client_credentials".equals(parameters.get("grant_type"))) {
      return refused(400, "unsupported_grant_type", "Only client_credentials is supported");
    }
    ApiUser user = users.get(parameters.getOrDefault("client_id", ""));
    if (user == null || !user.clientSecret().equals(parameters.get("client_secret"))) {
      return refused(401, "invalid_client", "Bad client credentials");
    }
    return noStore(Reply.json(200, tokenBody(tokenFor(user))));
  }

  /** The user a token stands for, with the permissions it has now; 600, 601 or 602 if none. */
  public ApiUser caller(Request request) {
    if (carriesTokenAsParameter(request)) {
      throw new Refusal(601, "Access token is accepted in the Authorization header only");
    }
    String value = request.bearer().orElse("");
    if (value.isEmpty()) {
      throw new Refusal(600, "Access token is empty");
    }
    Token token = tokens.get(value);
    if (token == null) {
      throw new Refusal(601, "Access token invalid");
    }
    if (!token.expiresAt().isAfter(clock.instant())) {
      throw new Refusal(602, "Access token expired");
    }
    return users.getOrDefault(token.user().clientId(), token.user());
  }

  private static boolean carriesTokenAsParameter(Request request) {
    boolean form =
        request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
    return request.query().containsKey("access_token")
        || (form && request.form().containsKey("access_token"));
  }

  /** One token per client until it expires; only then a new one. */
  private Token tokenFor(ApiUser user) {
    Optional<Token> valid =
        tokens.values().stream()
            .filter(token -> token.user().clientId().equals(user.clientId()))
            .filter(token -> token.expiresAt().isAfter(clock.instant()))
            .findFirst();
    return valid.orElseGet(() -> issue(user));
  }

  private Token issue(ApiUser user) {
    byte[] seed = (user.clientId() + " " + ++issued).getBytes(StandardCharsets.UTF_8);
    String value = UUID.nameUUIDFromBytes(seed) + ":sim";
    Token token = new Token(value, user, clock.instant().plus(TOKEN_LIFE));
    tokens.put(value, token);
    return token;
  }

  private ObjectNode tokenBody(Token token) {
    return Json.object()
        .put("access_token", token.value())
        .put("token_type", "bearer")
        .put("expires_in", Duration.between(clock.instant(), token.expiresAt()).toSeconds())
        .put("scope", token.user().email());
  }

  private static Reply refused(int status, String error, String description) {
    return noStore(
        Reply.json(
            status, Json.object().put("error", error).put("error_description", description)));
  }

  private static Reply noStore(Reply reply) {
    return reply.with("Cache-Control", "no-store").with("Pragma", "no-cache");
  }
}

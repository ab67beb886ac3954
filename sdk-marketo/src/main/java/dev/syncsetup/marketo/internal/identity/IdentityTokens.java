package dev.syncsetup.marketo.internal.identity;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.internal.MarketoServices;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one custom service, cached. One thread renews for all; the others wait for it.
 *
 * <p>Identity returns the same token until it has expired, whoever asks.
 */
public final class IdentityTokens implements TokenProvider {
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private final ServiceConnection identity;
  private final IdentityApi api;
  private final String clientId;
  private final Secret clientSecret;
  private final Clock clock;
  private @Nullable AccessToken current;
  private @Nullable AccessToken refused;
  private Instant renewAt = Instant.MIN;

  public IdentityTokens(HttpStack http, URI instance, String clientId, Secret clientSecret) {
    this.identity =
        http.connect(MarketoServices.identity(instance, new IdentityRefusals(instance, clientId)));
    this.api = identity.api(IdentityApi.class);
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.clock = http.settings().clock();
  }

  @Override
  public synchronized AccessToken token() {
    AccessToken cached = current;
    if (cached != null && clock.instant().isBefore(renewAt)) {
      return cached;
    }
    AccessToken fresh = ask();
    if (refused != null && refused.value().equals(fresh.value())) {
      // Said once: a refusal that was a mistake must not outlive the call that met it.
      refused = null;
      throw new AuthenticationException(
          "Marketo refuses the token that Identity hands out for client id "
              + clientId
              + ", and Identity has no other. Wait until it has expired, at "
              + fresh.expiresAt()
              + ", or make a new custom service under Admin > Integration > LaunchPoint.",
          null,
          null);
    }
    current = fresh;
    renewAt = renewAt(fresh);
    return fresh;
  }

  @Override
  public synchronized void refused(AccessToken token) {
    // A late refusal of an older token must not throw away its successor.
    if (current != null && current.value().equals(token.value())) {
      current = null;
      refused = token;
    }
  }

  private AccessToken ask() {
    IdentityAnswer answer =
        identity.body(api.token("client_credentials", clientId, clientSecret.reveal()));
    return new AccessToken(
        Secret.of(Objects.requireNonNull(answer.accessToken())),
        clock.instant().plusSeconds(answer.expiresIn()));
  }

  /**
   * In the last minute Identity still returns the old token: use it up rather than ask each time.
   */
  private Instant renewAt(AccessToken token) {
    Instant early = token.expiresAt().minus(MARGIN);
    return early.isAfter(clock.instant()) ? early : token.expiresAt();
  }
}

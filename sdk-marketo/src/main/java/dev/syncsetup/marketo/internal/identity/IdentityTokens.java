package dev.syncsetup.marketo.internal.identity;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.internal.MarketoServices;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one custom service, cached. One thread renews for all; the others wait for it.
 *
 * <p>Identity returns the same token until it has expired, whoever asks.
 */
public final class IdentityTokens implements TokenProvider {
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration LONGEST_LIFE = Duration.ofDays(1);

  private final ServiceConnection identity;
  private final IdentityApi api;
  private final String clientId;
  private final Secret clientSecret;
  private final Clock clock;
  private final ReentrantLock renewing = new ReentrantLock();
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
  private volatile @Nullable AccessToken refused;

  private record Held(AccessToken token, Instant renewAt) {}

  public IdentityTokens(HttpStack http, URI instance, String clientId, Secret clientSecret) {
    this.identity =
        http.connect(MarketoServices.identity(instance, new IdentityRefusals(instance, clientId)));
    this.api = identity.api(IdentityApi.class);
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.clock = http.settings().clock();
  }

  @Override
  public AccessToken token() {
    return usable().orElseGet(this::renewedOnce);
  }

  private Optional<AccessToken> usable() {
    return Optional.ofNullable(held.get())
        .filter(known -> clock.instant().isBefore(known.renewAt()))
        .map(Held::token);
  }

  private AccessToken renewedOnce() {
    try {
      renewing.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          "The sign-in of client id " + clientId + " at Marketo was interrupted.", false, e);
    }
    try {
      return usable().orElseGet(this::renewed);
    } finally {
      renewing.unlock();
    }
  }

  private AccessToken renewed() {
    AccessToken fresh = ask();
    AccessToken useless = refused;
    if (useless != null && useless.value().equals(fresh.value())) {
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
    held.set(new Held(fresh, renewAt(fresh)));
    return fresh;
  }

  @Override
  public void refused(AccessToken token) {
    Held known = held.get();
    // A late refusal of an older token must not throw away its successor.
    if (known != null && known.token().value().equals(token.value())) {
      refused = token;
      held.compareAndSet(known, null);
    }
  }

  private AccessToken ask() {
    IdentityAnswer answer =
        identity.body(api.token("client_credentials", clientId, clientSecret.reveal()));
    return new AccessToken(
        Secret.of(Objects.requireNonNull(answer.accessToken())),
        clock.instant().plusSeconds(life(answer.expiresIn())));
  }

  /** A token that never ends, or has ended before it came, would break the arithmetic of time. */
  private static long life(long seconds) {
    return Math.max(0, Math.min(seconds, LONGEST_LIFE.toSeconds()));
  }

  /**
   * In the last minute Identity still returns the old token: use it up rather than ask each time.
   */
  private Instant renewAt(AccessToken token) {
    Instant early = token.expiresAt().minus(MARGIN);
    return early.isAfter(clock.instant()) ? early : token.expiresAt();
  }
}

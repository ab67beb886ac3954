package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The current token of one scope. One thread renews it while the others wait. Thread-safe. */
final class CachedTokens implements TokenProvider {
  private static final Duration RENEW_BEFORE_END = Duration.ofMinutes(5);

  private final String scope;
  private final TokenSource source;
  private final SignInFailures failures;
  private final Clock clock;
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile @Nullable AccessToken current;

  CachedTokens(String scope, TokenSource source, SignInFailures failures, Clock clock) {
    this.scope = scope;
    this.source = source;
    this.failures = failures;
    this.clock = clock;
  }

  @Override
  public AccessToken token() {
    return usable().orElseGet(this::renew);
  }

  @Override
  public void refused(AccessToken token) {
    renewing.lock();
    try {
      if (token.equals(current)) {
        current = null;
      }
    } finally {
      renewing.unlock();
    }
  }

  private AccessToken renew() {
    try {
      renewing.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    try {
      return usable().orElseGet(this::request);
    } finally {
      renewing.unlock();
    }
  }

  private AccessToken request() {
    try {
      IAuthenticationResult result = source.request(scope).get();
      // The library counts from the machine's clock, callers from their own.
      Duration life = Duration.between(Instant.now(), result.expiresOnDate().toInstant());
      AccessToken token =
          new AccessToken(Secret.of(result.accessToken()), clock.instant().plus(life));
      current = token;
      return token;
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failures.explain(scope, e);
    }
  }

  private TransportException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new TransportException("The sign-in for " + scope + " was interrupted.", false, cause);
  }

  private Optional<AccessToken> usable() {
    return Optional.ofNullable(current)
        .filter(token -> clock.instant().isBefore(token.expiresAt().minus(RENEW_BEFORE_END)));
  }
}

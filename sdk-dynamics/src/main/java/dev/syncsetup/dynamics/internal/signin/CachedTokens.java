package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The current token of one scope. One thread renews it while the others wait. Thread-safe. */
final class CachedTokens implements TokenProvider {
  private static final Duration RENEW_BEFORE_END = Duration.ofMinutes(5);

  private final String scope;
  private final TokenSource source;
  private final Clock clock;
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile @Nullable AccessToken current;

  CachedTokens(String scope, TokenSource source, Clock clock) {
    this.scope = scope;
    this.source = source;
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
      try {
        Optional<AccessToken> renewedByAnother = usable();
        return renewedByAnother.isPresent() ? renewedByAnother.get() : request();
      } finally {
        renewing.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("The sign-in for " + scope + " was interrupted.", false, e);
    }
  }

  private AccessToken request() throws InterruptedException {
    AccessToken token = source.request(scope);
    current = token;
    return token;
  }

  private Optional<AccessToken> usable() {
    return Optional.ofNullable(current)
        .filter(token -> clock.instant().isBefore(token.expiresAt().minus(RENEW_BEFORE_END)));
  }
}

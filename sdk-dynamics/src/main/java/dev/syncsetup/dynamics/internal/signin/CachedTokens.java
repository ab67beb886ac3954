package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The current token of one scope. One thread renews it while the others wait. Thread-safe. */
final class CachedTokens implements TokenProvider {
  private static final Duration RENEW_BEFORE_END = Duration.ofMinutes(5);

  private final String scope;
  private final TokenSource source;
  private final Clock clock;
  private final ReentrantLock renewing = new ReentrantLock();
  private final AtomicReference<@Nullable AccessToken> current = new AtomicReference<>();

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
    // Without the lock: whoever holds it may wait long for the service.
    current.compareAndSet(token, null);
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
    current.set(token);
    return token;
  }

  private Optional<AccessToken> usable() {
    return Optional.ofNullable(current.get())
        .filter(token -> clock.instant().isBefore(token.expiresAt().minus(RENEW_BEFORE_END)));
  }
}

package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.TokenProvider;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The tokens of one client, by scope. Every client has one of its own, so that two tenants in one
 * JVM never meet.
 */
public final class CachedSignIn implements SignIn {
  private final TokenSource source;
  private final Clock clock;
  private final ConcurrentMap<String, TokenProvider> byScope = new ConcurrentHashMap<>();

  CachedSignIn(TokenSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Tokens the caller fetches, kept here until shortly before their end. */
  public static SignIn byCaller(Function<String, AccessToken> fetch, Clock clock) {
    return new CachedSignIn(fetch::apply, clock);
  }

  @Override
  public TokenProvider tokens(String scope) {
    return byScope.computeIfAbsent(scope, each -> new CachedTokens(each, source, clock));
  }
}

package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Tokens of an app or a person that proves itself without anybody's help. Thread-safe. */
final class MsalTokens implements TokenSource {
  private final Function<String, CompletableFuture<IAuthenticationResult>> library;
  private final SignInFailures failures;
  private final Clock clock;

  MsalTokens(
      Function<String, CompletableFuture<IAuthenticationResult>> library,
      SignInFailures failures,
      Clock clock) {
    this.library = library;
    this.failures = failures;
    this.clock = clock;
  }

  @Override
  public AccessToken request(String scope) throws InterruptedException {
    try {
      return token(library.apply(scope).get(), clock);
    } catch (ExecutionException e) {
      throw failures.explain(scope, e);
    }
  }

  /** The library counts from the machine's clock, callers from their own. */
  static AccessToken token(IAuthenticationResult result, Clock clock) {
    if (result.accessToken() == null || result.accessToken().isBlank()) {
      throw new AuthenticationException(
          "Entra ID answered a sign-in without a token. Is a proxy in between?", null, null);
    }
    Duration life = Duration.between(Instant.now(), result.expiresOnDate().toInstant());
    return new AccessToken(Secret.of(result.accessToken()), clock.instant().plus(life));
  }
}

package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
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
      return token(library.apply(scope).get(), scope, failures, clock);
    } catch (ExecutionException e) {
      throw failures.explain(scope, e);
    }
  }

  /**
   * The library's token. It counts from the machine's clock, callers count from their own; and it
   * takes over an answer in which the token is missing.
   */
  static AccessToken token(
      IAuthenticationResult result, String scope, SignInFailures failures, Clock clock) {
    String value = result.accessToken();
    if (value == null || value.isBlank()) {
      throw failures.unreadable(scope);
    }
    Duration life = Duration.between(Instant.now(), result.expiresOnDate().toInstant());
    return new AccessToken(Secret.of(value), clock.instant().plus(life));
  }
}

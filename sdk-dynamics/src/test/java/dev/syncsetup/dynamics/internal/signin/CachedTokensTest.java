package dev.syncsetup.dynamics.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ITenantProfile;
import dev.syncsetup.core.AccessToken;
import dev.syncsetup.testing.SimulatedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CachedTokensTest {
  private final SimulatedClock clock = new SimulatedClock();
  private final AtomicInteger requests = new AtomicInteger();
  private final CachedTokens tokens =
      new CachedTokens(
          "scope",
          new MsalTokens(
              scope ->
                  CompletableFuture.completedFuture(
                      new Granted("token " + requests.incrementAndGet())),
              new SignInFailures(
                  new AppIdentity("contoso.com", "app", null),
                  null,
                  new Authority(URI.create("https://localhost"), false)),
              clock),
          clock);

  @Test
  void tokenIsAskedForOnce() {
    assertThat(tokens.token()).isEqualTo(tokens.token());
    assertThat(requests).hasValue(1);
  }

  @Test
  void tokenIsRenewedFiveMinutesBeforeItsEndByTheClientsClock() {
    AccessToken first = tokens.token();
    Instant end = first.expiresAt();
    assertThat(end).isBetween(clock.instant().plusSeconds(3590), clock.instant().plusSeconds(3601));

    clock.advance(Duration.between(clock.instant(), end.minus(Duration.ofSeconds(301))));
    assertThat(tokens.token()).isEqualTo(first);
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.token()).isNotEqualTo(first);
  }

  @Test
  void refusedTokenIsNotReturnedAgain() {
    AccessToken first = tokens.token();
    tokens.refused(first);

    assertThat(tokens.token()).isNotEqualTo(first);
  }

  @Test
  void lateRefusalOfAnOlderTokenChangesNothing() {
    AccessToken first = tokens.token();
    tokens.refused(first);
    AccessToken second = tokens.token();
    tokens.refused(first);

    assertThat(tokens.token()).isEqualTo(second);
  }

  @Test
  void manyThreadsShareOneRenewal() throws Exception {
    int threads = 16;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<AccessToken> ask =
          () -> {
            start.await();
            return tokens.token();
          };
      List<Future<AccessToken>> all =
          pool.invokeAll(Stream.generate(() -> ask).limit(threads).toList());
      for (Future<AccessToken> each : all) {
        assertThat(each.get()).isEqualTo(tokens.token());
      }
    } finally {
      pool.shutdown();
    }
    assertThat(requests).hasValue(1);
  }

  /** A token for an hour. */
  private record Granted(String accessToken) implements IAuthenticationResult {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String idToken() {
      return null;
    }

    @Override
    public @Nullable IAccount account() {
      return null;
    }

    @Override
    public @Nullable ITenantProfile tenantProfile() {
      return null;
    }

    @Override
    public String environment() {
      return "";
    }

    @Override
    public String scopes() {
      return "";
    }

    @Override
    public Date expiresOnDate() {
      return Date.from(Instant.now().plusSeconds(3600));
    }
  }
}

package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import dev.syncsetup.core.AccessToken;
import dev.syncsetup.dynamics.signin.DeviceCodePrompt;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a person who signs in once on another device. Further tokens, for other services too,
 * come without asking again while the sign-in holds. Thread-safe; one request at a time.
 */
final class DeviceCodeTokens implements TokenSource {
  private final PublicClientApplication client;
  private final Consumer<DeviceCodePrompt> prompt;
  private final OwnThreadExecutor executor;
  private final SignInFailures failures;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private @Nullable IAccount account;

  DeviceCodeTokens(
      PublicClientApplication client,
      Consumer<DeviceCodePrompt> prompt,
      OwnThreadExecutor executor,
      SignInFailures failures,
      Clock clock) {
    this.client = client;
    this.prompt = prompt;
    this.executor = executor;
    this.failures = failures;
    this.clock = clock;
  }

  @Override
  public AccessToken request(String scope) throws InterruptedException {
    asking.lockInterruptibly();
    try {
      IAuthenticationResult result = again(scope);
      if (result == null) {
        result = await(client.acquireToken(askingFor(scope)));
      }
      account = result.account();
      return MsalTokens.token(result, scope, failures, clock);
    } catch (ExecutionException e) {
      throw failures.explain(scope, e);
    } finally {
      asking.unlock();
    }
  }

  /** A token without asking the person; null when there has to be a sign-in. */
  private @Nullable IAuthenticationResult again(String scope)
      throws InterruptedException, ExecutionException {
    IAccount known = account;
    if (known == null) {
      return null;
    }
    try {
      return await(
          client.acquireTokenSilently(
              SilentParameters.builder(Set.of(scope), known)
                  // Without it the library looks for the authority without its port.
                  .authorityUrl(client.authority())
                  .forceRefresh(true)
                  .build()));
    } catch (ExecutionException e) {
      if (hasEnded(e.getCause())) {
        return null;
      }
      throw e;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean hasEnded(@Nullable Throwable cause) {
    boolean refused =
        cause instanceof MsalServiceException e && "invalid_grant".equals(e.errorCode());
    return refused || (cause instanceof MsalClientException && cause.getCause() == null);
  }

  private IAuthenticationResult await(CompletableFuture<IAuthenticationResult> future)
      throws InterruptedException, ExecutionException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      executor.interrupt();
      throw e;
    }
  }

  private DeviceCodeFlowParameters askingFor(String scope) {
    return DeviceCodeFlowParameters.builder(Set.of(scope), code -> prompt.accept(shown(code)))
        .build();
  }

  private DeviceCodePrompt shown(DeviceCode code) {
    return new DeviceCodePrompt(
        code.userCode(),
        URI.create(code.verificationUri()),
        clock.instant().plusSeconds(code.expiresIn()),
        code.message());
  }

  /**
   * Runs each task in a thread of its own, one task at a time. The sign-in library waits for a
   * person only in a thread other than the one that asked; a pool would lend one thread to all
   * tenants.
   */
  static final class OwnThreadExecutor extends SameThreadExecutor {
    private volatile @Nullable Thread running;

    @Override
    public void execute(Runnable task) {
      Thread thread = new Thread(task, "entra-device-code");
      thread.setDaemon(true);
      running = thread;
      thread.start();
    }

    /** Ends the wait of the task under way. */
    void interrupt() {
      Thread thread = running;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }
}

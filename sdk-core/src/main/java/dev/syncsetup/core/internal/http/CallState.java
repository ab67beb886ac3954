package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.AccessToken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the interceptors and the loop tell each other about one logical call. Confined to the thread
 * that makes the call: every call here is synchronous.
 */
public final class CallState {
  private static final ThreadLocal<@Nullable CallState> CURRENT = new ThreadLocal<>();

  final String correlationId = UUID.randomUUID().toString();
  int attempt;
  boolean sent;
  private boolean doubtful;
  private @Nullable AccessToken token;

  static CallState current() {
    CallState state = CURRENT.get();
    if (state == null) {
      throw new IllegalStateException("Calls are made through ServiceConnection only.");
    }
    return state;
  }

  /** Makes this the current call; a call for a token may run inside another call. */
  public @Nullable CallState begin() {
    CallState outer = CURRENT.get();
    CURRENT.set(this);
    return outer;
  }

  /** Makes the outer call current again. */
  public static void end(@Nullable CallState outer) {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  /** Starts an attempt that carries this token. */
  public void nextAttempt(@Nullable AccessToken newToken) {
    attempt++;
    token = newToken;
  }

  /**
   * Ends an attempt.
   *
   * @param outcomeUnknown whether the service may have done the work all the same
   */
  public void attemptFailed(boolean outcomeUnknown) {
    doubtful |= sent && outcomeUnknown;
    sent = false;
  }

  /** The token of this attempt. */
  public @Nullable AccessToken token() {
    return token;
  }

  /** Whether this attempt or one before it may have done the work. */
  public boolean maybeProcessed() {
    return sent || doubtful;
  }
}

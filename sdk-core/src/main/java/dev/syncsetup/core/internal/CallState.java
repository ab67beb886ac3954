package dev.syncsetup.core.internal;

import dev.syncsetup.core.AccessToken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the interceptors and the loop tell each other about one logical call. Confined to the thread
 * that makes the call: every call here is synchronous.
 */
final class CallState {
  private static final ThreadLocal<@Nullable CallState> CURRENT = new ThreadLocal<>();

  final String correlationId = UUID.randomUUID().toString();
  int attempt;
  boolean sent;
  @Nullable AccessToken token;

  static CallState current() {
    CallState state = CURRENT.get();
    if (state == null) {
      throw new IllegalStateException("Calls are made through ServiceConnection only.");
    }
    return state;
  }

  /** Makes this the current call; a call for a token may run inside another call. */
  @Nullable CallState begin() {
    CallState outer = CURRENT.get();
    CURRENT.set(this);
    return outer;
  }

  /** Makes the outer call current again. */
  static void end(@Nullable CallState outer) {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  void nextAttempt() {
    attempt++;
    sent = false;
    token = null;
  }
}

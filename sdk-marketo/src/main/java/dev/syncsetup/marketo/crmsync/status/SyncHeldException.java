package dev.syncsetup.marketo.crmsync.status;

import dev.syncsetup.core.errors.ConflictException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sync cannot be switched on yet, because the way to sign in was changed a moment ago. It
 * passes by itself: call again after {@link #retryAfter()}.
 */
public final class SyncHeldException extends ConflictException {
  private static final long serialVersionUID = 1L;
  private final @Nullable Duration retryAfter;

  public SyncHeldException(String message, Details details, @Nullable Duration retryAfter) {
    super(message, details);
    this.retryAfter = retryAfter;
  }

  /** How long the sync must stay off from the answer on; empty when it was not said. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}

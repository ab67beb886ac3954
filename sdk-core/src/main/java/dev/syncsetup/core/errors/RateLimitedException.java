package dev.syncsetup.core.errors;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service asks for patience, and the SDK's own patience was not enough. */
public class RateLimitedException extends ServiceException {
  private static final long serialVersionUID = 1L;
  private final @Nullable Duration retryAfter;

  public RateLimitedException(String message, Details details, @Nullable Duration retryAfter) {
    super(message, details);
    this.retryAfter = retryAfter;
  }

  /** How long the service asked to wait, when it said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}

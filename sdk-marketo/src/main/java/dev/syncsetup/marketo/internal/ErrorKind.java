package dev.syncsetup.marketo.internal;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a failure means for the client, whatever code or status reports it. */
public enum ErrorKind {
  /** The token is missing, unknown or expired. */
  TOKEN(Remedy.RENEW_TOKEN, false),
  PERMISSION(Remedy.NONE, false),
  /** Too many calls just now; nothing was done. */
  THROTTLED(Remedy.WAIT, true),
  /** The calls of the day are spent: no call before tomorrow helps. */
  QUOTA(Remedy.NONE, true),
  /** A fault that passes; the work may have been done. */
  TRANSIENT(Remedy.TRY_AGAIN, true),
  /** Something else must end first, which takes longer than a call can wait. */
  BUSY(Remedy.NONE, true),
  NOT_FOUND(Remedy.NONE, false),
  CONFLICT(Remedy.NONE, false),
  OTHER(Remedy.NONE, false);

  private final Remedy remedy;
  private final boolean retryable;

  ErrorKind(Remedy remedy, boolean retryable) {
    this.remedy = remedy;
    this.retryable = retryable;
  }

  /** Whether the same call can succeed later without anybody changing anything. */
  public boolean retryable() {
    return retryable;
  }

  /** The failure as an exception, with its remedy. */
  public Refusal refusal(
      String message, ServiceException.Details details, @Nullable Duration retryAfter) {
    return new Refusal(exception(message, details, retryAfter), remedy);
  }

  private SdkException exception(
      String message, ServiceException.Details details, @Nullable Duration retryAfter) {
    return switch (this) {
      case TOKEN -> new AuthenticationException(message, details.code(), null);
      case PERMISSION -> new PermissionException(message, details);
      case THROTTLED, QUOTA -> new RateLimitedException(message, details, retryAfter);
      case NOT_FOUND -> new NotFoundException(message, details);
      case CONFLICT -> new ConflictException(message, details);
      case TRANSIENT, BUSY, OTHER -> new ServiceException(message, details);
    };
  }
}

package dev.syncsetup.core.errors;

import org.jspecify.annotations.Nullable;

/**
 * No answer arrived: no connection, a time-out, a cut connection, or the thread was interrupted.
 *
 * <p>When {@link #maybeProcessed()} is true the service may have done the work; read before sending
 * again.
 */
public class TransportException extends SdkException {
  private static final long serialVersionUID = 1L;
  private final boolean maybeProcessed;

  public TransportException(String message, boolean maybeProcessed, @Nullable Throwable cause) {
    super(message, cause);
    this.maybeProcessed = maybeProcessed;
  }

  /** Whether the request may have reached the service. */
  public boolean maybeProcessed() {
    return maybeProcessed;
  }
}

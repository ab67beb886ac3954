package dev.syncsetup.core.errors;

import org.jspecify.annotations.Nullable;

/**
 * Base of all errors of the SDK.
 *
 * <p>The message says what happened, where, and what to try. No error holds a secret, a request
 * body or a type of the HTTP library.
 */
public class SdkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SdkException(String message) {
    super(message);
  }

  public SdkException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

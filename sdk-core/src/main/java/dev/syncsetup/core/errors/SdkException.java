package dev.syncsetup.core.errors;

import dev.syncsetup.core.spi.text.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Base of all errors of the SDK.
 *
 * <p>The message says what happened, where, and what to try. No error holds a secret, a request
 * body or a type of the HTTP library. The message is one line of at most 10,000 characters,
 * whatever the service wrote into it.
 */
public class SdkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SdkException(String message) {
    super(OneLine.of(message));
  }

  public SdkException(String message, @Nullable Throwable cause) {
    super(OneLine.of(message), cause);
  }
}
